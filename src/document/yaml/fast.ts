// The fast reader for everyday YAML: block maps and lists, one-line scalars, flow collections on one line, `|` and `>`
// blocks.
//
// It may be narrower than the reference reader, but never give another value. A text that it accepts has exactly one
// meaning, that of YAML 1.2 (core schema), and contains nothing to report. It declines everything that is wrong, rare
// or surprising; the reference reader then reads the text and says what is wrong.
import { LIMITS } from '../../source/limits.ts';
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

/** The reference reader first counts the tokens of longer data. No real agenda.yaml is so long. */
const MAX_LENGTH = 2 ** 17;
/** Two of the levels of a document are for the flow collections in a block. */
const MAX_BLOCK_DEPTH = LIMITS.depth - 2;

/**
 * Matches all characters except line feeds, spaces and visible characters of European scripts. Controls, tabs, unusual
 * spaces, joiners, bidi marks and surrogates may be errors, so they must match. Other scripts match only because they
 * are rare here: with more than 16 ranges V8 calls a function for every character.
 */
const UNFAMILIAR = /[^\n\x20-\x7e\xa1-\xac\xae-\u034e\u0350-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u27ff]/;

/**
 * Reads `text.slice(start, end)` as plain YAML: front matter without its fences, or a whole file. `start` is the start
 * of a line.
 * @returns the value that the reference reader would give (null for a text without content), or `DECLINED`: then the
 * reference reader must read it
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
 * Reads the map or list whose first entry is at the cursor; all its entries start in the same column. A line in the
 * column of none of the blocks around it ends them all. The text is then not read to its end, and so declined.
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
 * Reads an entry of one line with a single pattern: a scalar or a list of words, with content on the next line. Most
 * entries have this form.
 * @returns whether it did; if not, the entry is read step by step
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
  // A list may have the same indentation as its key.
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

/**
 * Reads a value that starts on this line, then seeks the next content. `column` is that of the key or dash before it.
 */
function readRestOfLine(cursor: Cursor, column: number): PlainValue | Declined {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === PIPE || first === GREATER_THAN) return readBlockScalar(cursor, column);
  const value = readOneLineValue(cursor, first);
  if (value === DECLINED || skipSpaces(cursor) !== LF) return DECLINED;
  seekContent(cursor, cursor.at);
  return value;
}
