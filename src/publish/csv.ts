import type { Language } from '../i18n/text.ts';
import { type Cell, CSV_SIGNS, csvRows } from '../render/csv-text.ts';
import { BETWEEN_WORDS } from '../views/commitment-sheet.ts';
import type { AnyTable, Column } from './tables/table.ts';

/** A table for people: titles and words in their language, what stands between cells and decimals as they expect it. */
export const csvOf = (table: AnyTable, language: Language, separator = CSV_SIGNS[language].separator): string =>
  csvRows(rowsOf(table, language), { ...CSV_SIGNS[language], separator });

/** A table for programs: keys and values, the same in every language. */
export const plainCsvOf = (table: AnyTable): string => csvRows(rowsOf(table, undefined), CSV_SIGNS.en);

const rowsOf = ({ columns, rows }: AnyTable, language: Language | undefined): readonly (readonly Cell[])[] => [
  columns.map(({ key, title }) => (language === undefined ? key : title[language])),
  ...rows.map((row) => columns.map((column) => cellOf(column, row, language))),
];

function cellOf<R>(column: Column<R>, row: R, language: Language | undefined): Cell {
  const value = column.value(row);
  if (typeof value === 'number') return value;
  if (language !== undefined && column.shown) return column.shown(row, language);
  if (value === null) return '';
  return Array.isArray(value) ? value.join(BETWEEN_WORDS) : String(value);
}
