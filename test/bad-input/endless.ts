// One small thing over and over, in every place of a file: whoever reads it may not go round and round.
import { cpuTime } from '../cpu-time.ts';
import { agenda } from '../fake-world.ts';
import { laid, POLDER, SLOTEN } from './polder.ts';

/** Each of these once sent a pattern or a loop of some program round and round. */
const PIECES = [
  '-',
  '–',
  '-–',
  ' ',
  '\t',
  '\u00a0',
  '\u2028',
  '\r',
  '\n',
  '\r\n',
  '#',
  '#\n',
  ' #a',
  'a:\n',
  'a: b\n',
  '{a: b},',
  '{a: },',
  '"',
  "'",
  '\\',
  ':',
  ': ',
  ',',
  '- ',
  '- a\n',
  '? ',
  '*',
  '* a\n',
  '&a ',
  '! ',
  '%\n',
  '|\n',
  '`',
  '<',
  '>',
  '=',
  'a=b ',
  'a = b\n',
  '[',
  '{',
  ']',
  '}',
  '---\n',
  '...\n',
  'woord ',
  'woord\n',
  'é',
  '👍🏽',
  '<!--',
  '<!-- -->',
  '<<<<<<< a\n',
  '=======\n',
] as const;

/** With a name that can be read on a screen. */
export const NAMED_PIECES = PIECES.map(
  (piece) =>
    [
      piece
        .replace(
          /[^!-~]/gu,
          (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} `,
        )
        .trim(),
      piece,
    ] as const,
);

/** Where it may stand: before, in, instead of and behind the front matter, as a value, in a list, below a field. */
const PLACES: readonly ((many: string) => string)[] = [
  (many) => `${many}x`,
  (many) => `---\n${many}x`,
  (many) => `---\n${many}x\n---\n`,
  (many) => `---\nowner: ${many}x\n---\n`,
  (many) => `---\ntags: [${many}]\n---\n`,
  (many) => `---\nowner:\n  ${many.replaceAll('\n', '\n  ')}\n---\n`,
  (many) => `# Titel\n${many}`,
];

const WORTH_A_SECOND_LOOK_MS = 200;

/** How long the slowest place for a piece keeps the processor busy, in milliseconds. */
export async function slowest(piece: string, length: number): Promise<number> {
  const many = piece.repeat(Math.floor(length / piece.length));
  const times: number[] = [];
  for (const place of PLACES) {
    const work = (): Promise<unknown> => agenda(laid(POLDER, { [SLOTEN]: place(many) }), ['validate']);
    const once = await cpuTime(work);
    // What is slow because something is read or compiled for the first time is quick the second time.
    times.push(once < WORTH_A_SECOND_LOOK_MS ? once : Math.min(once, await cpuTime(work)));
  }
  return Math.max(...times);
}
