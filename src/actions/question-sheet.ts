// What a comparison asks, as a sheet that a person fills in, and the answers in it as it comes back.
import type { Comparison } from '../diff/change.ts';
import { type Entry, type EntryOf, entriesOf } from '../diff/entry.ts';
import type { Possible } from '../diff/pairing.ts';
import type { Language } from '../i18n/text.ts';
import { plainCell } from '../import/review/sheet.ts';
import { parseReference } from '../query/index-agenda.ts';
import type { Answer } from './answer-questions.ts';

/** The columns in their order. Only the first is filled in; the texts are for reading, the ids tell which it is. */
const COLUMNS = ['answer', 'old', 'oldText', 'new', 'newText', 'score', 'oldId', 'newId'] as const;
type Column = (typeof COLUMNS)[number];

const COLUMN_WORDS: Readonly<Record<Language, Readonly<Record<Column, string>>>> = {
  nl: {
    answer: 'hetzelfde? (ja/nee/later)',
    old: 'inzetpunt eerst',
    oldText: 'tekst eerst',
    new: 'inzetpunt daarna',
    newText: 'tekst daarna',
    score: 'gelijk',
    oldId: 'id eerst',
    newId: 'id daarna',
  },
  en: {
    answer: 'the same? (yes/no/later)',
    old: 'earlier commitment',
    oldText: 'earlier text',
    new: 'later commitment',
    newText: 'later text',
    score: 'alike',
    oldId: 'earlier id',
    newId: 'later id',
  },
};
/** In both languages. */
const LATER = 'later';
const BETWEEN = ' + ';
/** Excel shows no more in a cell. */
const LONGEST_CELL = 32_000;

/** The rows of the sheet, its head first. */
export function questionCells(questions: readonly Possible[], language: Language): readonly (readonly string[])[] {
  const words = COLUMN_WORDS[language];
  const all = (entries: readonly Entry[], say: (entry: Entry) => string): string => entries.map(say).join(BETWEEN);
  const name = ({ number, title }: Entry): string => `nr ${number ?? ''} ${title}`;
  const text = (entries: readonly Entry[]): string =>
    entries
      .map((entry) => entry.text)
      .join('\n\n')
      .slice(0, LONGEST_CELL);
  return [
    COLUMNS.map((column) => words[column]),
    ...questions.map(({ old, new: next, score }) => [
      LATER,
      all(old, name),
      text(old),
      all(next, name),
      text(next),
      `${Math.round(score * 100)}%`,
      all(old, reference),
      all(next, reference),
    ]),
  ];
}

const reference = ({ year, id }: Entry): string => `${year}/${id ?? ''}`;

const REPLIES: Readonly<Record<string, boolean | undefined>> = {
  ja: true,
  j: true,
  yes: true,
  y: true,
  nee: false,
  n: false,
  no: false,
  later: undefined,
  l: undefined,
  '': undefined,
};

/** What is wrong in a row; `row` counts from 1, the head included, as Excel shows it. */
export interface SheetFault {
  readonly row: number;
  readonly fault: 'unknown-answer' | 'unknown-id' | 'contradiction';
  readonly word: string;
}

export interface SheetAnswers {
  /** What is not in the files yet. */
  readonly answers: readonly Answer[];
  readonly faults: readonly SheetFault[];
  /** The questions that the sheet does not have. */
  readonly fresh: readonly Possible[];
}

/**
 * The answers in a sheet. What the files say already is passed over, so that the same sheet can be given again. The
 * order of its rows and columns says nothing.
 * @returns undefined where it is no sheet with questions
 */
export function answersIn(
  cells: readonly (readonly string[])[],
  { old, new: next, possible }: Comparison,
): SheetAnswers | undefined {
  const columns = columnsOf(cells[0] ?? []);
  if (!(['answer', 'oldId', 'newId'] as const).every((column) => columns.has(column))) return undefined;
  const known = new Map(
    [old, next].flatMap(({ plan }) => entriesOf(plan).commitment.map((entry) => [reference(entry), entry] as const)),
  );
  const faults: SheetFault[] = [];
  const answers: Answer[] = [];
  const seen = new Set<string>();
  const said = new Map<string, boolean>();
  for (const [at, row] of cells.entries()) {
    const value = (column: Column): string => plainCell(row[columns.get(column) ?? -1] ?? '');
    if (at === 0 || [value('oldId'), value('newId')].every((id) => id === '')) continue;
    const ids = { old: idsIn(value('oldId')), new: idsIn(value('newId')) };
    seen.add(`${ids.old.join(BETWEEN)} ${ids.new.join(BETWEEN)}`);
    const word = value('answer').toLowerCase();
    if (!Object.hasOwn(REPLIES, word)) faults.push({ row: at + 1, fault: 'unknown-answer', word });
    const same = REPLIES[word];
    if (same === undefined) continue;
    const strange = [...ids.old, ...ids.new].filter((id) => !known.has(id));
    faults.push(...strange.map((id): SheetFault => ({ row: at + 1, fault: 'unknown-id', word: id })));
    if (strange.length > 0) continue;
    for (const before of ids.old.map((id) => known.get(id) as EntryOf<'commitment'>))
      for (const after of ids.new.map((id) => known.get(id) as EntryOf<'commitment'>)) {
        const pair = `${reference(before)} ${reference(after)}`;
        if (said.get(pair) === !same)
          faults.push({ row: at + 1, fault: 'contradiction', word: `${reference(before)}, ${reference(after)}` });
        else if (!said.has(pair) && !isDeclared(before, after, same, next.plan.continues))
          answers.push({ about: { old: [before], new: [after], score: 1 }, same });
        said.set(pair, same);
      }
  }
  const isFresh = (each: Possible): boolean =>
    !seen.has(`${each.old.map(reference).join(BETWEEN)} ${each.new.map(reference).join(BETWEEN)}`);
  return { answers, faults, fresh: possible.filter((each) => each.old[0]?.type === 'commitment' && isFresh(each)) };
}

const idsIn = (cell: string): readonly string[] => cell.split('+').map((id) => id.trim());

function columnsOf(head: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, name] of head.entries()) {
    const plain = name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase();
    const column = COLUMNS.find((each) => COLUMN_WORDS.nl[each] === plain || COLUMN_WORDS.en[each] === plain);
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

/** Whether the later file says so already. */
const isDeclared = (before: Entry, { record }: EntryOf<'commitment'>, same: boolean, home: number): boolean =>
  (same ? [...record.continues, ...record.replaces] : record.notContinues).some((written) => {
    const { year, id } = parseReference(written, home);
    return year === before.year && id === before.id;
  });
