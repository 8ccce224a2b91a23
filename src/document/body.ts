import type { Span } from '../source/file.ts';
import { firstHeading } from './first-heading.ts';

/** The text below the front matter of a Markdown file. */
export interface Body {
  /** The first heading of level 1, without its mark; undefined where there is none. */
  readonly title: string | undefined;
  /** The place of the title in the file's text, with its mark. */
  readonly heading: Span | undefined;
  /** The text below the title, or the whole body where there is no title. Trimmed; line endings are LF. */
  readonly text: string;
  /** The offset of its start in the file's text; it ends at the end of that text. */
  readonly start: number;
}

/**
 * Reads the title and the text below it. The title is the first heading of level 1 (`# Title`, or a line underlined
 * with `=`), at any place in the text.
 */
export function readBody(text: string, start: number): Body {
  const heading = firstHeading(text, start);
  return {
    title: heading?.title,
    heading: heading?.span,
    text: prose(text.slice(heading ? heading.span.end : start)),
    start,
  };
}

/** Text from a file for people: trimmed, with LF as line ending. */
export const prose = (text: string): string => (text.includes('\r') ? text.replace(/\r\n/g, '\n') : text).trim();

// Allowed above a title, though not part of the text: comments, HTML, images, and links around images.
const TAGS = /<[^<>]*>/g;
const PICTURES = /!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g;
const EMPTY_LINKS = /\[\s*\](?:\([^()]*\)|\[[^[\]]*\])/g;

/**
 * The place of text above the title that is more than a banner, a badge or a comment; undefined where there is none.
 */
export function textAbove(text: string, { heading, start }: Body): Span | undefined {
  if (!heading) return undefined;
  const above = text.slice(start, heading.start);
  if (above.trim() === '') return undefined;
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const said = withoutComments(above, blank).replace(TAGS, blank).replace(PICTURES, blank).replace(EMPTY_LINKS, blank);
  const first = said.search(/\S/);
  return first === -1 ? undefined : { start: start + first, end: start + said.trimEnd().length };
}

/** Comments are removed first, because they may contain something that looks like a tag. */
function withoutComments(text: string, blank: (part: string) => string): string {
  let kept = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open);
    if (close === -1) break;
    kept += text.slice(at, open) + blank(text.slice(open, close + '-->'.length));
    at = close + '-->'.length;
  }
  return kept + text.slice(at);
}
