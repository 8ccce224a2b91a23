import type { SourceFile, Span } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { problem, type Problem } from '../source/problem.ts';

/** Where a Markdown file's front matter and body stand. */
export interface FrontMatter {
  /** The text between the fences; undefined where there is no front matter, or none that can be trusted. */
  readonly yaml?: Span;
  /** The opening fence. */
  readonly fence?: Span;
  /** Where the body starts; undefined where nobody can tell. */
  readonly bodyStart?: number;
  readonly problem?: Problem;
}

/**
 * Finds the front matter at exact fences: the first line is `---` and so is the line that closes it, spaces behind it allowed.
 * Nothing is guessed: `---js`, `----` and a missing end are told, not read. (Looser readers take `---oops` for an end,
 * and some run what stands after `---js` as a program.)
 */
export function splitFrontMatter(file: SourceFile): FrontMatter {
  const { text, path } = file;
  if (!text.startsWith('---')) return beforeFence(file);
  const firstEnd = endOfLine(text, 0);
  const firstLine = text.slice(0, firstEnd).trimEnd();
  const fence = { start: 0, end: firstLine.length };
  if (firstLine !== '---') {
    // Four or more dashes are a ruler in Markdown, not a fence.
    if (/^-+$/.test(firstLine)) return { bodyStart: 0 };
    return { fence, problem: problem('front-matter/language', inText(path, fence), { written: firstLine }) };
  }
  const close = nextDashes(text, firstEnd + 1);
  if (close === undefined) return { fence, problem: problem('front-matter/unclosed', inText(path, fence), {}) };
  const closeEnd = endOfLine(text, close);
  // A line such as `----` or `---oops` was meant as the end; to look further would take the body for data.
  if (!isFence(text.slice(close, closeEnd))) {
    return { fence, problem: problem('front-matter/unclosed', inText(path, { start: close, end: close + text.slice(close, closeEnd).trimEnd().length }), {}, inText(path, fence)) };
  }
  const yaml = { start: Math.min(firstEnd + 1, close), end: close };
  return { yaml, fence, bodyStart: Math.min(closeEnd + 1, text.length) };
}

/** No fence on the first line: either there is no front matter, or something stands before it. */
function beforeFence(file: SourceFile): FrontMatter {
  const { text, path } = file;
  const pushedDown = /^\s+---[ \t]*\r?\n/.exec(text);
  if (!pushedDown || nextDashes(text, pushedDown[0].length) === undefined) return { bodyStart: 0 };
  const start = text.indexOf('---');
  return { problem: problem('front-matter/blank-line-before', inText(path, { start, end: start + 3 }), {}) };
}

const isFence = (line: string): boolean => line.trimEnd() === '---';

/** Where the next line that begins with three dashes starts. */
function nextDashes(text: string, from: number): number | undefined {
  if (text.startsWith('---', from)) return from;
  const before = text.indexOf('\n---', from);
  return before === -1 ? undefined : before + 1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
