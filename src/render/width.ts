import measure from 'fast-string-width';
import { graphemesOf } from '../text/graphemes.ts';

/**
 * The width of a text in cells of a terminal. Latin text and our own signs take one cell per character, and need no
 * library.
 */
export const widthOf = (text: string): number => (OF_ONE_CELL_EACH.test(text) ? text.length : measure(text));

const OF_ONE_CELL_EACH =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u2193\u21c4\u2500-\u25fc\u2713\u2717]*$/;

/** A text cut to a number of cells; a cut text ends with `…`. */
export function truncate(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  let kept = '';
  let width = 0;
  for (const character of graphemesOf(text)) {
    const next = widthOf(character);
    if (width + next > cells - 1) break;
    kept += character;
    width += next;
  }
  return `${kept.trimEnd()}…`;
}

export const padEnd = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - widthOf(text)));
export const padStart = (text: string, cells: number): string => ' '.repeat(Math.max(0, cells - widthOf(text))) + text;
