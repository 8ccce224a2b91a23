import { type Document, isScalar, Scalar, visit } from 'yaml';
import { lastAtOrBefore, type SourceFile, type Span } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';
import { codePointOf, unseenIn } from '../text/unseen-characters.ts';

// Unusual spaces and soft hyphens are normal in pasted text, and wrong only in indentation and in keys.
const ODD = '\\u00a0\\u00ad\\u1680\\u2000-\\u200a\\u200c\\u200d\\u202f\\u205f\\u3000';
const FIRST_ODD = new RegExp(`[${ODD}]`);
// The pattern can match a line in one way only, at its first unusual space, so that a long line is read once. `^` would
// match after more than line feeds.
const ODD_IN_KEYS = new RegExp(`(?<![^\\n])[^\\n:#"'${ODD}]*[${ODD}][^\\n:#"']*:(?=\\s|$)`, 'g');
const ODD_INDENT = new RegExp(`(?<![^\\n])[ \\t]*([${ODD}])`, 'g');

/**
 * The invisible characters in a file's YAML that do not belong there, also those written as an escape; at most `most`.
 */
export function invisibleCharacters(
  file: SourceFile,
  yaml: Span,
  document: Document.Parsed,
  most: number,
): readonly Problem[] {
  const text = file.text.slice(yaml.start, yaml.end);
  const found = new Map<number, Found>();
  const note = (index: number, character: string): void =>
    void found.set(yaml.start + index, { length: character.length, character });
  for (const { index, character } of unseenIn(text, most)) note(index, character);
  const inProse = proseIn(document);
  for (const pattern of [ODD_INDENT, ODD_IN_KEYS]) {
    for (const match of text.matchAll(pattern)) {
      const index = match.index + match[0].search(FIRST_ODD);
      if (found.size >= most) break;
      if (!inProse(yaml.start + index)) note(index, text.charAt(index));
    }
  }
  noteEscapes(file.text, document, found, most);
  return [...found].map(([start, { length, character }]) =>
    problem('yaml/invisible-character', inText(file.path, { start, end: start + length }), {
      codePoint: codePointOf(character),
    }),
  );
}

/** Whether an offset is in a quoted value or a block of text, where everything is text. */
function proseIn(document: Document.Parsed): (offset: number) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  visit(document, {
    Scalar(key, { type, range }) {
      if (key === 'key' || !range || type === Scalar.PLAIN) return;
      starts.push(range[0]);
      ends.push(range[1]);
    },
  });
  return (offset) => offset < (ends[lastAtOrBefore(starts, offset)] ?? 0);
}

/** A character, with the length of its escape. */
interface Found {
  readonly length: number;
  readonly character: string;
}

/** One escape of a text in double quotes (YAML 1.2.2, section 5.7). */
const ESCAPE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g;
/** The escapes of one letter that stand for an invisible character. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  r: '\r',
  v: '\v',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
};

/** Keys and values that contain such a character because it was written as an escape: `"\u202e"`, `"\e[31m"`. */
function noteEscapes(source: string, document: Document.Parsed, found: Map<number, Found>, most: number): void {
  visit(document, {
    Scalar(_key, { type, range, value }) {
      if (found.size >= most) return visit.BREAK;
      if (type !== Scalar.QUOTE_DOUBLE || !range || typeof value !== 'string') return undefined;
      const unseen = new Set(unseenIn(value).map(({ character }) => character));
      if (value.includes('\r')) unseen.add('\r');
      if (unseen.size === 0) return undefined;
      for (const escape of source.slice(range[0], range[1]).matchAll(ESCAPE)) {
        const character = escapedBy(escape);
        if (unseen.has(character) && found.size < most)
          found.set(range[0] + escape.index, { length: escape[0].length, character });
      }
      return undefined;
    },
  });
}

function escapedBy([, two, four, eight, letter]: RegExpMatchArray): string {
  const code = two ?? four ?? eight;
  if (code === undefined) return LETTERS[letter ?? ''] ?? '';
  const number = Number.parseInt(code, 16);
  return number > 0x10ffff ? '' : String.fromCodePoint(number);
}

/** Whether a key contains such a character, so that it is another key than it seems. */
export function unseenInKeys(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Pair(_key, { key }) {
      found = isScalar(key) && isOddKey(String(key.value));
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

const isOddKey = (key: string): boolean => FIRST_ODD.test(key) || /[\t\n\r]/.test(key) || unseenIn(key, 1).length > 0;
