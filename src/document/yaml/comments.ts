import { Lexer } from 'yaml';
import type { Span } from '../../source/file.ts';

/**
 * Marks that the lexer adds of its own and that take no room in the text: byte order mark, document, flow end, scalar.
 */
const SCALAR = '\u{1f}';
const MARKS: ReadonlySet<string> = new Set(['\u{feff}', '\u{02}', '\u{18}', SCALAR]);

/**
 * Where the comments of a file's YAML stand, each from its `#` to the end of its line. A `#` inside a value is none.
 */
export function commentsIn(text: string, yaml: Span): readonly Span[] {
  const comments: Span[] = [];
  let at = yaml.start;
  let previous = '';
  for (const token of new Lexer().lex(text.slice(yaml.start, yaml.end))) {
    if (previous !== SCALAR && token.startsWith('#')) {
      const length = token.trimEnd().length;
      comments.push({ start: at, end: at + length });
    }
    if (!MARKS.has(token)) at += token.length;
    previous = token;
  }
  return comments;
}
