// The fast reader for everyday YAML: block maps and lists, one-line scalars, flow collections on one line, `|` and `>` blocks.
//
// It stands in for the full YAML reader, so it may be narrower but never different: what it takes has exactly one reading,
// the one that YAML 1.2 (core schema) gives, and holds nothing that its writer would want to be told about. Whatever is
// wrong, rare or merely surprising it declines, and the full reader, which knows positions, decides.
//
// Its patterns match a token at a time: they run as machine code from the second file on, where loops over characters
// would be interpreted for the first hundreds.

/** The answer of `readPlainYaml` to a text that it leaves to the full YAML reader. */
export const DECLINED: unique symbol = Symbol('declined');

type Declined = typeof DECLINED;
type PlainMap = { [key: string]: PlainValue };
type PlainValue = null | boolean | number | string | PlainValue[] | PlainMap;

/** Where reading has come to. Between entries that is the first character of a line's content. */
interface Cursor {
  /** Every line of it ends with a line feed. */
  readonly text: string;
  at: number;
  /** The indentation of the line, or `PAST_THE_END`. */
  column: number;
}

const PAST_THE_END = -1;

const MAX_LENGTH = 2 ** 20;
const MAX_KEYS = 2_000;
/** A document may be 64 levels deep; two are kept for the flow collections that a block may hold. */
const MAX_BLOCK_DEPTH = 64 - 2;
/** YAML gives up looking for a key's colon after 1,024 characters; no simple key comes near. */
const MAX_KEY_LENGTH = 256;

const LF = 0x0a;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const MINUS = 0x2d;
const NINE = 0x39;
const GREATER_THAN = 0x3e;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const PIPE = 0x7c;
const CLOSE_BRACE = 0x7d;

/**
 * Anything but line feeds, spaces and characters that everybody sees for what they are: letters of European scripts,
 * punctuation and signs. Controls, tabs, exotic spaces, joiners, bidi marks and surrogates are left out on purpose, other
 * scripts only because they are rare here: with more than 16 ranges V8 calls a function for every character.
 */
const UNFAMILIAR = /[^\n\x20-\x7e\xa1-\xac\xae-\u034e\u0350-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u27ff]/;

const KEY = /(?:[A-Za-z][\w./-]*|"[^"\\\n]*"|'[^'\\\n]*'):(?=[ \n])/y;
const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\["\\/nt])*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
/** May begin with less than YAML allows (`~` and `<` mean something to some); ends before ` #`, and before the colon of a key. */
const PLAIN = /(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :]| +(?![ \n#])|:(?![ \n]))*/y;
const PLAIN_IN_FLOW = /(?:[\w(/$\xa1-\uffff]|-\d)(?:[^\n :,[\]{}]| +(?![ \n#,[\]{}])|:(?![ \n,[\]{}]))*/y;

/** Words that are or once were more than text (YAML 1.1 reads `no` as false), or that a writer may think are. */
const AMBIGUOUS_WORD = /^(?:null|true|false|yes|no|on|off|y|n|ja|nee)$/i;
const LONGEST_AMBIGUOUS_WORD = 5;

/** A number with one reading, and exact. Not so `2.853`, which may mean thousands, and `1.10`, which may be a section. */
const NUMBER = /^(?=.{1,15}$)(?!-0$)(?!.*\.\d{3}$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** What else some reader of YAML, or some person, takes for a number. */
const NUMBER_LIKE = /^-?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|0[xob][\da-f_]+)$/i;

/** Keys that reach into the prototype of a JavaScript object, and the merge key of YAML 1.1. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<', '']);

/**
 * Reads `text.slice(start, end)` as plain YAML: front matter without its fences, or a whole file. `start` begins a line.
 *
 * Gives the value that the full reader would give (null for a text without content), or `DECLINED` whenever the text
 * is not plainly right: the caller then asks the full reader, which also tells what is wrong and where.
 */
export function readPlainYaml(text: string, start: number, end: number): unknown | Declined {
  if (end - start > MAX_LENGTH) return DECLINED;
  // A copy: the strings cut from it do not keep the rest of the file in memory.
  const cursor: Cursor = { text: text.slice(start, end) + '\n', at: 0, column: 0 };
  if (UNFAMILIAR.test(cursor.text)) return DECLINED;
  seekContent(cursor, 0);
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
    const key = readKey(cursor);
    if (key === DECLINED || Object.hasOwn(map, key) || ++size > MAX_KEYS) return DECLINED;
    const value = readMapValue(cursor, column, depth);
    if (value === DECLINED) return DECLINED;
    map[key] = value;
  } while (cursor.column === column);
  return map;
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
  return list;
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
  const { text, at: header } = cursor;
  const folded = text.charCodeAt(header) === GREATER_THAN;
  const stripped = text.charCodeAt(header + 1) === MINUS;
  const headerEnd = header + (stripped ? 2 : 1);
  const firstContent = endOfSpaces(text, headerEnd + 1);
  const indent = firstContent - headerEnd - 1;
  if (text.charCodeAt(headerEnd) !== LF || text.charCodeAt(firstContent) === LF || indent <= column) return DECLINED;

  cursor.at = headerEnd + 1;
  const content = readIndentedLines(cursor, indent, folded);
  return content === DECLINED || stripped ? content : content + '\n';
}

/**
 * Reads the lines that are indented by `indent`, and blank lines between them. More-indented lines of a folded block are
 * declined, and so are lines of nothing but more spaces than that: nobody sees that those would count.
 */
function readIndentedLines(cursor: Cursor, indent: number, folded: boolean): string | Declined {
  const { text } = cursor;
  let content = '';
  let lineBreaks = 0;
  let line = cursor.at;
  while (line < text.length) {
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
  return takes(cursor, CLOSE_BRACKET) ? list : DECLINED;
}

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

function readScalar(cursor: Cursor, plain: RegExp): PlainValue | Declined {
  const { text, at: start } = cursor;
  const first = text.charCodeAt(start);
  const pattern = first === DOUBLE_QUOTE ? DOUBLE_QUOTED : first === SINGLE_QUOTE ? SINGLE_QUOTED : plain;
  if (!matches(cursor, pattern)) return DECLINED;
  const end = (cursor.at = pattern.lastIndex);
  if (first === DOUBLE_QUOTE) return unescape(text.slice(start + 1, end - 1));
  if (first === SINGLE_QUOTE) return text.slice(start + 1, end - 1).replaceAll("''", "'");
  return resolvePlain(text.slice(start, end), first);
}

/** Letters escaped in double quotes stand for a control character, marks for themselves. */
function unescape(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped));
}

function resolvePlain(value: string, first: number): PlainValue | Declined {
  if (first <= NINE && NUMBER_LIKE.test(value)) return NUMBER.test(value) ? Number(value) : DECLINED;
  if (!isAmbiguousWord(value)) return value;
  if (value === 'null') return null;
  if (value === 'true') return true;
  return value === 'false' ? false : DECLINED;
}

function isAmbiguousWord(word: string): boolean {
  return word.length <= LONGEST_AMBIGUOUS_WORD && AMBIGUOUS_WORD.test(word);
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

// --- Moving about -------------------------------------------------------------------------------------------------------

/** Moves to the next line that holds more than spaces and a comment; `from` is the start or the end of a line. */
function seekContent(cursor: Cursor, from: number): void {
  const { text } = cursor;
  let line = from;
  while (line < text.length) {
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

/** Moves over spaces, and gives the character that follows. */
function skipSpaces(cursor: Cursor): number {
  cursor.at = endOfSpaces(cursor.text, cursor.at);
  return cursor.text.charCodeAt(cursor.at);
}

/** Moves over `code` and the spaces before it, if that is what stands next. */
function takes(cursor: Cursor, code: number): boolean {
  if (skipSpaces(cursor) !== code) return false;
  cursor.at += 1;
  return true;
}

/** Whether a sticky pattern matches where the cursor stands; its `lastIndex` is then the end of the match. */
function matches(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  return pattern.test(cursor.text);
}

function endOfSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function standsOnDash({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== MINUS) return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === LF;
}

function isPastTheEnd(cursor: Cursor): boolean {
  return cursor.column === PAST_THE_END;
}
