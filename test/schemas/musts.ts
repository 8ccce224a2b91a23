// What the specification demands, sentence by sentence, and what holds it.

/**
 * A part of each sentence with MUST, and what holds it: rules, or a test of the program where the sentence is about
 * programs.
 */
export const HOLDERS: readonly (readonly [part: string, holders: readonly string[]])[] = [
  ['A program that does not know the number', ['agenda/format-version']],
  ['The folder MUST have a `README.md`', ['layout/missing-readme']],
  ["The first number MUST be the theme's", ['layout/wrong-folder']],
  ['The first two numbers MUST be', ['layout/missing-objective', 'layout/wrong-folder']],
  ['There MUST be no file with a number of three parts', ['layout/wrong-level']],
  ['They MUST NOT be repeated in the data', ['schema/unknown-key']],
  ['It MUST NOT close before it opens', ['agenda/round-order']],
  ['it MUST NOT be `md`', ['layout/bad-name']],
  ['An update MUST NOT be about a day', ['update/future']],
  ['It MUST NOT be in the folder of the plan before it', ['update/copied']],
  ['An update MUST NOT be changed or removed', ['update/rewritten']],
  ['Any other file or folder that is not in the table', ['layout/unknown-file', 'layout/bad-name']],
  [
    'A file that may hold a record or an update',
    ['layout/bad-name', 'ref/unknown-id', 'layout/beside-agenda', 'test/stories/nothing-in-silence.md'],
  ],
  ['An id MUST match', ['schema/pattern', 'schema/length', 'layout/bad-name']],
  ['An id is permanent', ['plan/changed-after-adoption', 'ref/duplicate-id']],
  ['Front matter starts at the first line', ['front-matter/language', 'front-matter/unclosed']],
  ['The text between is YAML', ['front-matter/not-a-map', 'yaml/syntax']],
  ['The *title* of a plan or record', ['text/missing-title']],
  ['An objective MUST have a text', ['text/empty']],
  ['An update MUST have a note or data', ['update/empty']],
  ['A key MUST NOT occur twice', ['yaml/duplicate-key']],
  ['Every date MUST exist', ['schema/format', 'layout/bad-name']],
  ['A text or title MUST contain', ['schema/empty-text', 'text/missing-title']],
  [
    'An update MUST NOT correct itself',
    [
      'update/corrects-itself',
      'update/corrects-later-day',
      'update/corrects-other-commitment',
      'update/corrects-cycle',
    ],
  ],
  ['is not yet reported has the status `planned`', ['test/domain/standing.md']],
  ['it MUST be shown as *unreadable*', ['test/domain/standing.md', 'test/stories/nothing-in-silence.md']],
  ['`at-least` MUST NOT be above', ['commitment/target-bounds']],
  ['a moment without a measurement MUST be shown', ['test/domain/standing.md']],
  ['MUST have a `fingerprint` where the plan of an earlier', ['plan/fingerprint']],
  ['It MUST NOT change, be added to', ['plan/changed-after-adoption', 'plan/fingerprint']],
  ['An entry that is not `editorial` MUST name', ['plan/amendment-without-decision']],
  ['The day of that decision MUST NOT', ['plan/amendment-day']],
  ['An `editorial` entry MUST NOT', ['plan/not-editorial']],
  ['An entry MUST NOT be changed or removed', ['plan/changed-after-adoption']],
  ['both MUST NOT be edited or removed', ['plan/fingerprint']],
  ['It has an id, a title and a unit', ['schema/missing-key']],
  ['The same record MUST NOT be in both', ['link/ambiguous', 'link/cycle']],
  ['An update MUST have data or a note', ['update/empty']],
  ['It MUST NOT hold the example', ['update/untouched-template']],
  ['It MUST NOT begin after the day', ['update/measured-later']],
];

/**
 * The sentences with MUST, in order, on one line each; not those of code, of tables of fields, and of the list itself.
 */
export function mustsIn(page: string): readonly string[] {
  const text = page
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/<!-- (fields:\w+|musts) -->[\s\S]*?<!-- \/(?:fields|musts) -->/g, '');
  const paragraphs = text.split(/\n\s*\n|\n(?=\s*(?:[-|]|\d+\.) )/).map((part) => part.replace(/\s+/g, ' ').trim());
  return paragraphs
    .flatMap((part) => part.split(/(?<=[.|])\s+(?=[A-Z`|])/))
    .map((sentence) => sentence.replace(/^(?:[-|]\s+|\d+\. )/, '').replace(/\s*\|$/, ''))
    .filter((sentence) => /\bMUST\b/.test(sentence) && !sentence.includes('MUST, MUST NOT'));
}

export const holdersOf = (sentence: string): readonly string[] =>
  HOLDERS.find(([part]) => sentence.includes(part))?.[1] ?? [];

/** The page with its list of what holds each sentence. */
export function withMusts(page: string): string {
  const rows = [...new Set(mustsIn(page))].map(
    (sentence) => `| ${sentence.replaceAll('|', '\\|')} | ${holdersOf(sentence).map(linkTo).join(', ')} |`,
  );
  const list = ['<!-- musts -->', '', '| what the specification demands | held by |', '|---|---|', ...rows, ''].join(
    '\n',
  );
  return page.replace(/<!-- musts -->[\s\S]*?(?=<!-- \/musts -->)/, () => `${list}\n`);
}

const linkTo = (holder: string): string =>
  holder.startsWith('test/') ? `[${holder}](../${holder})` : `[\`${holder}\`](../src/rules/${holder}.md)`;
