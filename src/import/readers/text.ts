import { type Line, type Paper, UNKNOWN } from '../paper.ts';
import type { Decoded } from './decode.ts';

/** A plain text: every line as it stands. A form feed begins a page. */
export function readText({ text, encoding }: Decoded): Paper {
  const lines = linesOf(text);
  return {
    format: 'txt',
    text,
    lines,
    pages: text.includes('\f') ? lines.at(-1)?.page : undefined,
    read: { encoding },
  };
}

/**
 * Lines with something in them; the white space around them is between the lines. Lone carriage returns end a line too.
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let page = 1;
  let afterBlank = false;
  for (const match of text.matchAll(/(?<![^\r\n\f])[^\r\n\f]*(?:\r\n|[\r\n\f]|$)/g)) {
    const whole = match[0];
    const words = whole.trim();
    if (words === '') afterBlank = true;
    else {
      const start = match.index + whole.indexOf(words);
      const indent = widthOf(whole.slice(0, start - match.index));
      lines.push({
        start,
        end: start + words.length,
        page,
        afterBlank,
        indent,
        right: indent + words.length,
        style: '',
        size: 0,
        role: UNKNOWN,
        element: undefined,
      });
      afterBlank = false;
    }
    if (whole.endsWith('\f')) page++;
  }
  return lines;
}

const TAB = 4;

/** How far white space goes, with a tab stop every four cells. */
function widthOf(space: string): number {
  let width = 0;
  for (const char of space) width = char === '\t' ? width - (width % TAB) + TAB : width + 1;
  return width;
}
