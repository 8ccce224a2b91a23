import { endOfLine, type Span } from '../../source/file.ts';
import type { SyntaxCause } from '../../source/problem.ts';

/** A typing error in YAML: what was done, where, and what the line was probably meant to be. */
export interface Mistake {
  readonly cause: SyntaxCause;
  readonly span: Span;
  /** The line as it should have been, without its indentation; undefined where nobody can tell. */
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

/** Where the text of a line stands, without the spaces around it. */
export const textOf = ({ start, text }: Line): Span => ({
  start: start + text.length - text.trimStart().length,
  end: start + text.length,
});

/** What stands behind the first colon of a line, or else behind its dash, and where; `field` is all before it. */
export function valueOf({
  start,
  text,
}: Line): { readonly at: number; readonly written: string; readonly field: string } | undefined {
  const parts = /^(\s*(?:- +)*[^\s:"'#-][^:]*:\s+|\s*(?:- +)+)(\S.*)$/.exec(text);
  return parts
    ? { at: start + (parts[1] as string).length, written: parts[2] as string, field: (parts[1] as string).trim() }
    : undefined;
}

/** Text as a quoted value: in double quotes, unless that would need marks of its own. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`;
}

const MARKS: readonly {
  readonly cause: SyntaxCause;
  readonly looks: RegExp;
  readonly mend: (text: string) => string;
}[] = [
  {
    cause: 'equals-for-colon',
    looks: /^(?:- +)?[a-z][\w-]* *= *\S/i,
    mend: (text) => text.replace(/(?<! ) *= */, ': '),
  },
  {
    cause: 'no-space-after-colon',
    looks: /^(?:- +)?[a-z][\w-]*:(?!\/\/)[^\s:]/i,
    mend: (text) => text.replace(':', ': '),
  },
  { cause: 'dash-without-space', looks: /^-(?=[\p{L}"'[{])/u, mend: (text) => text.replace('-', '- ') },
  { cause: 'other-bullet', looks: /^[*+•·–—] +\S/, mend: (text) => text.replace(/^\S +/, '- ') },
];

/** What is wrong with a line that anybody can see, whatever stands around it. */
export function visibleSlip(line: Line): Mistake | undefined {
  const text = line.text.trim();
  const mark = MARKS.find(({ looks }) => looks.test(text));
  return mark && { cause: mark.cause, span: textOf(line), fixed: mark.mend(text) };
}
