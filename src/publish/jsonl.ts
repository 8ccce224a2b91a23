import { jsonLine } from '../render/json-text.ts';
import type { AnyTable } from './tables/table.ts';

/** A table as one JSON object a line (jsonlines.org), for engines that read files by the row. */
export const jsonlOf = ({ columns, rows }: AnyTable): string =>
  rows.map((row) => jsonLine(Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])))).join('');
