// Rows as a workbook, with texts that cells share and texts of their own.
import { strToU8, zipSync } from 'fflate';

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every other cell shares its text; Excel itself writes both forms. */
export function xlsxOf(rows: readonly (readonly string[])[]): Uint8Array {
  const strings = [...new Set(rows.flat())];
  const cell = (text: string, at: number): string =>
    at % 2 === 0
      ? `<c t="s"><v>${strings.indexOf(text)}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8(`${XML}<worksheet ${X}><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`${XML}<sst ${X}>${shared}</sst>`),
  });
}
