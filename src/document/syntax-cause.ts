import type { YAMLParseError } from 'yaml';
import type { SourceFile } from '../source/file.ts';
import { inText } from '../source/place.ts';
import { problem, type Problem, type SyntaxCause } from '../source/problem.ts';

/**
 * Tells a YAML syntax error by what people usually did: a forgotten space after a colon, a colon in a sentence, a tab.
 * Only the first error of a file is told; what comes after it is mostly its echo.
 */
export function syntaxProblem(file: SourceFile, error: YAMLParseError, all: readonly YAMLParseError[]): Problem {
  const start = Math.min(error.pos[0], Math.max(0, file.text.length - 1));
  const line = lineAround(file.text, start);
  const cause = causeOf(error, all, line.text);
  const span = spotOf(cause, file.text, start, line);
  return problem('yaml/syntax', inText(file.path, span), { cause, excerpt: line.text.trim() });
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function lineAround(text: string, offset: number): Line {
  // An error at a line's end or past the last line belongs to the text before it.
  let at = Math.min(offset, text.length);
  while (at > 0 && /[\s]/.test(text.charAt(at)) && (text.charAt(at) === '\n' || text.charAt(at) === '')) at--;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? text.length : newline;
  return { start, end, text: text.slice(start, end).trimEnd() };
}

const NO_SPACE = /^\s*(?:- +)?[\w-]+:\S/;
const EQUALS = /^\s*(?:- +)?[\w-]+ *= *\S/;

function causeOf(error: YAMLParseError, all: readonly YAMLParseError[], line: string): SyntaxCause {
  if (error.code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return 'tab';
  if (EQUALS.test(line)) return 'equals-for-colon';
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'MISSING_CHAR') {
    if (/missing closing/i.test(error.message)) return 'unclosed-quote';
    if (NO_SPACE.test(line)) return 'no-space-after-colon';
    return error.code === 'MISSING_CHAR' ? 'no-colon' : 'indentation';
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return all.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY') ? 'indentation' : 'colon-in-text';
  if (error.code === 'BAD_SCALAR_START') return 'reserved-start';
  if (error.code === 'BAD_INDENT') return /^Flow/.test(error.message) ? 'unclosed-bracket' : 'indentation';
  if (error.code === 'UNEXPECTED_TOKEN') {
    if (/["'][^"']*["']/.test(line)) return 'text-after-quote';
    if (/[[{]/.test(line)) return 'unclosed-bracket';
    return 'indentation';
  }
  return 'other';
}

/** Where to point: at the spot itself where it is telling, else at the whole line. */
function spotOf(cause: SyntaxCause, text: string, start: number, line: Line): { start: number; end: number } {
  const whole = { start: line.start + (line.text.length - line.text.trimStart().length), end: line.start + line.text.length };
  if (cause === 'tab') {
    const tab = text.indexOf('\t', line.start);
    return { start: tab, end: tab + 1 };
  }
  if (cause === 'colon-in-text' || cause === 'reserved-start' || cause === 'text-after-quote') {
    if (start >= line.start && start < whole.end) return { start, end: whole.end };
  }
  if (cause === 'unclosed-bracket') return unclosedFrom(text, start) ?? whole;
  return whole;
}

/** The last bracket before the error: the one that was left open. */
function unclosedFrom(text: string, before: number): { start: number; end: number } | undefined {
  const at = Math.max(text.lastIndexOf('[', before), text.lastIndexOf('{', before));
  if (at === -1) return undefined;
  const newline = text.indexOf('\n', at);
  return { start: at, end: newline === -1 ? text.length : newline };
}
