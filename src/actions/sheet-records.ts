// The commitments and deliverables of a plan, each with the cells that a sheet of `agenda list` has for it.
import type { Data } from '../document/document.ts';
import { SHEET_COLUMNS, type SheetColumn } from '../i18n/sheet-columns.ts';
import type { Language, Text } from '../i18n/text.ts';
import { dataOf } from '../model/fields.ts';
import type { Row } from '../query/row.ts';
import type { Pointer } from '../source/place.ts';
import { undefused } from '../text/sheet-cell.ts';

/** Rows of cells, the head first. */
export type Cells = readonly (readonly string[])[];

/** The language of a sheet that `agenda list` wrote; undefined where it is another sheet. */
export function planSheetLanguage([head = []]: Cells): Language | undefined {
  const titles = head.map(plain);
  return (['nl', 'en'] as const).find((language) =>
    [SHEET_COLUMNS.reference, SHEET_COLUMNS.id, SHEET_COLUMNS.title].every((title) => titles.includes(title[language])),
  );
}

/** A commitment or deliverable, with the cells that the sheet has for it. */
export interface Written {
  readonly row: Row;
  /** The place of the deliverable in the data. */
  readonly part: number | undefined;
  readonly own: Readonly<Record<SheetColumn, string>>;
}

/** The rows of the sheet stand in the order of the commitments, each with its deliverables below it. */
export function recordsIn([head = [], ...cells]: Cells, rows: readonly Row[]): readonly Written[] {
  const columns = columnsOf(head);
  const records = rows.flatMap((row) => [
    { row, part: undefined },
    ...row.standing.deliverables.map((_, at) => ({ row, part: partsOf(row.commitment.document?.data)[at] })),
  ]);
  return records.map((record, at) => ({
    ...record,
    own: Object.fromEntries(
      [...columns].map(([column, place]) => [column, undefused((cells[at]?.[place] ?? '').trim())]),
    ) as Written['own'],
  }));
}

const partsOf = (data: Data | undefined): readonly number[] => {
  const parts = data?.['deliverables'];
  return Array.isArray(parts) ? parts.flatMap((part, at) => (dataOf(part) ? [at] : [])) : [];
};

const plain = (title: string): string => title.replace(/^\ufeff/, '').trim();

export function columnsOf(head: readonly string[]): ReadonlyMap<SheetColumn, number> {
  const known = Object.entries(SHEET_COLUMNS) as readonly (readonly [SheetColumn, Text])[];
  const found = new Map<SheetColumn, number>();
  for (const [at, title] of head.map(plain).entries()) {
    const column = known.find(([, words]) => words.nl === title || words.en === title)?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

/** Where a field stands in the data of the file. */
export const placeOf = ({ part }: Written, at: Pointer): Pointer =>
  part === undefined ? at : ['deliverables', part, ...at];
