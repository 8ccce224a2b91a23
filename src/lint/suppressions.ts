import type { Document } from '../document/document.ts';
import { lineStarts, positionAt, type Span } from '../source/file.ts';
import { MOST_NOTICED } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
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

const ASKED = 'agenda-ignore-next-line';
/** A text is searched fastest for its rarest letter. */
const RARE = 'xt-l';
const COMMENT = /^[ \t]*(#|<!--)[ \t]*agenda-ignore-next-line(?=\s|-->|$)(.*)$/gm;

/** The suppressions of a file, no more than so many: a hostile one has thousands. */
export function suppressionsIn({ path, file, yaml }: Document): readonly Suppression[] {
  if (!file.text.includes(RARE) || !file.text.includes(ASKED)) return NONE;
  const starts = lineStarts(file.text);
  const inData = (at: number): boolean => yaml !== undefined && at >= yaml.start && at < yaml.end;
  const found = Array.from(firstOf(file.text.matchAll(COMMENT), MOST_NOTICED), (match) => {
    const start = match.index + match[0].search(/[#<]/);
    return { sign: match[1], start, end: match.index + match[0].trimEnd().length, ...askedIn(match[2] ?? '') };
  })
    // Data and text each have their own way to write a comment; a title may well begin with these words.
    .filter(({ sign, start }) => (sign === '#') === inData(start))
    .map(({ start, end, rule, reason }) => ({
      path,
      span: { start, end },
      line: positionAt(starts, start).line,
      rule,
      reason,
    }));
  // From below, so that many of them in a row are passed once.
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

/** `RULE -- reason`, up to what closes the comment. */
function askedIn(written: string): Pick<Suppression, 'rule' | 'reason'> {
  const words = written.trim().replace(/-->$/, '').trim();
  const dashes = words.search(/(?<=^|\s)--(?=\s|$)/);
  const [rule, reason] = dashes === -1 ? [words, ''] : [words.slice(0, dashes), words.slice(dashes + 2)];
  // Who forgot the dashes named the rule first all the same.
  return { rule: shorten(/\S+/.exec(rule)?.[0] ?? ''), reason: reason.trim() };
}

/** Whether a comment is about a finding: the same rule, on its line; a finding about a file as a whole has no line of its own. */
export const silences = (suppression: Suppression, diagnostic: Diagnostic): boolean =>
  suppression.rule === diagnostic.rule &&
  suppression.path === diagnostic.path &&
  suppression.reason !== '' &&
  (suppression.line === diagnostic.range.start.line || isWholeFile(diagnostic));

const isWholeFile = ({ span }: Diagnostic): boolean => span.end === span.start;
