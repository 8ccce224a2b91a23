// A workbook of one sheet: no more than a reader needs (ECMA-376, part 1, 18.3).
import { strToU8, zipSync } from 'fflate';

/** A cell: a text, in the cell itself or shared, or a number. */
export type Cell = { readonly text: string; readonly isShared: boolean } | number;

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
const preserved = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

export function xlsxOf(rows: readonly (readonly Cell[])[]): Uint8Array {
  const shared: string[] = [];
  const cell = (value: Cell): string => {
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    if (!value.isShared) return `<c t="inlineStr"><is>${preserved(value.text)}</is></c>`;
    return `<c t="s"><v>${shared.push(value.text) - 1}</v></c>`;
  };
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${data}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared.map((text) => `<si>${preserved(text)}</si>`).join('')}</sst>`),
  });
}

/** Rows of texts as cells; every other one shares its text, since Excel itself writes both forms. */
export const textCells = (rows: readonly (readonly string[])[]): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map((text, at) => ({ text, isShared: at % 2 === 0 })));
