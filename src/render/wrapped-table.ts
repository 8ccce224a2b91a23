import Library from 'cli-table3';
import { wrapAnsi } from 'fast-wrap-ansi';
import { stripAnsi } from './strip.ts';
import { BETWEEN, type Table } from './table.ts';
import { widthOf } from './width.ts';
import { withShortWords } from './wrap.ts';

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
  // The package would cut a word that is wider than its column.
  for (const row of rows)
    table.push(
      row.map((cell, at) =>
        hasLongWord(cell, widths[at] as number)
          ? wrapAnsi(withShortWords(cell, widths[at] as number), widths[at] as number, { hard: true })
          : cell,
      ),
    );
  return table.toString().split('\n');
}

const hasLongWord = (cell: string, width: number): boolean =>
  stripAnsi(cell)
    .split(/\s/)
    .some((word) => widthOf(word) > width);
