import { defused } from '../text/sheet-cell.ts';
import { type Rendered, rendered } from './rendered.ts';
import { safe } from './safe.ts';
import { withoutCommands } from './workflow-command.ts';

/** A text, or a number, which is never taken for a formula. */
export type Cell = string | number;

/** What stands between cells, and in a number before its decimals. */
export interface CsvSigns {
  readonly separator: string;
  readonly decimal: ',' | '.';
}

/** Where the comma is the decimal sign, Excel expects a semicolon between cells. */
export const CSV_SIGNS: Readonly<Record<'nl' | 'en', CsvSigns>> = {
  nl: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/**
 * Comma-separated values (RFC 4180) that Excel opens without a question: UTF-8 with a byte order mark, the signs of the
 * reader's language, CRLF between rows. A text that a sheet would take for a formula is {@link defused}.
 */
export const csvText = (rows: readonly (readonly Cell[])[], signs: CsvSigns = CSV_SIGNS.nl): Rendered =>
  rendered(`${BYTE_ORDER_MARK}${withoutCommands(csvRows(rows, signs))}`);

/** Excel takes a file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The rows alone, as they stand in a file. */
export const csvRows = (rows: readonly (readonly Cell[])[], signs: CsvSigns): string =>
  rows.map((row) => `${row.map((cell) => cellText(cell, signs)).join(signs.separator)}\r\n`).join('');

function cellText(cell: Cell, { separator, decimal }: CsvSigns): string {
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const inert = defused(safe(cell.replaceAll('\r\n', '\n')));
  const isQuoted = inert.includes(separator) || /["\r\n]/.test(inert) || inert !== inert.trim();
  return isQuoted ? `"${inert.replaceAll('"', '""')}"` : inert;
}
