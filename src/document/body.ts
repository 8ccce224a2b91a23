import { endOfLine, type Span } from '../source/file.ts';
import { trimmed } from './trimmed.ts';

/** The part of a Markdown file that people read. */
export interface Body {
  /** The first heading, without its mark; undefined where the text does not begin with a heading of the first level. Where it stands: {@link titleSpan}. */
  readonly title: string | undefined;
  /** What stands under the title, or the whole body where there is no title. Trimmed; line ends are LF. */
  readonly text: string;
  /** Where it starts in the file's text; it ends where that ends. */
  readonly start: number;
}

const TITLE = /^# +(\S.*?)(?: +#+)?[ \t]*$/;

/**
 * Reads the title and the text under it. The title is the first heading (`# Title`, CommonMark's ATX form); only blank lines
 * and HTML comments may stand before it. No Markdown reader is needed for one line, and a full one would cost more time
 * than all the rest of a file.
 */
export function readBody(text: string, start: number): Body {
  const firstStart = skipBlankAndComments(text, start);
  const firstEnd = endOfLine(text, firstStart);
  const title = TITLE.exec(text.slice(firstStart, firstEnd).trimEnd())?.[1];
  return { title, text: prose(text.slice(title === undefined ? start : firstEnd)), start };
}

/** Where a body's title stands in the file's text, with its mark. */
export function titleSpan(text: string, { title, start }: Body): Span | undefined {
  if (title === undefined) return undefined;
  const firstStart = skipBlankAndComments(text, start);
  return trimmed(text, firstStart, endOfLine(text, firstStart));
}

const prose = (text: string): string => (text.includes('\r') ? text.replace(/\r\n/g, '\n') : text).trim();

function skipBlankAndComments(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    if (!text.startsWith('<!--', at)) return at;
    const end = text.indexOf('-->', at);
    if (end === -1) return at;
    at = end + 3;
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
