import type { Language } from '../i18n/text.ts';
import type { Item } from '../query/index-agenda.ts';
import type { Change, Endings, Reason } from './change.ts';
import { areOneFile, deliverablesOf, type Entry, type EntryOf } from './entry.ts';
import { inOrder, type Kind, type LevelSettings, levelOf } from './kinds.ts';
import { type Match, matchEntries } from './match.ts';
import { continuationOf, endOf, type Outcome } from './outcome.ts';
import { type Difference, differenceOf } from './pair-kinds.ts';
import { reorderedIn } from './reordered.ts';
import { canTellPartsApart } from './same-plan.ts';
import type { StrengthSign } from './strength.ts';

/** What is known around the matches. */
export interface Context {
  readonly levels: LevelSettings;
  /** The agenda's. */
  readonly language: Language | undefined;
  /** Two versions of one year's plan. */
  readonly samePlan: boolean;
  /** The later year was given as the old side. */
  readonly backwards: boolean;
  readonly endings: Endings;
  /** How often each record of the earlier plan was carried over before; undefined where it is the same plan. */
  readonly carried: ReadonlyMap<Item, number> | undefined;
  readonly underMatched: (old: Entry, next: Entry) => boolean;
  /** Whether two versions are compared, and what is the same file in both is told in brief. */
  readonly brief: boolean;
}

export function changesOf(matches: readonly Match[], context: Context): readonly Change[] {
  const reordered = reorderedIn(matches, context.underMatched);
  return matches.flatMap((match) => {
    const deliverables = deliverableChanges(match, context);
    const kinds: readonly Kind[] = [
      ...(reordered.has(match) ? (['reordered'] as const) : []),
      ...ofDeliverables(deliverables),
    ];
    return [changeOf(match, context, { kinds, strength: strengthOfDeliverables(deliverables) }), ...deliverables];
  });
}

/** What is said of a change because of its deliverables and its place. */
type Extra = Pick<Change, 'kinds' | 'strength'>;
const NO_EXTRA: Extra = { kinds: [], strength: [] };

function changeOf(match: Match, context: Context, extra: Extra): Change {
  const difference = inside(match, context);
  const strength = [...difference.strength, ...extra.strength];
  const said = [
    ...ofSides(match, context),
    ...difference.kinds,
    ...extra.kinds,
    ...new Set(strength.map(({ says }) => says)),
  ];
  const carrying = continuing(match, context);
  const kinds = inOrder([...(said.length === 0 ? (['unchanged'] as const) : said), ...carrying]);
  const change: Change = {
    type: (match.old[0] ?? match.new[0])?.type as Entry['type'],
    kinds,
    level: levelOf(kinds, context.levels, difference.atLeast),
    old: match.old.map((entry) => ({
      entry,
      outcome: context.brief && isOneFile(match) ? undefined : outcomeOf(entry, context),
      reached: context.samePlan ? undefined : context.endings.of(entry)?.value,
    })),
    // Of two versions of one plan, only the old one's standing is an outcome.
    new: match.new.map((entry) => ({ entry, outcome: context.samePlan ? undefined : outcomeOf(entry, context) })),
    fields: difference.fields,
    strength,
    matchedBy: match.matchedBy,
    score: typeof match.score === 'function' ? undefined : match.score,
    reason: reasonOf(match),
    carriedBefore: carrying.length > 0 ? timesBefore(match, context) : undefined,
  };
  return typeof match.score === 'function' ? scoredWhenAsked(change, match.score) : change;
}

const scoredWhenAsked = (change: Change, score: () => number): Change => ({
  ...change,
  get score() {
    return score();
  },
});

const isOneFile = ({ old, new: next }: Match): boolean =>
  old.length === 1 && next.length === 1 && areOneFile(old[0] as Entry, next[0] as Entry);

function outcomeOf(entry: Entry, { endings }: Context): Outcome | undefined {
  if (entry.type === 'commitment') return endings.of(entry)?.outcome;
  if (entry.type === 'deliverable' && entry.parent) return endings.of(entry.parent)?.deliverables.get(entry.record.id);
  return undefined;
}

/** What follows from how many there are on each side. */
function ofSides(match: Match, context: Context): readonly Kind[] {
  const { old, new: next, links } = match;
  const [only] = old.length === 0 ? next : old;
  const reused: readonly Kind[] = match.idReused ? ['id-reused'] : [];
  if (only && old.length === 0) return [...reused, only.type === 'update' ? 'update-added' : 'added'];
  if (only && next.length === 0) return [...reused, gone(only, context)];
  const kinds: Kind[] = [...reused];
  if (links.some(({ relation }) => relation === 'replaces')) kinds.push('replaced');
  if (old.length === 1 && next.length === 1) return kinds;
  return [...kinds, groupKind(match)];
}

function groupKind({ old, new: next }: Match): Kind {
  const alive = (each: Entry): boolean => next.some(({ id }) => id === each.id) && old.some(({ id }) => id === each.id);
  if (old.length > 1 && next.length > 1) return 'regrouped';
  const survivor = [...old, ...next].some(alive);
  if (old.length === 1) return survivor ? 'split-off' : 'split';
  return 'merged';
}

function gone(entry: Entry, context: Context): Kind {
  // From a plan itself nothing ends by being left out: it was taken away.
  if (context.backwards || context.samePlan) return 'dropped';
  const outcome = outcomeOf(entry, context);
  if (outcome === undefined) return 'dropped';
  const end = endOf(outcome, entry.type === 'commitment' && (context.endings.of(entry)?.decided ?? false));
  return entry.type === 'deliverable' && end === 'vanished' ? 'dropped' : end;
}

/** What is said of a promise that goes on in another year's plan. */
function continuing(match: Match, context: Context): readonly Kind[] {
  const promised = context.backwards ? match.new : match.old;
  if (context.samePlan || match.old.length === 0 || match.new.length === 0) return [];
  const outcomes = promised.flatMap((entry) => (entry.type === 'commitment' ? (outcomeOf(entry, context) ?? []) : []));
  return outcomes.length === 0 ? [] : [continuationOf(outcomes)];
}

function timesBefore(match: Match, { backwards, carried }: Context): number | undefined {
  const promised = backwards ? match.new : match.old;
  return carried && Math.max(...promised.map((entry) => carried.get(entry.record as Item) ?? 0));
}

const NOTHING: Difference = { kinds: [], fields: [], strength: [], atLeast: 'info' };

/** What differs within a pair; within a group, between what kept its id. */
function inside(match: Match, context: Context): Difference {
  const pair = pairIn(match);
  if (!pair) return NOTHING;
  const [old, next] = pair;
  const moved =
    old.parent !== undefined &&
    next.parent !== undefined &&
    old.type !== 'update' &&
    old.type !== 'deliverable' &&
    !context.underMatched(old, next);
  const difference = differenceOf(old, next, moved, context.language);
  return context.samePlan && !standAlike(old, next, context)
    ? withStatus(difference, outcomeOf(old, context), outcomeOf(next, context))
    : difference;
}

function standAlike(old: Entry, next: Entry, { endings }: Context): boolean {
  if (old.type === 'commitment') return endings.areAlike(old, next);
  if (old.type === 'deliverable')
    return (
      old.id === next.id &&
      old.parent !== undefined &&
      next.parent !== undefined &&
      endings.areAlike(old.parent, next.parent)
    );
  return true;
}

function pairIn({ old, new: next }: Match): readonly [Entry, Entry] | undefined {
  if (old.length === 1 && next.length === 1) return [old[0] as Entry, next[0] as Entry];
  const pairs = old.flatMap((each) =>
    next.filter(({ id }) => id === each.id).map((other): readonly [Entry, Entry] => [each, other]),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

const withStatus = (difference: Difference, old: Outcome | undefined, next: Outcome | undefined): Difference =>
  old === next
    ? difference
    : {
        ...difference,
        kinds: [...difference.kinds, 'status-changed'],
        atLeast: next !== undefined && IS_BAD_NEWS.has(next) ? 'major' : difference.atLeast,
        fields: [...difference.fields, { name: 'status', old: old ?? null, new: next ?? null }],
      };

/** What nobody may pass over: it goes wrong, or it went wrong. */
const IS_BAD_NEWS: ReadonlySet<Outcome> = new Set(['not-done', 'off-track', 'delayed']);

function deliverableChanges(match: Match, context: Context): readonly Change[] {
  const [old, next] = pairIn(match) ?? [];
  if (old?.type !== 'commitment' || next?.type !== 'commitment' || !old.fieldsKnown || !next.fieldsKnown) return [];
  if (context.brief && haveSameParts(old, next, context)) return [];
  const [before, after] = [deliverablesOf(old), deliverablesOf(next)];
  if (before.length === 0 && after.length === 0) return [];
  const sameId = before.flatMap((each) =>
    after.filter(({ id }) => id !== undefined && id === each.id).map((other) => ({ old: each, new: other, links: [] })),
  );
  const within = { ...context, carried: undefined };
  const given = { declared: sameId, sameParent: () => false, language: context.language };
  return matchEntries<EntryOf<'deliverable'>>(before, after, given).matches.map((each) =>
    changeOf(each, within, NO_EXTRA),
  );
}

const haveSameParts = (old: EntryOf<'commitment'>, next: EntryOf<'commitment'>, { endings }: Context): boolean =>
  endings.areAlike(old, next) && canTellPartsApart(old.record);

const OF_DELIVERABLES: readonly [Kind, Kind][] = [
  ['dropped', 'deliverable-dropped'],
  ['added', 'deliverable-added'],
];
/** To be listed in another place, or to be done, changes nothing in what is promised. */
const QUIET: ReadonlySet<Kind> = new Set([
  'unchanged',
  'completed',
  'ended',
  'dropped',
  'added',
  'editorial',
  'renumbered',
  'status-changed',
]);

function ofDeliverables(changes: readonly Change[]): readonly Kind[] {
  const kinds = changes.flatMap((change) => change.kinds);
  const found = OF_DELIVERABLES.filter(([kind]) => kinds.includes(kind)).map(([, said]) => said);
  return kinds.some((kind) => !QUIET.has(kind)) ? [...found, 'deliverable-changed'] : found;
}

/** A deliverable that is no longer promised makes a promise go less far, one more makes it go further. */
function strengthOfDeliverables(changes: readonly Change[]): readonly StrengthSign[] {
  return changes.flatMap(({ kinds, old, new: next, strength }): readonly StrengthSign[] => {
    const sign = { field: 'deliverables', by: 'field' } as const;
    if (kinds.includes('dropped')) return [{ ...sign, says: 'weakened', old: old[0]?.entry.title ?? null, new: null }];
    if (kinds.includes('added'))
      return [{ ...sign, says: 'strengthened', old: null, new: next[0]?.entry.title ?? null }];
    return strength.map((each) => ({ ...each, field: 'deliverables' }));
  });
}

function reasonOf({ matchedBy, links, old }: Match): Reason | undefined {
  if (links.length > 0)
    return {
      kind: 'declared',
      links: [
        ...new Set(links.map(({ relation, from, year, id }) => `${from.year}/${from.id} ${relation} ${year}/${id}`)),
      ],
    };
  if (old[0]?.type === 'plan' || old[0]?.type === 'update') return matchedBy && { kind: 'same-place' };
  if (matchedBy === 'exact') return { kind: 'same-text' };
  return matchedBy && { kind: matchedBy === 'similar' ? 'similar-text' : 'same-id' };
}
