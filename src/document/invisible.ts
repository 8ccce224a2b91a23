import { type Document, isScalar, visit } from 'yaml';
import type { SourceFile, Span } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';

// Zero-width, bidirectional and other controls have no business anywhere in YAML; odd spaces are normal in pasted prose,
// and wrong only where they pass for indentation or stand in a key.
const NEVER =
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const UNSEEN_IN_KEY = /[\u0001-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/u;
// Split at the first odd space and nowhere else, so that a long line is read once; `^` would begin at more than line feeds.
const ODD_IN_KEYS =
  /(?<![^\n])[^\n:#"'\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]*[\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000][^\n:#"']*:(?=\s|$)/gu;
const ODD_INDENT = /^[ \t]*([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/gmu;

/** Every character in a file's YAML that nobody sees and that does not belong there. */
export function invisibleCharacters(file: SourceFile, yaml: Span): readonly Problem[] {
  const text = file.text.slice(yaml.start, yaml.end);
  const found = new Map<number, string>();
  for (const match of text.matchAll(NEVER)) found.set(match.index, match[0]);
  for (const match of text.matchAll(ODD_INDENT)) found.set(match.index + match[0].length - 1, match[1] as string);
  for (const match of text.matchAll(ODD_IN_KEYS)) {
    const within = match[0].search(/[\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]/u);
    found.set(match.index + within, match[0].charAt(within));
  }
  return [...found].map(([index, character]) => {
    const start = yaml.start + index;
    return problem('yaml/invisible-character', inText(file.path, { start, end: start + character.length }), {
      codePoint: codePoint(character),
    });
  });
}

/** Whether such a character has become part of a key, which then is another key than it seems. */
export function unseenInKeys(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Pair(_key, { key }) {
      found = isScalar(key) && UNSEEN_IN_KEY.test(String(key.value));
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
