import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Paper, PaperFormat } from '../import/paper.ts';
import { PaperError } from '../import/paper-error.ts';
import { type Limits, raising } from '../source/limits.ts';
import { FAULT_WORDS } from '../views/import/words.ts';
import type { Session } from './session.ts';

/**
 * Reads the cells of a sheet that a person filled in, row by row.
 * @throws UserError where it cannot be read, or what is made of the cells throws that it is none
 */
export async function givenSheet<T>(
  { world, limits }: Session,
  path: string,
  make: (cells: readonly (readonly string[])[]) => T,
): Promise<T> {
  const name = path.replace(/^.*[\\/]/, '');
  return told(name, limits, async () => {
    const format: PaperFormat = /\.xlsx$/i.test(name) ? 'xlsx' : 'csv';
    const bytes = await world.readGiven(path, limits.paperBytes);
    if (!bytes) throw new PaperError('too-large');
    return make(cellsOf(await world.readPaper(format, bytes, limits)));
  });
}

/** The cells of a sheet, row by row; a cell of several lines has the blank ones between them too. */
export function cellsOf(paper: Paper): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let begin = 0;
  for (const { start, end, cell } of paper.lines) {
    if (!cell || cell.table > 0) continue;
    const row = (rows[cell.row] ??= []);
    if (row.length <= cell.column) begin = start;
    while (row.length < cell.column) row.push('');
    row[cell.column] = paper.text.slice(begin, end);
  }
  return Array.from(rows, (row) => row ?? []);
}

/** @throws UserError where a sheet is to be made under a name that Excel keeps for its own files */
export function mustBeCsv(path: string): void {
  if (!/\.xlsx?$/i.test(path)) return;
  throw new UserError(
    {
      nl: 'De lijst wordt een CSV-bestand, geen Excel-bestand.',
      en: 'The list becomes a CSV file, not an Excel file.',
    },
    {
      nl: 'Geef een naam die eindigt op .csv; Excel opent die ook.',
      en: 'Give a name that ends in .csv; Excel opens that too.',
    },
  );
}

/** @throws UserError with every row that is wrong, as Excel counts them */
export function mustBeRightSheet(faults: readonly { readonly row: number; readonly text: Text }[], name: string): void {
  if (faults.length === 0) return;
  throw new UserError(
    {
      nl: `In "${name}" klopt het volgende niet. Er is niets geschreven.`,
      en: `The following is wrong in "${name}". Nothing was written.`,
    },
    {
      nl: 'Verbeter de lijst, en geef dezelfde opdracht nog eens.',
      en: 'Correct the list, and give the same command again.',
    },
    'usage',
    [],
    faults.slice(0, MOST).map(({ row, text: { nl, en } }) => ({ nl: `rij ${row}: ${nl}`, en: `row ${row}: ${en}` })),
  );
}

const MOST = 20;

/**
 * Does what reads a file that somebody gave.
 * @param mayRaise whether the command can read more of it than usual
 * @throws UserError where nothing can be made of it
 */
export async function told<T>(name: string, limits: Limits, read: () => Promise<T>, mayRaise = false): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    const { text, hint, raises } = FAULT_WORDS[error.fault];
    const more = mayRaise && raises ? raising(raises, limits) : undefined;
    const isUsage = error.fault === 'unknown-format' || error.fault === 'no-review';
    throw new UserError(
      text(name, error.detail ?? '', limits),
      more === undefined ? hint : orRaise(hint, more),
      isUsage ? 'usage' : 'environment',
    );
  }
}

const orRaise = ({ nl, en }: Text, more: string): Text => ({
  nl: `${nl} Of lees meer dan gewoonlijk: ${more}`,
  en: `${en} Or read more than usual: ${more}`,
});
