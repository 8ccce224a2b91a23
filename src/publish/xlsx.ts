import writeExcelFile from 'write-excel-file/node';
import type { Language } from '../i18n/text.ts';
import type { IsoDate } from '../model/date.ts';
import { safe } from '../render/safe.ts';
import { repacked } from './repacked.ts';
import type { AnyTable, Column } from './tables/table.ts';

/** Characters a column is wide, for each kind of content; texts of many lines are not shown whole. */
const WIDTHS: Readonly<Record<Column<never>['kind'], number>> = { text: 24, number: 12, day: 14, flag: 10, list: 24 };
/** Excel takes no more characters in a cell. */
const LONGEST = 32_767;

/**
 * Tables as a workbook, one a sheet: dates are dates, numbers are numbers, and a text is never a formula. The same
 * tables give the same bytes.
 */
export async function xlsxOf(tables: readonly AnyTable[], language: Language, asOf: IsoDate): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.title[language],
    data: sheetOf(table, language),
    columns: table.columns.map(({ kind, key }) => ({ width: key === 'title' || key === 'text' ? 48 : WIDTHS[kind] })),
    stickyRowsCount: 1,
  }));
  const written = await writeExcelFile(sheets as Parameters<typeof writeExcelFile>[0], {}).toBuffer();
  return repacked(new Uint8Array(written), asOf);
}

const sheetOf = ({ columns, rows }: AnyTable, language: Language): readonly (readonly object[])[] => [
  columns.map(({ title }) => ({ value: title[language], fontWeight: 'bold', type: String })),
  ...rows.map((row) => columns.map((column) => cellOf(column, row, language))),
];

function cellOf<R>(column: Column<R>, row: R, language: Language): object {
  const value = column.value(row);
  if (value === null) return {};
  if (typeof value === 'number') return { type: Number, value };
  // A day has no time zone; Excel's dates have none either, and the package writes the UTC day.
  if (column.kind === 'day') return { type: Date, value: new Date(`${String(value)}T00:00:00Z`), format: 'yyyy-mm-dd' };
  const text = column.shown ? column.shown(row, language) : String(value);
  return text === '' ? {} : { type: String, value: safe(text).slice(0, LONGEST) };
}
