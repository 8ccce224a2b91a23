// Mistakes as people make them, for the corpus in which two files in a hundred are faulty. Each fails `validate`.

const replaced = (pattern, replacement) => (text) => text.replace(pattern, replacement);

/** By turns; one that does not fit a file gives way to the next. */
const FAULTS = [
  replaced(/^owner:/m, 'onwer:'), // a key misspelled
  replaced(/^status: .*$/m, 'status: op-schema'), // a word that is not allowed
  replaced(/^actors: \[/m, 'actors: [vgv, '), // an id that nobody has
  replaced(/^by: .*$/m, 'by:'), // a value left out
  replaced(/^due: .*$/m, 'due: 2021-02-30'), // a date that does not exist
  replaced(/^by: (.*)$/m, 'by: $1\nby: $1'), // a key twice
  replaced(/^roles: \[/m, 'roles:['), // no space after the colon
  replaced(/^# .*\n/m, ''), // no title
  replaced(/^round: .*$/m, 'round: "najaar'), // a quote never closed
];

/** An odd number, so that commitments and updates, which alternate, both get their turn. */
const EVERY = 49;

/** Two in a hundred commitments and updates get a fault. @yields the same files, some of them wrong */
export function* withFaults(files) {
  let seen = 0;
  for (const file of files) {
    const faulty = (file.kind === 'commitment' || file.kind === 'update') && ++seen % EVERY === 0;
    yield faulty ? { ...file, text: spoiled(file.text, seen / EVERY) } : file;
  }
}

function spoiled(text, turn) {
  const inTurn = FAULTS.map((_, at) => FAULTS[(turn + at) % FAULTS.length]);
  const spoil = inTurn.find((fault) => fault(text) !== text);
  return spoil(text);
}
