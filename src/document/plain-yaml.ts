// The fast reader for everyday YAML: block maps and lists, one-line scalars, flow collections on one line, `|` and `>` blocks.
//
// It stands in for the full YAML reader, so it may be narrower but never different: what it takes has exactly one reading,
// the one that YAML 1.2 (core schema) gives, and holds nothing that its writer would want to be told about. Whatever is
// wrong, rare or merely surprising it declines, and the full reader, which can tell what is the matter, decides.
import { cursorOver, endOfSpaces, isPastTheEnd, matches, moveTo, seekContent, skipSpaces, standsOnDash, takes, type Cursor } from './plain-cursor.ts';
import { DECLINED, isAmbiguousWord, LONGEST_AMBIGUOUS_WORD, resolvePlain, unescape, UNSAFE_KEYS, type Declined, type PlainScalar } from './plain-scalars.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, DOUBLE_QUOTE, DOUBLE_QUOTED, GREATER_THAN, isQuote, KEY, LF, MINUS, OPEN_BRACE, OPEN_BRACKET, PIPE, PLAIN, PLAIN_IN_FLOW, SINGLE_QUOTE, SINGLE_QUOTED, WHOLE_LINE } from './plain-tokens.ts';

export { DECLINED };

type PlainMap = { [key: string]: PlainValue };
type PlainValue = PlainScalar | PlainValue[] | PlainMap;

const MAX_LENGTH = 2 ** 20;
const MAX_KEYS = 2_000;
/** A document may be 64 levels deep; two are kept for the flow collections that a block may hold. */
const MAX_BLOCK_DEPTH = 64 - 2;
/** YAML gives up looking for a key's colon after 1,024 characters; no simple key comes near. */
const MAX_KEY_LENGTH = 256;

/**
 * Anything but line feeds, spaces and characters that everybody sees for what they are: letters of European scripts,
 * punctuation and signs. Controls, tabs, exotic spaces, joiners, bidi marks and surrogates are left out on purpose, other
 * scripts only because they are rare here: with more than 16 ranges V8 calls a function for every character.
 */
const UNFAMILIAR = /[^\n\x20-\x7e\xa1-\xac\xae-\u034e\u0350-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u27ff]/;

/**
 * Reads `text.slice(start, end)` as plain YAML: front matter without its fences, or a whole file. `start` begins a line.
 *
 * Gives the value that the full reader would give (null for a text without content), or `DECLINED` whenever the text
 * is not plainly right: the caller then asks the full reader, which also tells what is wrong and where.
 */
export function readPlainYaml(text: string, start: number, end: number): unknown | Declined {
  if (end - start > MAX_LENGTH) return DECLINED;
  if (UNFAMILIAR.test(text.slice(start, end))) return DECLINED;
  const cursor = cursorOver(text, start, end);
  seekContent(cursor, start);
  if (isPastTheEnd(cursor)) return null;
  const value = cursor.column === 0 ? readBlock(cursor, 1) : DECLINED;
  return isPastTheEnd(cursor) ? value : DECLINED;
}

// --- Blocks -------------------------------------------------------------------------------------------------------------

/**
 * Reads the map or list whose first entry the cursor stands on; all its entries start in this column. A line that lines up
 * with none of the blocks around it ends them all, and is left over: a text that is not read to its end is declined.
 */
function readBlock(cursor: Cursor, depth: number): PlainValue | Declined {
  if (depth > MAX_BLOCK_DEPTH) return DECLINED;
  return standsOnDash(cursor) ? readList(cursor, depth) : readMap(cursor, depth);
}

function readMap(cursor: Cursor, depth: number): PlainMap | Declined {
  const column = cursor.column;
  const map: PlainMap = {};
  let size = 0;
  do {
    if (++size > MAX_KEYS) return DECLINED;
    if (readWholeLine(cursor, map)) continue;
    const key = readKey(cursor);
    if (key === DECLINED || Object.hasOwn(map, key)) return DECLINED;
    const value = readMapValue(cursor, column, depth);
    if (value === DECLINED) return DECLINED;
    map[key] = value;
  } while (cursor.column === column);
  return map;
}

/**
 * Reads an entry that is one line, with a scalar or a list of words and with content on the line below, at one go: most entries are such. Whether it
 * did; where anything about it is out of the ordinary it is read step by step.
 */
function readWholeLine(cursor: Cursor, map: PlainMap): boolean {
  if (!matches(cursor, WHOLE_LINE)) return false;
  const { text, at } = cursor;
  const colon = text.indexOf(':', at);
  const newline = text.indexOf('\n', colon);
  const key = text.slice(at, colon);
  const start = colon + ': '.length;
  const first = text.charCodeAt(start);
  const value = first === OPEN_BRACKET ? wordsIn(text.slice(start + 1, newline - 1)) : resolvePlain(text.slice(start, newline), first);
  if (value === DECLINED || !isPlainKey(key) || Object.hasOwn(map, key)) return false;
  map[key] = value;
  moveTo(cursor, newline + 1, WHOLE_LINE.lastIndex);
  return true;
}

const isPlainKey = (key: string): boolean => (key.length <= LONGEST_AMBIGUOUS_WORD ? !isAmbiguousWord(key) : key.length <= MAX_KEY_LENGTH && !UNSAFE_KEYS.has(key));

function wordsIn(list: string): string[] | Declined {
  const words = list.split(', ');
  return words.some(isAmbiguousWord) ? DECLINED : words;
}

function readMapValue(cursor: Cursor, column: number, depth: number): PlainValue | Declined {
  if (skipSpaces(cursor) !== LF) return readRestOfLine(cursor, column);
  seekContent(cursor, cursor.at);
  // A list may stand at the indentation of the key that it belongs to.
  const belongsToKey = cursor.column > column || (cursor.column === column && standsOnDash(cursor));
  return belongsToKey ? readBlock(cursor, depth + 1) : null;
}

function readList(cursor: Cursor, depth: number): PlainValue[] | Declined {
  const column = cursor.column;
  const list: PlainValue[] = [];
  do {
    const item = readListItem(cursor, column, depth);
    if (item === DECLINED) return DECLINED;
    list.push(item);
  } while (cursor.column === column && standsOnDash(cursor));
  return fitting(list);
}

function readListItem(cursor: Cursor, column: number, depth: number): PlainValue | Declined {
  const dash = cursor.at;
  cursor.at += 1;
  if (skipSpaces(cursor) === LF) {
    seekContent(cursor, cursor.at);
    return cursor.column > column ? readBlock(cursor, depth + 1) : null;
  }
  if (!standsOnDash(cursor) && !matches(cursor, KEY)) return readRestOfLine(cursor, column);
  cursor.column = column + cursor.at - dash;
  return readBlock(cursor, depth + 1);
}

/** Reads a value that starts on this line, then seeks the next content. `column` is that of the key or dash before it. */
function readRestOfLine(cursor: Cursor, column: number): PlainValue | Declined {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === PIPE || first === GREATER_THAN) return readBlockScalar(cursor, column);
  const value = readOneLineValue(cursor, first);
  if (value === DECLINED || skipSpaces(cursor) !== LF) return DECLINED;
  seekContent(cursor, cursor.at);
  return value;
}

function readOneLineValue(cursor: Cursor, first: number): PlainValue | Declined {
  if (first === OPEN_BRACKET) return readFlowList(cursor);
  if (first === OPEN_BRACE) return readFlowMap(cursor);
  return readScalar(cursor, PLAIN);
}

/** Reads a `|` or `>` block that is indented deeper than `column`. */
function readBlockScalar(cursor: Cursor, column: number): string | Declined {
  const { text, end, at: header } = cursor;
  const folded = text.charCodeAt(header) === GREATER_THAN;
  const stripped = text.charCodeAt(header + 1) === MINUS;
  const headerEnd = header + (stripped ? 2 : 1);
  const firstContent = endOfSpaces(text, headerEnd + 1);
  const indent = firstContent - headerEnd - 1;
  if (text.charCodeAt(headerEnd) !== LF || firstContent >= end || text.charCodeAt(firstContent) === LF || indent <= column) return DECLINED;

  cursor.at = headerEnd + 1;
  const content = readIndentedLines(cursor, indent, folded);
  return content === DECLINED || stripped ? content : content + '\n';
}

/**
 * Reads the lines that are indented by `indent`, and blank lines between them. More-indented lines of a folded block are
 * declined, and so are lines of nothing but more spaces than that: nobody sees that those would count.
 */
function readIndentedLines(cursor: Cursor, indent: number, folded: boolean): string | Declined {
  const { text, end } = cursor;
  let content = '';
  let lineBreaks = 0;
  let line = cursor.at;
  while (line < end) {
    const contentAt = endOfSpaces(text, line);
    const spaces = contentAt - line;
    const isBlank = text.charCodeAt(contentAt) === LF;
    if (!isBlank && spaces < indent) break;
    if (spaces > indent && (isBlank || folded)) return DECLINED;
    const lineEnd = text.indexOf('\n', contentAt);
    if (!isBlank) {
      content += lineSeparator(lineBreaks, folded) + text.slice(line + indent, lineEnd);
      lineBreaks = 0;
    }
    lineBreaks += 1;
    line = lineEnd + 1;
  }
  seekContent(cursor, line);
  return content;
}

/** What so many line breaks between two lines of text come to: folding takes one for a space, and otherwise drops one. */
function lineSeparator(lineBreaks: number, folded: boolean): string {
  if (!folded) return '\n'.repeat(lineBreaks);
  return lineBreaks === 1 ? ' ' : '\n'.repeat(Math.max(0, lineBreaks - 1));
}

// --- Flow collections ---------------------------------------------------------------------------------------------------

function readFlowList(cursor: Cursor): PlainValue[] | Declined {
  const list: PlainValue[] = [];
  cursor.at += 1;
  if (takes(cursor, CLOSE_BRACKET)) return list;
  do {
    const item = skipSpaces(cursor) === OPEN_BRACE ? readFlowMap(cursor) : readScalar(cursor, PLAIN_IN_FLOW);
    if (item === DECLINED) return DECLINED;
    list.push(item);
  } while (takes(cursor, COMMA));
  return takes(cursor, CLOSE_BRACKET) ? fitting(list) : DECLINED;
}

/** A list grows by sixteen places at a time, and most have a few items: what lives on is a copy without empty places. */
const fitting = (list: readonly PlainValue[]): PlainValue[] => list.slice();

function readFlowMap(cursor: Cursor): PlainMap | Declined {
  const map: PlainMap = {};
  let size = 0;
  cursor.at += 1;
  if (takes(cursor, CLOSE_BRACE)) return map;
  do {
    skipSpaces(cursor);
    const key = readKey(cursor);
    if (key === DECLINED || Object.hasOwn(map, key) || ++size > MAX_KEYS) return DECLINED;
    skipSpaces(cursor);
    const value = readScalar(cursor, PLAIN_IN_FLOW);
    if (value === DECLINED) return DECLINED;
    map[key] = value;
  } while (takes(cursor, COMMA));
  return takes(cursor, CLOSE_BRACE) ? map : DECLINED;
}

// --- Keys and scalars ---------------------------------------------------------------------------------------------------

/** Reads a key and its colon. All keys come out in NFC, so that equal keys are equal strings. */
function readKey(cursor: Cursor): string | Declined {
  const start = cursor.at;
  if (!matches(cursor, KEY) || KEY.lastIndex - start > MAX_KEY_LENGTH) return DECLINED;
  cursor.at = KEY.lastIndex;
  const isQuoted = isQuote(cursor.text.charCodeAt(start));
  const key = isQuoted ? cursor.text.slice(start + 1, cursor.at - 2) : cursor.text.slice(start, cursor.at - 1);
  if (UNSAFE_KEYS.has(key) || (isQuoted ? key.normalize('NFC') !== key : isAmbiguousWord(key))) return DECLINED;
  return key;
}

function readScalar(cursor: Cursor, plain: RegExp): PlainScalar | Declined {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  const pattern = first === DOUBLE_QUOTE ? DOUBLE_QUOTED : first === SINGLE_QUOTE ? SINGLE_QUOTED : plain;
  if (!matches(cursor, pattern)) return DECLINED;
  const end = (cursor.at = pattern.lastIndex);
  if (first === DOUBLE_QUOTE) return unescape(text.slice(start + 1, end - 1));
  if (first === SINGLE_QUOTE) return text.slice(start + 1, end - 1).replaceAll("''", "'");
  return resolvePlain(text.slice(start, end), first);
}
