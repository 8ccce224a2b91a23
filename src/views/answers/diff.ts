import type { Change, Comparison, Known, Reason } from '../../diff/change.ts';
import type { Entry } from '../../diff/entry.ts';
import { KINDS, type Kind } from '../../diff/kinds.ts';
import type { Possible } from '../../diff/pairing.ts';
import type { StrengthSign } from '../../diff/strength.ts';
import type { IsoDate } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { lineStarts, positionAt } from '../../source/file.ts';
import { fromRepository } from '../../source/tree.ts';
import { sha256 } from '../../text/hash.ts';
import { wordDiff } from '../../text/word-diff.ts';
import { orNull, planAnswer } from './shared.ts';

/** One side of a comparison, for its JSON answer. */
export interface SideAnswer {
  /** Undefined where all plans are compared. */
  readonly plan: Plan | undefined;
  /** The commit; undefined for the working tree. */
  readonly revision: string | undefined;
  /** The folder of the agenda, relative to the repository. */
  readonly prefix: string;
}

export interface DiffContext {
  readonly asOf: IsoDate;
  readonly old: SideAnswer;
  readonly new: SideAnswer;
  /** Files with content that the answer could not include. */
  readonly incomplete: readonly string[];
}

/** The JSON answer of `agenda diff`; see schemas/diff.schema.json. */
export function diffAnswer(
  comparisons: readonly Pick<Comparison, 'changes' | 'possible'>[],
  context: DiffContext,
): object {
  const changes = comparisons.flatMap((comparison) => comparison.changes);
  const fingerprints = fingerprintsOf(changes);
  const side = (of: SideAnswer): object => ({
    plan: of.plan ? planAnswer(of.plan) : null,
    revision: orNull(of.revision),
  });
  return {
    schemaVersion: 1,
    kind: 'diff',
    asOf: context.asOf,
    old: side(context.old),
    new: side(context.new),
    summary: summaryOf(changes),
    changes: changes.map((change, at) => ({ ...changeAnswer(change, context), fingerprint: fingerprints[at] })),
    possible: comparisons.flatMap(({ possible }) =>
      possible.map((each) => possibleAnswer(each, context.old, context.new)),
    ),
    incomplete: context.incomplete,
  };
}

/** How many changes have each kind; one with several kinds counts for each. */
function summaryOf(changes: readonly Change[]): Readonly<Record<Kind, number>> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kinds } of changes) for (const kind of kinds) counts[kind]++;
  return counts;
}

function changeAnswer(change: Change, context: DiffContext): object {
  const text = change.fields.find(({ name }) => name === 'text' || name === 'note');
  return {
    kinds: change.kinds,
    level: change.level,
    type: change.type,
    old: change.old.map((known) => knownAnswer(known, context.old)),
    new: change.new.map((known) => knownAnswer(known, context.new)),
    fields: change.fields,
    strength: change.strength.map(strengthAnswer),
    words: text ? (wordDiff(textOf(text.old), textOf(text.new)) ?? []) : [],
    matchedBy: orNull(change.matchedBy),
    score: change.score === undefined ? null : rounded(change.score),
    reason: reasonAnswer(change.reason),
    carriedBefore: orNull(change.carriedBefore),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** In fixed words, since programs read it. */
function reasonAnswer(reason: Reason | undefined): string | null {
  if (!reason) return null;
  return reason.kind === 'declared' ? reason.links.join(', ') : reason.kind.replace('-', ' ');
}

type At = Pick<SideAnswer, 'prefix'>;

export const strengthAnswer = ({ says, field, old, new: next }: StrengthSign): object => ({
  says,
  field,
  old,
  new: next,
});

export const possibleAnswer = ({ old, new: next, score }: Possible, before: At, after: At): object => ({
  old: old.map((entry) => entryAnswer(entry, before)),
  new: next.map((entry) => entryAnswer(entry, after)),
  score: rounded(score),
});

const knownAnswer = ({ entry, outcome }: Known, side: SideAnswer): object => ({
  ...entryAnswer(entry, side),
  outcome: orNull(outcome),
});

export const entryAnswer = (entry: Entry, { prefix }: At): object => ({
  year: entry.year,
  id: orNull(entry.id),
  number: orNull(entry.number),
  title: entry.title,
  file: fromRepository({ prefix }, entry.path),
  range: rangeOf(entry),
  outcome: null,
});

/** The place of the title; null where there is none in the text of a file. */
function rangeOf(entry: Entry): object | null {
  if (entry.type === 'deliverable') return null;
  const { document } = entry.record;
  const span = document?.body?.heading;
  if (!document || !span) return null;
  const starts = lineStarts(document.file.text);
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/** A hash of what identifies a change: its type, its kinds, and the records on both sides. */
function fingerprintsOf(changes: readonly Change[]): readonly string[] {
  const seen = new Map<string, number>();
  return changes.map(({ type, kinds, old, new: next }) => {
    const names = (side: readonly Known[]): string => side.map(({ entry }) => nameOf(entry)).join(' ');
    const identity = [type, names(old), names(next), kinds.join(' ')].join('\0');
    const repeat = seen.get(identity) ?? 0;
    seen.set(identity, repeat + 1);
    return sha256(`${identity}\0${repeat}`).slice(0, 16);
  });
}

const nameOf = (entry: Entry): string => {
  const own = `${entry.year}/${entry.type === 'update' ? entry.title : (entry.id ?? entry.number ?? '')}`;
  return entry.type === 'deliverable' && entry.parent ? `${nameOf(entry.parent)}/${entry.id ?? ''}` : own;
};
