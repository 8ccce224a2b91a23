// By which a row of a sheet tells, when it comes back, what happened to it and to the files since it was made.
import type { SheetColumn } from '../i18n/sheet-columns.ts';
import { sha256 } from '../text/hash.ts';
import type { ReadCell, SlashOrder } from './sheet-cells.ts';
import { type Field, FOLLOWING } from './sheet-fields.ts';

export interface SheetVersion {
  /** Of what stands in the files. */
  readonly written: string;
  /** Of what follows from other files, from reports or from the day. */
  readonly following: string;
}

const VERSION = /^(v[0-9a-f]{8})-(v[0-9a-f]{8})$/;

/**
 * The version of a row, by what its cells mean: it stays the same when a program that opens sheets writes them again.
 * @param cellOf the cell in a column, empty where there is none
 */
export function versionOf(
  cellOf: (column: SheetColumn) => string,
  fields: Readonly<Partial<Record<SheetColumn, Field>>>,
  order: SlashOrder,
): SheetVersion {
  const digestOf = (columns: readonly (readonly [string, ReadCell])[]): string => {
    const values = columns.map(([column, read]) => read(cellOf(column as SheetColumn), order) ?? null);
    // A letter first: a sheet would take `12e45678` for a number.
    return `v${sha256(JSON.stringify(values)).slice(0, 8)}`;
  };
  return {
    written: digestOf(Object.entries(fields).map(([column, { read }]) => [column, read])),
    following: digestOf(Object.entries(FOLLOWING)),
  };
}

export const versionCell = ({ written, following }: SheetVersion): string => `${written}-${following}`;

/** What a cell says; undefined where it is no version. */
export function versionIn(cell: string): SheetVersion | undefined {
  const [, written, following] = VERSION.exec(cell) ?? [];
  return written === undefined || following === undefined ? undefined : { written, following };
}
