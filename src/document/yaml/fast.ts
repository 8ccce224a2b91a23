// The fast reader for everyday YAML: block maps and lists, one-line scalars, flow collections on one line, `|` and `>` blocks.
//
// It stands in for the full YAML reader, so it may be narrower but never different: what it takes has exactly one reading,
// the one that YAML 1.2 (core schema) gives, and holds nothing that its writer would want to be told about. Whatever is
// wrong, rare or merely surprising it declines, and the full reader, which can tell what is the matter, decides.
import { readBlockScalar } from './fast-block-scalar.ts';
import {
  type Cursor,
  cursorOver,
  isPastTheEnd,
  matches,
  moveTo,
  seekContent,
  skipSpaces,
  standsOnDash,
} from './fast-cursor.ts';
import {
  fitting,
  MAX_KEY_LENGTH,
  MAX_KEYS,
  type PlainMap,
  type PlainValue,
  readKey,
  readOneLineValue,
} from './fast-line.ts';
import {
  DECLINED,
  type Declined,
  isAmbiguousWord,
  LONGEST_AMBIGUOUS_WORD,
  resolvePlain,
  UNSAFE_KEYS,
} from './fast-scalars.ts';
import { GREATER_THAN, KEY, LF, OPEN_BRACKET, PIPE, WHOLE_LINE } from './fast-tokens.ts';

export { DECLINED };

/** Longer data are first counted by the reference reader; no agenda.yaml comes near. */
const MAX_LENGTH = 2 ** 17;
/** A document may be 64 levels deep; two are kept for the flow collections that a block may hold. */
const MAX_BLOCK_DEPTH = 64 - 2;

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
export function readFastYaml(text: string, start: number, end: number): unknown | Declined {
  if (end - start > MAX_LENGTH) return DECLINED;
  if (UNFAMILIAR.test(text.slice(start, end))) return DECLINED;
  const cursor = cursorOver(text, start, end);
  seekContent(cursor, start);
  if (isPastTheEnd(cursor)) return null;
  const value = cursor.column === 0 ? readBlock(cursor, 1) : DECLINED;
  return isPastTheEnd(cursor) ? value : DECLINED;
}

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
  const value =
    first === OPEN_BRACKET
      ? wordsIn(text.slice(start + 1, newline - 1))
      : resolvePlain(text.slice(start, newline), first);
  if (value === DECLINED || !isPlainKey(key) || Object.hasOwn(map, key)) return false;
  map[key] = value;
  moveTo(cursor, newline + 1, WHOLE_LINE.lastIndex);
  return true;
}

const isPlainKey = (key: string): boolean =>
  key.length <= LONGEST_AMBIGUOUS_WORD ? !isAmbiguousWord(key) : key.length <= MAX_KEY_LENGTH && !UNSAFE_KEYS.has(key);

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
