// YAML that is too deep or too long to be read, found from its tokens.
import { Lexer } from 'yaml';
import { LIMITS } from '../../source/limits.ts';

/** The deepest nesting of maps and lists. */
const DEEPEST = LIMITS.depth;
/** The most tokens (words, marks and line endings) in the data of a file. */
const MOST_TOKENS = LIMITS.tokens;

/** What is too much, and from which offset on. */
export interface TooMuch {
  readonly rule: 'yaml/too-deep' | 'yaml/too-large';
  readonly at: number;
  readonly limit: number;
}

/**
 * The offset at which maps and lists are nested too deeply, or the data are too long. Found from tokens, before
 * anything is built from them.
 */
export function tooMuchIn(source: string): TooMuch | undefined {
  if (source.length < MOST_TOKENS && !mayBeDeep(source)) return undefined;
  let at = 0;
  let flow = 0;
  let indicators = 0;
  let atLineStart = true;
  let count = 0;
  const indents: number[] = [];
  for (const token of new Lexer().lex(source)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow--;
    else if (token === '-' || token === '?') indicators++;
    else if (token === '\n' || token === '\r\n') {
      indicators = 0;
      atLineStart = true;
    } else if (atLineStart && /^ *$/.test(token)) deepen(indents, token.length);
    else if (token.trim() !== '') {
      if (atLineStart && source[at - 1] === '\n') indents.length = 0;
      atLineStart = false;
    }
    if (flow > DEEPEST || indicators > DEEPEST || indents.length > DEEPEST)
      return { rule: 'yaml/too-deep', at, limit: DEEPEST };
    if (++count > MOST_TOKENS) return { rule: 'yaml/too-large', at, limit: MOST_TOKENS };
    if (!MARKS.has(token)) at += token.length;
  }
  return undefined;
}

/** A quick check: each level needs a bracket, a mark with a space after it, or one more space of indentation. */
function mayBeDeep(source: string): boolean {
  if (INDENT_OF_DEEPEST.test(source)) return true;
  let count = 0;
  for (const _mark of source.matchAll(OPENING)) if (++count > DEEPEST) return true;
  return false;
}

const INDENT_OF_DEEPEST = new RegExp(` {${DEEPEST + 1}}`);
const OPENING = /[[{]|[-?](?=[\s,[\]{}]|$)/g;

/** Tokens that the lexer adds and that are not in the text: byte order mark, document, flow end, scalar. */
const MARKS: ReadonlySet<string> = new Set(['\u{feff}', '\u{02}', '\u{18}', '\u{1f}']);

function deepen(indents: number[], indent: number): void {
  while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop();
  if (indent > 0) indents.push(indent);
}
