import type { Column } from '../views/view.ts';
import { stripAnsi } from './strip.ts';
import type { Surface } from './surface.ts';
import { BETWEEN, type Table } from './table.ts';
import { padEnd, padStart, truncate, widthOf } from './width.ts';

/** If the flexible column would be narrower than this, the optional columns are left out. In cells. */
const READABLE = 24;
/** The same beside columns that wrap. */
const READABLE_BESIDE = 14;
/** Below these widths the flexible column and those that wrap do not go, as long as the others give way. In cells. */
const COMFORTABLE = { flexible: READABLE, wraps: 16 };
const TIGHT = { flexible: 18, wraps: 12 };
/** No column becomes narrower. */
const NARROWEST = { flexible: 12, other: 8 };

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
  const needed = (at: number): number => {
    const own = natural(columns[at] as Column, rows, at);
    return columns[at]?.wraps ? Math.min(own, TIGHT.wraps) : own;
  };
  const room = (kept: readonly number[]): number =>
    width -
    kept.filter((at) => !columns[at]?.flexible).reduce((sum, at) => sum + needed(at), 0) -
    BETWEEN.length * (kept.length - 1);
  const used = all.filter((at) => !columns[at]?.optional || rows.some((row) => (row[at] ?? '') !== ''));
  const enough = columns.some(({ wraps }) => wraps) ? READABLE_BESIDE : READABLE;
  return room(used) >= enough ? used : used.filter((at) => !columns[at]?.optional);
}

const natural = ({ title }: Column, rows: readonly (readonly string[])[], at: number): number =>
  Math.max(widthOf(title), ...rows.map((row) => widthOf(stripAnsi(row[at] ?? ''))), 1);

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const widths = columns.map((column, at) => natural(column, rows, at));
  const places = columns.map((_column, at) => at);
  const flexible = places.filter((at) => columns[at]?.flexible);
  if (flexible.length === 0) return widths;
  const wrapping = places.filter((at) => columns[at]?.wraps);
  const others = places.filter((at) => !columns[at]?.flexible);
  const room = width - BETWEEN.length * (columns.length - 1);
  if (wrapping.length > 0)
    for (const least of [COMFORTABLE, TIGHT]) {
      narrow(widths, flexible, least.flexible, room);
      narrow(widths, wrapping, least.wraps, room);
    }
  narrow(widths, flexible, NARROWEST.flexible, room);
  narrow(widths, others, NARROWEST.other, room);
  return widths;
}

/** Makes the widest of some columns narrower, as far as needed, and none of them narrower than the least. */
function narrow(widths: number[], places: readonly number[], least: number, room: number): void {
  for (let over = widths.reduce((sum, each) => sum + each, 0) - room; over > 0; over -= 1) {
    const widest = Math.max(...places.map((at) => widths[at] as number));
    if (widest <= least) return;
    widths[places.find((at) => widths[at] === widest) as number] = widest - 1;
  }
}
