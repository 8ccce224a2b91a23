import { Lexer } from 'yaml';
import type { Span } from '../../source/file.ts';

/** Tokens of the lexer that are not in the text: byte order mark, document start, flow end, scalar. */
const SCALAR = '\u{1f}';
const MARKS: ReadonlySet<string> = new Set(['\u{feff}', '\u{02}', '\u{18}', SCALAR]);

/** The spans of all comments in a file's YAML, from `#` to the end of the line. A `#` inside a value is no comment. */
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
