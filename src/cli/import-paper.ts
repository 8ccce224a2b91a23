import { UserError } from '../i18n/user-error.ts';
import type { Paper, PaperFormat } from '../import/paper.ts';
import { PaperError } from '../import/paper-error.ts';
import { formatOf, LARGEST_PAPER } from '../import/readers/format-of.ts';
import { type ReadReview, type ReviewFault, readReview } from '../import/review/read-sheet.ts';
import { FAULT_WORDS, REVIEW_WORDS } from '../views/import/words.ts';
import type { Session } from './session.ts';

export interface GivenPaper {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly paper: Paper;
}

/** Reads the paper that is named on the command line. @throws UserError where nothing can be made of it */
export async function givenPaper({ world }: Session, path: string): Promise<GivenPaper> {
  const name = path.replace(/^.*[\\/]/, '');
  return told(name, async () => {
    const format = formatOf(name);
    if (!format) throw new PaperError('unknown-format');
    const bytes = await world.readGiven(path, LARGEST_PAPER);
    return { name, bytes, paper: await world.readPaper(format, bytes) };
  });
}

/** Reads a review sheet as it came back. @throws UserError where it is none, or rows in it cannot be understood */
export async function givenReview({ world }: Session, path: string): Promise<ReadReview> {
  const name = path.replace(/^.*[\\/]/, '');
  return told(name, async () => {
    const format: PaperFormat = /\.xlsx$/i.test(name) ? 'xlsx' : 'csv';
    return readReview(cellsOf(await world.readPaper(format, await world.readGiven(path, LARGEST_PAPER))));
  });
}

/** The cells of a sheet, row by row. */
export function cellsOf(paper: Paper): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { start, end, cell } of paper.lines) {
    if (!cell || cell.table > 0) continue;
    const row = (rows[cell.row] ??= []);
    while (row.length < cell.column) row.push('');
    const words = paper.text.slice(start, end);
    row[cell.column] = row[cell.column] ? `${row[cell.column]}\n${words}` : words;
  }
  return Array.from(rows, (row) => row ?? []);
}

/** @throws UserError with every row that is wrong, as Excel counts them */
export function mustBeRightReview(faults: readonly ReviewFault[], name: string): void {
  const [first] = faults;
  if (!first) return;
  const rows = (language: 'nl' | 'en'): string =>
    faults
      .slice(0, MOST)
      .map(
        ({ row, fault, word }) =>
          `\n  ${language === 'nl' ? 'rij' : 'row'} ${row}: ${REVIEW_WORDS[fault](word)[language]}`,
      )
      .join('');
  throw new UserError(
    {
      nl: `In "${name}" klopt het volgende niet. Er is niets geschreven.${rows('nl')}`,
      en: `The following is wrong in "${name}". Nothing was written.${rows('en')}`,
    },
    {
      nl: 'Verbeter de lijst, en geef dezelfde opdracht nog eens.',
      en: 'Correct the list, and give the same command again.',
    },
  );
}

const MOST = 20;

async function told<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    const { text, hint } = FAULT_WORDS[error.fault];
    const isUsage = error.fault === 'unknown-format' || error.fault === 'no-review';
    throw new UserError(text(name, error.detail ?? ''), hint, isUsage ? 'usage' : 'environment');
  }
}
