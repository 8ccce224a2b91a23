import Table from 'cli-table3';
import type { Column } from '../report/view.ts';
import { stripAnsi } from './strip.ts';
import { cut, widthOf } from './width.ts';
import type { Surface } from './surface.ts';

/** Nothing but space between columns: lines and corners are noise, and do not survive a copy into a mail. */
const NO_BORDERS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
};
const BETWEEN = 2;
/** A flexible column narrower than this is not worth reading: optional columns go first. */
const READABLE = 24;

/** Draws a table that fits: the flexible column takes the room that is left and wraps; optional columns go where there is too little. */
export function drawTable(columns: readonly Column[], rows: readonly (readonly string[])[], { width, paint }: Surface): readonly string[] {
  const kept = fitting(columns, rows, width);
  const shown = kept.map((at) => columns[at] as Column);
  const widths = columnWidths(shown, rows.map((row) => kept.map((at) => row[at] ?? '')), width);
  const hasTitles = shown.some(({ title }) => title !== '');
  const table = new Table({
    ...(hasTitles ? { head: shown.map(({ title }) => paint('dim', title)) } : {}),
    chars: NO_BORDERS,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colWidths: [...widths],
    colAligns: shown.map(({ align }) => align ?? 'left'),
    wordWrap: true,
  });
  for (const row of rows) table.push(kept.map((at, place) => (columns[at]?.clip ? clipped(row[at] ?? '', widths[place] as number) : (row[at] ?? ''))));
  return table.toString().split('\n');
}

/** A cell cut to its column. Colours are kept where nothing needs cutting; a cut cell is shown plain. */
function clipped(cell: string, width: number): string {
  const plain = stripAnsi(cell);
  return widthOf(plain) <= width ? cell : cut(plain, width);
}

function fitting(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const all = columns.map((_column, at) => at);
  const room = (kept: readonly number[]): number => width - kept.filter((at) => !columns[at]?.flexible).reduce((sum, at) => sum + natural(columns[at] as Column, rows, at), 0) - BETWEEN * (kept.length - 1);
  const used = all.filter((at) => !columns[at]?.optional || rows.some((row) => (row[at] ?? '') !== ''));
  return room(used) >= READABLE ? used : used.filter((at) => !columns[at]?.optional);
}

const natural = ({ title }: Column, rows: readonly (readonly string[])[], at: number): number => Math.max(widthOf(title), ...rows.map((row) => widthOf(stripAnsi(row[at] ?? ''))), 1);

function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const widths = columns.map((column, at) => natural(column, rows, at));
  const flexible = columns.findIndex((column) => column.flexible);
  if (flexible === -1) return widths;
  const others = widths.reduce((sum, each, at) => (at === flexible ? sum : sum + each), 0) + BETWEEN * (columns.length - 1);
  widths[flexible] = Math.max(12, Math.min(widths[flexible] as number, width - others));
  return shrink(widths, flexible, width);
}

/** Where even a narrow flexible column leaves too little, the widest other column wraps as well. */
function shrink(widths: number[], flexible: number, width: number): readonly number[] {
  const total = (): number => widths.reduce((sum, each) => sum + each, 0) + BETWEEN * (widths.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    const widest = widths.reduce((best, each, at) => (at !== flexible && each > (widths[best] as number) ? at : best), flexible === 0 ? 1 : 0);
    if ((widths[widest] as number) <= 8) break;
    widths[widest] = Math.max(8, (widths[widest] as number) - over);
  }
  return widths;
}
