// Rows of cells become a paper: a line for each row, its cells parted by tabs.
import { type Line, PARAGRAPH, type Paper, type ReadBy } from '../../paper.ts';

/** Rows of texts; a cell that is not there is empty. */
export type Rows = readonly (readonly string[])[];

/** Each cell is an element, and each line in it a line; the rows of all sheets stand one under another. */
export function sheetPaper(format: 'csv' | 'xlsx', sheets: readonly Rows[], read: ReadBy): Paper {
  const lines: Line[] = [];
  let text = '';
  let element = 0;
  sheets.forEach((rows, table) => {
    if (table > 0) text += '\n';
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        if (column > 0) text += '\t';
        const start = text.length;
        const written = value.replace(/\r\n?/g, '\n');
        for (const { index, 0: words } of written.matchAll(/\S[^\n]*/g)) {
          const trimmed = words.trimEnd();
          const place = { start: start + index, end: start + index + trimmed.length };
          lines.push({
            ...place,
            page: 1,
            afterBlank: true,
            indent: 0,
            right: trimmed.length,
            style: '',
            size: 0,
            role: PARAGRAPH,
            element: element++,
            cell: { table, row: at, column },
          });
        }
        text += written;
      });
      text += '\n';
    });
  });
  return { format, text, lines, pages: undefined, read };
}
