// Moves through plain YAML, token by token and line by line.
import { HASH, LF, MINUS, SPACE } from './fast-tokens.ts';

/** The current position. Between entries that is the first character of a line's content. */
export interface Cursor {
  /** Every line up to `end` ends with a line feed. */
  readonly text: string;
  /** The end of the part that is read. */
  readonly end: number;
  at: number;
  /** The indentation of the line, or `PAST_THE_END`. */
  column: number;
}

const PAST_THE_END = -1;

/** Moves to the next line with content, and not only spaces or a comment; `from` is the start or the end of a line. */
export function seekContent(cursor: Cursor, from: number): void {
  const { text, end } = cursor;
  let line = from;
  while (line < end) {
    const at = endOfSpaces(text, line);
    const code = text.charCodeAt(at);
    if (code !== LF && code !== HASH) {
      cursor.at = at;
      cursor.column = at - line;
      return;
    }
    line = text.indexOf('\n', at) + 1;
  }
  cursor.at = line;
  cursor.column = PAST_THE_END;
}

/** Moves to the content at an offset, on the line that begins at another. */
export function moveTo(cursor: Cursor, line: number, at: number): void {
  cursor.at = at;
  cursor.column = line < cursor.end ? at - line : PAST_THE_END;
}

/** Moves over spaces. @returns the code of the character that follows */
export function skipSpaces(cursor: Cursor): number {
  cursor.at = endOfSpaces(cursor.text, cursor.at);
  return cursor.text.charCodeAt(cursor.at);
}

/** Moves over spaces and then over `code`, if that comes next. @returns whether it did */
export function takes(cursor: Cursor, code: number): boolean {
  if (skipSpaces(cursor) !== code) return false;
  cursor.at += 1;
  return true;
}

/** Whether a sticky pattern matches at the cursor; its `lastIndex` is then the end of the match. */
export function matches(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  return pattern.test(cursor.text);
}

export function endOfSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

export function standsOnDash({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== MINUS) return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === LF;
}

/** A cursor over a part of a text. The text is copied only where its last line has no line feed. */
export const cursorOver = (text: string, start: number, end: number): Cursor =>
  end === start || text.charCodeAt(end - 1) === LF
    ? { text, end, at: start, column: 0 }
    : { text: `${text.slice(0, end)}\n`, end: end + 1, at: start, column: 0 };

export function isPastTheEnd(cursor: Cursor): boolean {
  return cursor.column === PAST_THE_END;
}
