import { parse } from 'csv-parse/sync';
import type { Paper } from '../../paper.ts';
import { PaperError } from '../../paper-error.ts';
import type { Decoded } from '../decode.ts';
import { type Rows, sheetPaper } from './cells.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/**
 * Reads comma-separated values: by semicolons in most of Europe, by commas or tabs elsewhere; the one that gives the
 * most even rows is taken.
 */
export function readCsv({ text, encoding }: Decoded): Paper {
  const tried = SEPARATORS.map((separator) => ({ separator, rows: rowsBy(text, separator) }));
  const best = tried.sort((a, b) => evenness(b.rows) - evenness(a.rows))[0];
  if (!best || best.rows.length === 0) throw new PaperError('empty');
  return sheetPaper('csv', [best.rows], { encoding, separator: best.separator });
}

/** Rows; none where the text cannot be read so. A quote that is never closed is a letter like any other. */
function rowsBy(text: string, delimiter: string): Rows {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, bom: true } as const;
  try {
    return parse(text, options) as string[][];
  } catch {
    try {
      return parse(text, { ...options, quote: false }) as string[][];
    } catch {
      return [];
    }
  }
}

/** How many columns the first row has, as far as the others have as many. */
function evenness(rows: Rows): number {
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return 0;
  return (columns * rows.filter(({ length }) => length === columns).length) / rows.length;
}
