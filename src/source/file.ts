/** The text of one file. `path` is relative to the agenda's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A part of a file's text, in UTF-16 units from its start; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The end of the line around an offset: its line feed, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/**
 * The offset of the start of each line. Lines end with LF or CRLF; a lone CR is reported by a rule and does not end a
 * line.
 */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The index of the last of some numbers in order that is not above another number, by bisection; -1 where there is
 * none.
 */
export function lastAtOrBefore(sorted: readonly number[], most: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line and column of an offset, given {@link lineStarts}; an offset before the text counts as its start. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = Math.max(0, lastAtOrBefore(starts, offset));
  return { line: line + 1, column: Math.max(0, offset - (starts[line] as number)) + 1 };
}

/**
 * The part of a span that is inside a text. Every place that is shown passes through here, so that its line and column
 * exist.
 */
export function clampedTo(length: number, { start, end }: Span): Span {
  const from = Math.min(Math.max(0, start), length);
  return { start: from, end: Math.min(Math.max(from, end), length) };
}
