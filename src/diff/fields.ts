import type { Deliverable } from '../model/commitment.ts';
import { type IsoDate, lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import type { Decision, Target } from '../model/shared.ts';
import { ONGOING } from '../model/words.ts';
import type { EntryOf, EntryType, Records } from './entry.ts';
import type { Kind } from './kinds.ts';

/** One field that is not what it was; null where there is nothing. Names are those of the files. */
export interface FieldChange {
  readonly name: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** A field's change with what it is called. */
export interface NamedChange extends FieldChange {
  readonly kind: Kind;
  /** Whether it weighs more than its kind: somebody who was to make it true is no longer named, or another decision. */
  readonly isGrave: boolean;
}

interface Field<R> {
  readonly name: string;
  readonly read: (record: R) => unknown;
  readonly kind: Kind;
  /** Compared only between two versions of the same year's plan: another year has its own as a matter of course. */
  readonly sameYearOnly?: true;
}

const field = <R>(name: string, read: (record: R) => unknown, kind: Kind = 'metadata-changed'): Field<R> => ({
  name,
  read,
  kind,
});
const ofYear = <R>(name: string, read: (record: R) => unknown): Field<R> => ({
  ...field(name, read),
  sameYearOnly: true,
});

/**
 * What is compared of each type beside title, text, number, place, target and due. Lists are compared without regard to
 * order.
 */
const FIELDS: { readonly [T in EntryType]: readonly Field<Records[T]>[] } = {
  plan: [
    field('members', ({ members }) => members),
    field('levels', ({ levels }) => levels),
    field('tracks', ({ tracks }) =>
      tracks.map(({ id, title, parts }) => ({ id, title, ...(parts.length > 0 ? { parts } : {}) })),
    ),
    field('conditions', ({ conditions }) => conditions),
    ofYear('stage', ({ stage }) => stage),
    ofYear('decision', ({ decision }) => decisionValue(decision)),
    ofYear('period', ({ period }) => period),
    ofYear('annexes', ({ annexes }) => annexes.map(compact)),
    ofYear('continues', ({ continues }) => continues),
    ofYear('notice', ({ notice }) => notice),
    ofYear('amendments', ({ amendments }) => amendments.map(({ of, what, why }) => ({ of, what, why }))),
    ofYear('fingerprint', ({ fingerprint }) => fingerprint),
  ],
  theme: [
    field('lead', ({ lead }) => lead, 'owner-changed'),
    field('holder', ({ holder }) => holder),
    field('indicators', ({ indicators }) => indicators.map(compact)),
    field('priorities', ({ priorities }) => priorities),
    ofYear('continues', ({ continues }) => continues),
  ],
  objective: [
    field('holder', ({ holder }) => holder),
    field('indicators', ({ indicators }) => indicators.map(compact)),
    field('related', ({ related }) => related),
    ofYear('continues', ({ continues }) => continues),
    ofYear('replaces', ({ replaces }) => replaces),
  ],
  commitment: [
    field('owner', ({ owners }) => oneOrMore(owners), 'owner-changed'),
    field('holder', ({ holder }) => holder),
    field('start', ({ start }) => start),
    field('money', ({ budget }) => (budget === undefined ? undefined : { budget })),
    field('actors', ({ actors }) => actors, 'actor-changed'),
    field('partners', ({ partners }) => partners, 'partner-changed'),
    field('roles', ({ roles }) => roles),
    field('tracks', ({ tracks }) => tracks),
    field('sdgs', ({ sdgs }) => sdgs),
    field('depends-on', ({ dependsOn }) => dependsOn),
    field('related', ({ related }) => related),
    field('tags', ({ tags }) => tags),
    field('source', ({ source }) => source && compact(source)),
    field('visibility', ({ visibility }) => visibility),
    ofYear('continues', ({ continues }) => continues),
    ofYear('not-continues', ({ notContinues }) => notContinues),
    ofYear('replaces', ({ replaces }) => replaces),
  ],
  deliverable: [
    field('owner', ({ owners }) => oneOrMore(owners), 'owner-changed'),
    field('actors', ({ actors }) => actors, 'actor-changed'),
  ],
  update: [
    field('status', ({ status }) => status, 'status-changed'),
    field('deliverables', ({ deliverables }) => Object.fromEntries(deliverables)),
    field('value', ({ value, values }) => (values.size > 0 ? Object.fromEntries(values) : value)),
    field('measured', ({ measured }) => measured),
    field('aspects', ({ aspects }) => (aspects.size > 0 ? Object.fromEntries(aspects) : undefined)),
    field('money', ({ spent, expectedCost }) =>
      spent === undefined && expectedCost === undefined ? undefined : compact({ spent, expected: expectedCost }),
    ),
    field('assessed-by', ({ assessedBy }) => assessedBy),
    field('explanation', ({ explanation }) => explanation && compact(explanation)),
    field('evidence', ({ evidence }) => evidence.map(compact)),
    field('due', ({ due }) => due),
    field('decision', ({ decision }) => decisionValue(decision)),
    field('by', ({ by }) => by, 'owner-changed'),
    field('round', ({ round }) => round),
    field('corrects', ({ corrects }) => corrects),
  ],
};

/** Every field that is not what it was, save for title, text, number and place. */
export function changedFields<T extends EntryType>(old: EntryOf<T>, next: EntryOf<T>): readonly NamedChange[] {
  if (!old.fieldsKnown || !next.fieldsKnown) return [];
  const sameYear = old.year === next.year;
  const plain = (FIELDS[old.type] as readonly Field<Records[T]>[])
    .filter(({ sameYearOnly }) => sameYear || !sameYearOnly)
    .flatMap(({ name, read, kind }) => changed(name, read(old.record), read(next.record), kind));
  return [...plain, ...targetChange(old, next), ...dueChange(old, next)];
}

/** As in files: one id by itself, several as a list. */
const oneOrMore = (ids: readonly string[]): unknown => (ids.length > 1 ? ids : ids[0]);

const decisionValue = (decision: Decision | undefined): unknown => decision && compact(decision);

/** Without the keys that hold nothing. */
const compact = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

function changed(name: string, old: unknown, next: unknown, kind: Kind): readonly NamedChange[] {
  if (old === next || areEmpty(old, next) || canonical(old) === canonical(next)) return [];
  return [{ name, old: orNull(old), new: orNull(next), kind, isGrave: isGrave(name, kind, old, next) }];
}

const areEmpty = (old: unknown, next: unknown): boolean =>
  Array.isArray(old) && Array.isArray(next) && old.length + next.length === 0;

const orNull = (value: unknown): unknown =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;

const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(value.map((each) => JSON.stringify(each)).sort())
    : (JSON.stringify(orNull(value)) ?? 'null');

/** What a plan is, and for when, is what was decided. */
const DECIDED: ReadonlySet<string> = new Set(['period', 'stage', 'decision']);

function isGrave(name: string, kind: Kind, old: unknown, next: unknown): boolean {
  if (DECIDED.has(name) && kind === 'metadata-changed') return old !== undefined;
  if (kind === 'owner-changed') return old !== undefined && next === undefined;
  return (
    kind === 'actor-changed' && Array.isArray(old) && Array.isArray(next) && old.some((each) => !next.includes(each))
  );
}

type AnyEntry = EntryOf<EntryType>;

const promised = ({ record }: AnyEntry): Pick<Deliverable, 'due' | 'target'> | undefined =>
  'target' in record ? record : undefined;

function targetChange(old: AnyEntry, next: AnyEntry): readonly NamedChange[] {
  const [before, after] = [promised(old)?.target, promised(next)?.target];
  const amount = direction(before?.atLeast, after?.atLeast) || direction(before?.atMost, after?.atMost);
  const kind = amount === 0 ? 'metadata-changed' : amount < 0 ? 'target-lowered' : 'target-raised';
  return changed('target', targetValue(before), targetValue(after), kind);
}

/** Less than nothing when an amount went down or away, more when it went up or came. */
const direction = (old: number | undefined, next: number | undefined): number =>
  (next ?? -Infinity) - (old ?? -Infinity) || 0;

const targetValue = (target: Target | undefined): unknown =>
  target &&
  compact({
    measure: target.measure,
    unit: target.unit,
    'at-least': target.atLeast,
    'at-most': target.atMost,
    baseline: target.baseline,
  });

/**
 * Days are compared by their last day. Where neither says when, or one says no more than what the other's silence means
 * (the end of its plan), nothing moved: that a year was added is what carrying over is.
 */
function dueChange(old: AnyEntry, next: AnyEntry): readonly NamedChange[] {
  const [before, after] = [promised(old)?.due, promised(next)?.due];
  if (!promised(old) || !promised(next) || (before === undefined && after === undefined)) return [];
  if (before !== undefined && inYears(before, next.year - old.year) === after) return [];
  const [from, to] = [dayOf(before, old), dayOf(after, next)];
  if (from === to)
    return before === undefined || after === undefined ? [] : changed('due', before, after, 'metadata-changed');
  if ((before === undefined || after === undefined) && from === endOf(old) && to === endOf(next)) return [];
  return [
    {
      name: 'due',
      old: orNull(before ?? from),
      new: orNull(after ?? to),
      kind: isLater(to, from) ? 'due-later' : 'due-earlier',
      isGrave: false,
    },
  ];
}

/** The same date a number of years later, as precise as it is. */
const inYears = (due: Due, years: number): string =>
  due === ONGOING ? due : `${Number(due.slice(0, 4)) + years}${due.slice(4)}`;

/** Undefined where there is no end. */
const dayOf = (due: Due | undefined, entry: AnyEntry): IsoDate | undefined =>
  due === undefined ? endOf(entry) : due === ONGOING ? undefined : lastDay(due);

const isLater = (day: IsoDate | undefined, than: IsoDate | undefined): boolean =>
  than !== undefined && (day === undefined || day > than);

/** When something is due that says nothing: with its commitment, else at the end of the plan. */
function endOf(entry: AnyEntry): IsoDate | undefined {
  const { parent } = entry;
  if (parent === undefined) return (entry.record as Plan).period.to;
  const ofParent = entry.type === 'deliverable' ? promised(parent)?.due : undefined;
  return dayOf(ofParent, parent);
}
