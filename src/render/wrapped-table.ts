import Library from 'cli-table3';
import { BETWEEN, type Table } from './table.ts';

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: BETWEEN,
};

/**
 * The lines of a table in which cells wrap. Where no cell wraps, `terminal-table.ts` gives the same lines without
 * loading a package.
 */
export function wrappedLinesOf({ head, rows, widths, aligns }: Table): readonly string[] {
  const table = new Library({
    ...(head ? { head: [...head] } : {}),
    chars: NO_BORDERS,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colWidths: [...widths],
    colAligns: [...aligns],
    wordWrap: true,
  });
  for (const row of rows) table.push([...row]);
  return table.toString().split('\n');
}
