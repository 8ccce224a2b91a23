import { endOfLine, type Span } from '../../source/file.ts';
import type { SyntaxCause } from '../../source/problem.ts';

/** A typing error in YAML: its cause, its place, and the line as it was probably meant. */
export interface Mistake {
  readonly cause: SyntaxCause;
  readonly span: Span;
  /** The line as it should be, without its indentation; undefined where that is unknown. */
  readonly fixed?: string | undefined;
}

/** A line of a text, without the spaces at its end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { start, text: text.slice(start, endOfLine(text, offset)).trimEnd() };
}

/** The place of a line's text, without the spaces around it. */
export const textOf = ({ start, text }: Line): Span => ({
  start: start + text.length - text.trimStart().length,
  end: start + text.length,
});

/**
 * The text after the first colon of a line, or else after its dash, and its offset; `field` is everything before it.
 */
export function valueOf({
  start,
  text,
}: Line): { readonly at: number; readonly written: string; readonly field: string } | undefined {
  const parts = /^(\s*(?:- +)*[^\s:"'#-][^:]*:\s+|\s*(?:- +)+)(\S.*)$/.exec(text);
  return parts
    ? { at: start + (parts[1] as string).length, written: parts[2] as string, field: (parts[1] as string).trim() }
    : undefined;
}

/** A text in double quotes, or in single quotes where double quotes would need escapes. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`;
}

const MARKS: readonly {
  readonly cause: SyntaxCause;
  readonly looks: RegExp;
  readonly fix: (text: string) => string;
}[] = [
  {
    cause: 'equals-for-colon',
    looks: /^(?:- +)?[a-z][\w-]* *= *\S/i,
    fix: (text) => text.replace(/(?<! ) *= */, ': '),
  },
  {
    cause: 'no-space-after-colon',
    looks: /^(?:- +)?[a-z][\w-]*:(?!\/\/)[^\s:]/i,
    fix: (text) => text.replace(':', ': '),
  },
  { cause: 'dash-without-space', looks: /^-(?=[\p{L}"'[{])/u, fix: (text) => text.replace('-', '- ') },
  { cause: 'other-bullet', looks: /^[*+•·–—] +\S/, fix: (text) => text.replace(/^\S +/, '- ') },
];

/** The mistake in a line that is clear without the lines around it. */
export function mistakeInLine(line: Line): Mistake | undefined {
  const text = line.text.trim();
  const mark = MARKS.find(({ looks }) => looks.test(text));
  return mark && { cause: mark.cause, span: textOf(line), fixed: mark.fix(text) };
}
