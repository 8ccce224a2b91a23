// How a paper is typed: what its blank lines and line ends mean.
import type { Line } from '../paper.ts';

export interface Habits {
  /** Whether a blank line says anything: not where there are none, nor where one stands behind every line. */
  readonly usesBlanks: boolean;
  /** Where full lines end. */
  readonly measure: number;
  /** Whether all is in capitals: then a capital begins nothing. */
  readonly isCapitals: boolean;
}

const FEW = 0.02;
const NEARLY_ALL = 0.85;

export function habitsOf(text: string, lines: readonly Line[]): Habits {
  const free = lines.filter(({ role, element }) => role.is !== 'aside' && element === undefined);
  const blanks = free.filter(({ afterBlank }) => afterBlank).length / Math.max(1, free.length);
  const rights = free.map(({ right }) => right).sort((a, b) => a - b);
  return {
    usesBlanks: blanks > FEW && blanks < NEARLY_ALL,
    measure: rights[Math.floor(rights.length * 0.95)] ?? 0,
    isCapitals: countOf(/\p{Ll}/gu, text) < countOf(/\p{Lu}/gu, text) * FEW,
  };
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/**
 * Whether a word would still have fitted at the end of a line: then the line ends there because somebody wanted it to.
 */
export function fits(line: Line, word: string, { measure }: Habits): boolean {
  const letter = (line.right - line.indent) / Math.max(1, line.end - line.start);
  return line.right + (word.length + 1) * letter <= measure;
}

/** A line that ends far before the others. */
export const isShort = (line: Line, { measure }: Habits): boolean => line.right < measure * 0.6;
