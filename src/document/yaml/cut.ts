// gray-matter cuts off the front matter for the reference reader, after our own check of the fences
// (../front-matter.ts), so that the fences name no language. With options it does not use its cache. Its engines are
// replaced, so that it parses and runs nothing.
import matter from 'gray-matter';
import type { SourceFile, Span } from '../../source/file.ts';

const refuse = (): never => {
  throw new Error('gray-matter only cuts');
};
const NOTHING = { parse: () => ({}), stringify: refuse };
const REFUSED = { parse: refuse, stringify: refuse };
const FENCE = '---';
const OPTIONS = {
  language: 'yaml',
  delimiters: FENCE,
  engines: {
    yaml: NOTHING,
    json: REFUSED,
    javascript: REFUSED,
    js: REFUSED,
    coffee: REFUSED,
    cson: REFUSED,
    toml: REFUSED,
  },
};

/**
 * A file's front matter with its opening fence and everything before it, as gray-matter cuts it.
 * @param yaml what our own check found between the fences
 * @throws Error where the two disagree: that is a bug, and nothing that was read could be trusted
 */
export function cutFrontMatter({ text }: SourceFile, yaml: Span): string {
  const ours = text.slice(0, yaml.end);
  if (isSlow(ours)) return ours;
  const closed = text.slice(0, yaml.end + FENCE.length);
  const theirs = `${FENCE}${matter({ content: closed }, OPTIONS).matter}\n`;
  if (theirs !== ours) throw new Error('gray-matter cuts the front matter elsewhere');
  return theirs;
}

/**
 * gray-matter looks for comments with a pattern that needs quadratic time for consecutive blank lines, so it is not
 * given many of them.
 */
const MOST_BLANK_LINES = 50;

function isSlow(text: string): boolean {
  for (const [blank] of text.matchAll(/\s+/g))
    if (blank.length > MOST_BLANK_LINES && (blank.match(/[\n\r\u2028\u2029]/g)?.length ?? 0) > MOST_BLANK_LINES)
      return true;
  return false;
}
