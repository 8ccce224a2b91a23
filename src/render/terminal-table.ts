import type { Column } from '../views/view.ts';
import { stripAnsi } from './strip.ts';
import type { Surface } from './surface.ts';
import { BETWEEN, type Table } from './table.ts';
import { padEnd, padStart, truncate, widthOf } from './width.ts';

/** If the flexible column would be narrower than this, the optional columns are left out. In cells. */
const READABLE = 24;

/**
 * Draws a table that fits: the flexible column takes the room that is left and wraps; optional columns are left out
 * where there is too little.
 */
export async function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  surface: Surface,
): Promise<readonly string[]> {
  const table = layOutTable(columns, rows, surface);
  return isOneLineEach(table) ? linesOf(table) : (await import('./wrapped-table.ts')).wrappedLinesOf(table);
}

/** Chooses the columns that fit, and the width of each. */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, paint }: Surface,
): Table {
  const kept = fitting(columns, rows, width);
  const shown = kept.map((at) => columns[at] as Column);
  const widths = columnWidths(
    shown,
    rows.map((row) => kept.map((at) => row[at] ?? '')),
    width,
  );
  const hasTitles = shown.some(({ title }) => title !== '');
  return {
    head: hasTitles ? shown.map(({ title }) => paint('dim', title)) : undefined,
    rows: rows.map((row) =>
      kept.map((at, place) => (columns[at]?.clip ? clipped(row[at] ?? '', widths[place] as number) : (row[at] ?? ''))),
    ),
    widths,
    aligns: shown.map(({ align }) => align ?? 'left'),
  };
}

/** Whether every cell fits on one line. */
export const isOneLineEach = ({ head, rows, widths }: Table): boolean =>
  rows.length > 0 &&
  widths.length > 0 &&
  [head ?? [], ...rows].every((row) =>
    row.every((cell, at) => !ODD_SPACE.test(stripAnsi(cell)) && widthOf(cell) <= (widths[at] as number)),
  );

/** Spaces that wrapping would change. */
const ODD_SPACE = /^\s|\s$|[^\S ]/;

/** The lines of a table in which nothing wraps. */
export const linesOf = ({ head, rows, widths, aligns }: Table): readonly string[] =>
  [...(head ? [head] : []), ...rows].map((row) =>
    row.map((cell, at) => (aligns[at] === 'right' ? padStart : padEnd)(cell, widths[at] as number)).join(BETWEEN),
  );

/** A cell cut to the width of its column. A cut cell loses its colours. */
function clipped(cell: string, width: number): string {
  const plain = stripAnsi(cell);
  return widthOf(plain) <= width ? cell : truncate(plain, width);
}

function fitting(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const all = columns.map((_column, at) => at);
  const room = (kept: readonly number[]): number =>
    width -
    kept.filter((at) => !columns[at]?.flexible).reduce((sum, at) => sum + natural(columns[at] as Column, rows, at), 0) -
    BETWEEN.length * (kept.length - 1);
  const used = all.filter((at) => !columns[at]?.optional || rows.some((row) => (row[at] ?? '') !== ''));
  return room(used) >= READABLE ? used : used.filter((at) => !columns[at]?.optional);
}

const natural = ({ title }: Column, rows: readonly (readonly string[])[], at: number): number =>
  Math.max(widthOf(title), ...rows.map((row) => widthOf(stripAnsi(row[at] ?? ''))), 1);

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const widths = columns.map((column, at) => natural(column, rows, at));
  const flexible = columns.findIndex((column) => column.flexible);
  if (flexible === -1) return widths;
  const others =
    widths.reduce((sum, each, at) => (at === flexible ? sum : sum + each), 0) + BETWEEN.length * (columns.length - 1);
  widths[flexible] = Math.max(12, Math.min(widths[flexible] as number, width - others));
  return shrink(widths, flexible, width);
}

/** Makes the widest other columns narrower, where a narrow flexible column is not enough. */
function shrink(widths: number[], flexible: number, width: number): readonly number[] {
  const total = (): number => widths.reduce((sum, each) => sum + each, 0) + BETWEEN.length * (widths.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    const widest = widths.reduce(
      (best, each, at) => (at !== flexible && each > (widths[best] as number) ? at : best),
      flexible === 0 ? 1 : 0,
    );
    if ((widths[widest] as number) <= 8) break;
    widths[widest] = Math.max(8, (widths[widest] as number) - over);
  }
  return widths;
}
