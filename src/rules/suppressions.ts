import type { Document } from '../document/document.ts';
import { lineStarts, positionAt, type Span } from '../source/file.ts';
import type { Diagnostic } from './locate.ts';

/** A comment that asks for silence about the next line: `# agenda-ignore-next-line RULE -- reason`, or the same in `<!-- … -->`. */
export interface Suppression {
  readonly path: string;
  readonly span: Span;
  /** The line it is about, from 1: the first one below it that is no such comment itself. */
  readonly line: number;
  readonly rule: string;
  /** Empty where none is given. */
  readonly reason: string;
}

const COMMENT = /^[ \t]*(?:#|<!--)[ \t]*agenda-ignore-next-line\b[ \t]*(\S*?)[ \t]*(?:--[ \t]*(?!>)(.*?))?[ \t]*(?:-->)?[ \t]*\r?$/gm;

export function suppressionsIn({ path, file }: Document): readonly Suppression[] {
  if (!file.text.includes('agenda-ignore-next-line')) return [];
  const starts = lineStarts(file.text);
  const found = Array.from(file.text.matchAll(COMMENT), (match) => {
    const start = match.index + match[0].search(/[#<]/);
    const span = { start, end: start + match[0].trim().length };
    return { path, span, line: positionAt(starts, start).line, rule: match[1] ?? '', reason: (match[2] ?? '').trim() };
  });
  const lines = new Set(found.map(({ line }) => line));
  return found.map((suppression) => {
    let line = suppression.line + 1;
    while (lines.has(line)) line++;
    return { ...suppression, line };
  });
}

/** Whether a comment is about a finding: the same rule, on its line; a finding about a file as a whole has no line of its own. */
export const silences = (suppression: Suppression, diagnostic: Diagnostic): boolean =>
  suppression.rule === diagnostic.rule && suppression.path === diagnostic.path && suppression.reason !== '' && (suppression.line === diagnostic.range.start.line || isWholeFile(diagnostic));

const isWholeFile = ({ span }: Diagnostic): boolean => span.end === span.start;
