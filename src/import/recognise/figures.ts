// Tables of figures in a text without tags: lines of cells far apart, with a number in them.
import { aside, type Line } from '../paper.ts';

const CELLS = /\t|\s{3,}/;
const FIGURE = /^[€$£]?\s*[-–]?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+|\.\d+|,-|%)?\s*(?:%|€|k|m|mln|mln\.|pm)?$/i;
/** Lines in a row that make a table. */
const ROWS = 3;

/** Gives tables of figures the role of an aside, with the row of heads above them. */
export function withoutFigures(text: string, lines: readonly Line[]): readonly Line[] {
  const cells = lines.map(({ start, end, role }) => (role.is === 'aside' ? [] : text.slice(start, end).split(CELLS)));
  const isRow = (at: number): boolean =>
    (cells[at] ?? []).length >= 2 && (cells[at] ?? []).slice(1).some((cell) => FIGURE.test(cell.trim()));
  const inTable = new Set<number>();
  for (let from = 0; from < lines.length; from++) {
    let end = from;
    while (end < lines.length && isRow(end)) end++;
    if (end - from >= ROWS) {
      if ((cells[from - 1] ?? []).length >= 2) inTable.add(from - 1);
      for (let at = from; at < end; at++) inTable.add(at);
    }
    from = Math.max(from, end - 1);
  }
  return lines.map((line, at) => (inTable.has(at) ? { ...line, role: aside('table') } : line));
}
