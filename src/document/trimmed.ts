import type { Span } from '../source/file.ts';

/** A span without the white space at its end. */
export const trimmed = (text: string, start: number, end: number): Span => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
});
