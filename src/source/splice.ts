import type { Span } from './file.ts';

/** A stretch of a text, and what takes its place. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** A replacement in one file. It holds for that file as it was, and for no other version of it. */
export interface Splice extends Replacement {
  /** Relative to the root of its change set: the agenda's folder unless said otherwise. */
  readonly path: string;
  /** SHA-256 of the whole file that the splice was made from, in hexadecimal. */
  readonly sha256: string;
  /** In UTF-16 units of the file's text, in which a byte order mark counts as one. */
  readonly span: Span;
}

/**
 * A text with its replacements made. Those at one place come in the order given.
 * @throws RangeError see {@link inOrder}.
 */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, text: instead } of inOrder(replacements)) {
    parts.push(text.slice(done, span.start), instead);
    done = span.end;
  }
  return parts.join('') + text.slice(done);
}

/**
 * From the start of a text to its end; those at one place stay in the order given.
 * @throws RangeError where two overlap: whoever made them is wrong.
 */
export function inOrder<R extends Replacement>(replacements: readonly R[]): readonly R[] {
  const sorted = [...replacements].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let done = 0;
  for (const { span } of sorted) {
    if (span.start < done || span.end < span.start) throw new RangeError(`${span.start}-${span.end} overlaps`);
    done = span.end;
  }
  return sorted;
}

/** What turns the result of {@link replaced} into the text it was made from. */
export function inverse(text: string, replacements: readonly Replacement[]): readonly Replacement[] {
  let shift = 0;
  return inOrder(replacements).map(({ span, text: instead }) => {
    const start = span.start + shift;
    shift += instead.length - (span.end - span.start);
    return { span: { start, end: start + instead.length }, text: text.slice(span.start, span.end) };
  });
}
