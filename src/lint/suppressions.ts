import type { Document } from '../document/document.ts';
import { endOfLine, lineStarts, positionAt, type Span } from '../source/file.ts';
import { MOST_NOTICED } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import type { Diagnostic } from './locate.ts';

/**
 * A comment that suppresses a finding on the next line: `# agenda-ignore-next-line RULE -- reason`, or the same in
 * `<!-- … -->`.
 */
export interface Suppression {
  readonly path: string;
  readonly span: Span;
  /** The lines that hold nothing else; undefined where something stands behind it, or it goes on below. */
  readonly whole: Span | undefined;
  /** The line it is about, from 1: the first line below it that is not a suppression itself. */
  readonly line: number;
  readonly rule: string;
  /** Empty where none is given. */
  readonly reason: string;
}

const MARK = 'agenda-ignore-next-line';
/** A rare part of the mark: searching for it first is faster. */
const RARE = 'xt-l';
const COMMENT = /^[ \t]*(#|<!--)[ \t]*agenda-ignore-next-line(?=\s|-->|$)(.*)$/gm;
/** One comment, closed at the end of its line. */
const CLOSED = /^(?:(?!-->)[^])*-->$/;

/** The suppressions of a file, up to a maximum, because a hostile file can have thousands. */
export function suppressionsIn({ path, file, yaml }: Document): readonly Suppression[] {
  if (!file.text.includes(RARE) || !file.text.includes(MARK)) return NONE;
  const starts = lineStarts(file.text);
  const inData = (at: number): boolean => yaml !== undefined && at >= yaml.start && at < yaml.end;
  const found = Array.from(firstOf(file.text.matchAll(COMMENT), MOST_NOTICED), (match) => {
    const start = match.index + match[0].search(/[#<]/);
    const lines = { start: match.index, end: Math.min(endOfLine(file.text, start) + 1, file.text.length) };
    return {
      sign: match[1],
      start,
      end: match.index + match[0].trimEnd().length,
      whole: match[1] === '#' || CLOSED.test(match[0].trimEnd()) ? lines : undefined,
      ...partsOf(match[2] ?? ''),
    };
  })
    // Comments in data start with #, in text with <!--. In text, # starts a title, which may begin with these words.
    .filter(({ sign, start }) => (sign === '#') === inData(start))
    .map(({ start, end, whole, rule, reason }) => ({
      path,
      span: { start, end },
      whole,
      line: positionAt(starts, start).line,
      rule,
      reason,
    }));
  // From the bottom up, so that consecutive comments are read once.
  const about = new Map<number, number>();
  for (const { line } of found.toReversed()) about.set(line, about.get(line + 1) ?? line + 1);
  return found.map((suppression) => ({ ...suppression, line: about.get(suppression.line) as number }));
}

function* firstOf<T>(items: Iterable<T>, most: number): Iterable<T> {
  let count = 0;
  for (const item of items) {
    if (count++ >= most) return;
    yield item;
  }
}

const NONE: readonly never[] = [];

/** Reads `RULE -- reason`, up to the end of the comment. */
function partsOf(written: string): Pick<Suppression, 'rule' | 'reason'> {
  const words = written.trim().replace(/-->$/, '').trim();
  const dashes = words.search(/(?<=^|\s)--(?=\s|$)/);
  const [rule, reason] = dashes === -1 ? [words, ''] : [words.slice(0, dashes), words.slice(dashes + 2)];
  // Without the hyphens, the first word is still the rule.
  return { rule: shorten(/\S+/.exec(rule)?.[0] ?? ''), reason: reason.trim() };
}

/**
 * Whether a suppression is about a finding: the same rule, on its line. A finding about a whole file can be suppressed
 * on any line.
 */
export const suppresses = (suppression: Suppression, diagnostic: Diagnostic): boolean =>
  suppression.rule === diagnostic.rule &&
  suppression.path === diagnostic.path &&
  suppression.reason !== '' &&
  (suppression.line === diagnostic.range.start.line || isWholeFile(diagnostic));

const isWholeFile = ({ span }: Diagnostic): boolean => span.end === span.start;
