// The part of the fast reader for a single line: keys, scalars and flow collections.
import { LIMITS } from '../../source/limits.ts';
import { type Cursor, matches, skipSpaces, takes } from './fast-cursor.ts';
import {
  DECLINED,
  type Declined,
  isAmbiguousWord,
  type PlainScalar,
  resolvePlain,
  UNSAFE_KEYS,
  unescape,
} from './fast-scalars.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  DOUBLE_QUOTE,
  DOUBLE_QUOTED,
  isQuote,
  KEY,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLAIN,
  PLAIN_IN_FLOW,
  SINGLE_QUOTE,
  SINGLE_QUOTED,
} from './fast-tokens.ts';

export type PlainMap = { [key: string]: PlainValue };
export type PlainValue = PlainScalar | PlainValue[] | PlainMap;

export const MAX_KEYS = LIMITS.keys;
/** YAML allows at most 1,024 characters before the colon of a key; real keys are much shorter. */
export const MAX_KEY_LENGTH = 256;

/** @param first the code of the character at the cursor */
export function readOneLineValue(cursor: Cursor, first: number): PlainValue | Declined {
  if (first === OPEN_BRACKET) return readFlowList(cursor);
  if (first === OPEN_BRACE) return readFlowMap(cursor);
  return readScalar(cursor, PLAIN);
}

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

/**
 * A copy of exactly the right size. A growing array reserves sixteen places at a time, and most lists have a few items.
 */
export const fitting = (list: readonly PlainValue[]): PlainValue[] => list.slice();

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

/** Reads a key and its colon. All keys are in NFC, so that equal keys are equal strings. */
export function readKey(cursor: Cursor): string | Declined {
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
