import measure from 'fast-string-width';

/** How many cells of a terminal a text takes. Latin text and our own signs, nearly everything, are counted without asking the library. */
export function widthOf(text: string): number {
  for (let at = 0; at < text.length; at++) if (!isOneCell(text.charCodeAt(at))) return measure(text);
  return text.length;
}

const isOneCell = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0x2ff && code !== 0xad) || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2500 && code <= 0x25fc) || code === 0x2713 || code === 0x2717;

/** A text cut to a number of cells, with `…` where something is left out. */
export function cut(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    const next = widthOf(character);
    if (width + next > cells - 1) break;
    kept += character;
    width += next;
  }
  return `${kept.trimEnd()}…`;
}

export const padEnd = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - widthOf(text)));
export const padStart = (text: string, cells: number): string => ' '.repeat(Math.max(0, cells - widthOf(text))) + text;
