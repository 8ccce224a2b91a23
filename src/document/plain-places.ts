// Where everything stands in plain YAML. Only a file with findings is asked for that, so that it may be read once more; and
// only one that `readPlainYaml` takes, so that whatever stands here is known to be right.
import type { Span } from '../source/file.ts';
import type { Placed } from './placed.ts';
import { cursorOver, endOfSpaces, isPastTheEnd, matches, seekContent, skipSpaces, standsOnDash, takes, type Cursor } from './plain-cursor.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, DOUBLE_QUOTE, DOUBLE_QUOTED, GREATER_THAN, isQuote, KEY, LF, OPEN_BRACE, OPEN_BRACKET, PIPE, PLAIN, PLAIN_IN_FLOW, SINGLE_QUOTE, SINGLE_QUOTED } from './plain-tokens.ts';
import { trimmed } from './trimmed.ts';

type Entry = readonly [name: string, places: { readonly key: Span; readonly value: Placed }];

/** The places in the YAML of a file's text, as offsets in that text; undefined where there is no content. */
export function placesInPlainYaml(text: string, { start, end }: Span): Placed | undefined {
  const cursor = cursorOver(text, start, end);
  seekContent(cursor, start);
  return isPastTheEnd(cursor) ? undefined : blockAt(cursor);
}

const blockAt = (cursor: Cursor): Placed => (standsOnDash(cursor) ? listAt(cursor) : mapAt(cursor));

function mapAt(cursor: Cursor): Placed {
  const { at: start, column } = cursor;
  const entries: Entry[] = [];
  do {
    const [name, key] = keyAt(cursor);
    entries.push([name, { key, value: mapValueAt(cursor, column) }]);
  } while (cursor.column === column);
  return mapOf(trimmed(cursor.text, start, (entries.at(-1) as Entry)[1].value.span.end), entries);
}

const mapOf = (span: Span, entries: readonly Entry[]): Placed => ({ span, entries: new Map(entries) });

function mapValueAt(cursor: Cursor, column: number): Placed {
  if (skipSpaces(cursor) !== LF) return restOfLineAt(cursor);
  const nothing = nothingAt(cursor);
  seekContent(cursor, cursor.at);
  return cursor.column > column || (cursor.column === column && standsOnDash(cursor)) ? blockAt(cursor) : nothing;
}

function listAt(cursor: Cursor): Placed {
  const { at: start, column } = cursor;
  const items: Placed[] = [];
  do items.push(listItemAt(cursor, column));
  while (cursor.column === column && standsOnDash(cursor));
  return { span: trimmed(cursor.text, start, (items.at(-1) as Placed).span.end), items };
}

function listItemAt(cursor: Cursor, column: number): Placed {
  const dash = cursor.at;
  cursor.at += 1;
  if (skipSpaces(cursor) === LF) {
    const nothing = nothingAt(cursor);
    seekContent(cursor, cursor.at);
    return cursor.column > column ? blockAt(cursor) : nothing;
  }
  if (!standsOnDash(cursor) && !matches(cursor, KEY)) return restOfLineAt(cursor);
  cursor.column = column + cursor.at - dash;
  return blockAt(cursor);
}

const nothingAt = ({ at }: Cursor): Placed => ({ span: { start: at, end: at } });

function restOfLineAt(cursor: Cursor): Placed {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === PIPE || first === GREATER_THAN) return blockScalarAt(cursor);
  const value = first === OPEN_BRACKET ? flowListAt(cursor) : first === OPEN_BRACE ? flowMapAt(cursor) : scalarAt(cursor, PLAIN);
  seekContent(cursor, endOfSpaces(cursor.text, cursor.at));
  return value;
}

/** A `|` or `>` block, from its mark to the end of its last line of text. */
function blockScalarAt(cursor: Cursor): Placed {
  const { text, end, at: start } = cursor;
  const firstLine = text.indexOf('\n', start) + 1;
  const indent = endOfSpaces(text, firstLine) - firstLine;
  let line = firstLine;
  while (line < end) {
    const content = endOfSpaces(text, line);
    if (text.charCodeAt(content) !== LF && content - line < indent) break;
    line = text.indexOf('\n', content) + 1;
  }
  seekContent(cursor, line);
  return { span: trimmed(text, start, line) };
}

function flowListAt(cursor: Cursor): Placed {
  const start = cursor.at;
  const items: Placed[] = [];
  cursor.at += 1;
  while (!takes(cursor, CLOSE_BRACKET)) {
    items.push(skipSpaces(cursor) === OPEN_BRACE ? flowMapAt(cursor) : scalarAt(cursor, PLAIN_IN_FLOW));
    takes(cursor, COMMA);
  }
  return { span: { start, end: cursor.at }, items };
}

function flowMapAt(cursor: Cursor): Placed {
  const start = cursor.at;
  const entries: Entry[] = [];
  cursor.at += 1;
  while (!takes(cursor, CLOSE_BRACE)) {
    const [name, key] = keyAt(cursor);
    skipSpaces(cursor);
    entries.push([name, { key, value: scalarAt(cursor, PLAIN_IN_FLOW) }]);
    takes(cursor, COMMA);
  }
  return mapOf({ start, end: cursor.at }, entries);
}

/** The name of a key and where it stands, with its quotes; its colon is moved over. */
function keyAt(cursor: Cursor): [name: string, key: Span] {
  const { text, at: start } = cursor;
  const end = endOf(cursor, KEY) - 1;
  cursor.at = end + 1;
  return [isQuote(text.charCodeAt(start)) ? text.slice(start + 1, end - 1) : text.slice(start, end), { start, end }];
}

function scalarAt(cursor: Cursor, plain: RegExp): Placed {
  const start = cursor.at;
  const first = cursor.text.charCodeAt(start);
  cursor.at = endOf(cursor, first === DOUBLE_QUOTE ? DOUBLE_QUOTED : first === SINGLE_QUOTE ? SINGLE_QUOTED : plain);
  return { span: { start, end: cursor.at } };
}

/** Where a token ends. There is one: the text was read before. */
function endOf(cursor: Cursor, pattern: RegExp): number {
  if (!matches(cursor, pattern)) throw new Error('places are only looked up in YAML that was found to be plain');
  return pattern.lastIndex;
}
