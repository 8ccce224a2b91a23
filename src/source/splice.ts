import type { Span } from './file.ts';

/** A span of a text and its new text. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** A replacement in one version of one file. */
export interface Splice extends Replacement {
  /** Relative to the agenda's root. */
  readonly path: string;
  /** SHA-256 of the file's bytes in that version, in hexadecimal. */
  readonly sha256: string;
  /** In UTF-16 units of the file's text, byte order mark included. */
  readonly span: Span;
}

/**
 * A text with replacements applied. Insertions at one offset keep the order given.
 * @throws RangeError see {@link inOrder}
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
 * Replacements sorted by offset; insertions at one offset keep the order given.
 * @throws RangeError if two overlap: a bug of the caller
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

/** The replacements that undo {@link replaced}. */
export function inverse(text: string, replacements: readonly Replacement[]): readonly Replacement[] {
  let shift = 0;
  return inOrder(replacements).map(({ span, text: instead }) => {
    const start = span.start + shift;
    shift += instead.length - (span.end - span.start);
    return { span: { start, end: start + instead.length }, text: text.slice(span.start, span.end) };
  });
}
