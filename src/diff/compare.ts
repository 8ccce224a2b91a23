import type { Language } from '../i18n/text.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { denialsIn } from '../query/links.ts';
import type { Comparison, Endings } from './change.ts';
import { type Context, changesOf } from './changes.ts';
import { areOneFile, type Entries, type Entry, type EntryOf, entriesOf, updatesOf } from './entry.ts';
import { inDocument } from './in-document.ts';
import { descents } from './lineage.ts';
import { type Declared, type Match, type Matching, matchEntries } from './match.ts';
import { type Ending, endingOf, type Side, timesCarried } from './outcome.ts';

export interface CompareOptions {
  readonly asOf: IsoDate;
  /**
   * Whether what is the same file in both versions, most of all there is, is told in brief: without how it ended, and
   * without its deliverables and updates. People are not told of those.
   */
  readonly brief?: boolean;
}

/**
 * What happened to what was promised: one plan against another, or two versions of one. Themes are matched first, then
 * objectives, then commitments, since what stands under matched parents is a little more likely to match. Where the
 * sides are given the other way round, the pairs and their fields are mirrored; links and outcomes stay with their
 * years.
 */
export function compare(old: Side, next: Side, { asOf, brief = false }: CompareOptions): Comparison {
  const before = entriesOf(old.plan);
  const after = entriesOf(next.plan);
  const plans = pair(before.plan, after.plan);
  const language = next.agenda.language ?? old.agenda.language;
  const known = { declared: declaredBetween(old, next, before, after), denied: deniedBetween(old, next) };
  const matchings = matchAll(before, after, known, plans, language);
  const samePlan = old.plan.year === next.plan.year;
  const updates = samePlan ? updatesBetween(old.plan, next.plan, brief) : { old: [], new: [] };
  const matches = [
    plans,
    ...matchings.flatMap((each) => each.matches),
    ...matchUpdates(updatesOf(updates.old, before), updatesOf(updates.new, after)),
  ];
  const context: Context = {
    levels: next.agenda.settings.changes,
    language,
    samePlan,
    backwards: old.plan.year > next.plan.year,
    endings: endingsOf(old, next, before, after, asOf),
    carried: samePlan ? undefined : timesCarried(earlierOf(old, next).plan, earlierOf(old, next).index),
    underMatched: parentsIn(matches),
    brief: brief && samePlan,
  };
  return {
    asOf,
    old,
    new: next,
    changes: inDocument(changesOf(matches, context)),
    possible: matchings.flatMap((each) => each.possible),
  };
}

const earlierOf = (old: Side, next: Side): Side => (old.plan.year <= next.plan.year ? old : next);
const pair = (old: Entry, next: Entry): Match => ({
  old: [old],
  new: [next],
  matchedBy: 'id',
  score: undefined,
  links: [],
  idReused: false,
});

function matchAll(
  before: Entries,
  after: Entries,
  {
    declared,
    denied,
  }: { readonly declared: readonly Declared[]; readonly denied: (old: Entry, next: Entry) => boolean },
  plans: Match,
  language: Language | undefined,
): readonly Matching[] {
  const matchings: Matching[] = [];
  for (const type of ['theme', 'objective', 'commitment'] as const) {
    const underMatched = parentsIn([plans, ...matchings.flatMap((each) => each.matches)]);
    matchings.push(
      matchEntries<Entry>(before[type], after[type], {
        declared: declared.filter((each) => each.old.type === type),
        sameParent: underMatched,
        denied,
        language,
      }),
    );
  }
  return matchings;
}

/** Whether two entries stand under parents that belong together. */
function parentsIn(matches: readonly Match[]): (old: Entry, next: Entry) => boolean {
  const partners = new Map<Entry, readonly Entry[]>();
  for (const { old, new: next } of matches) for (const each of old) partners.set(each, next);
  return (old, next) =>
    old.parent !== undefined && next.parent !== undefined && (partners.get(old.parent)?.includes(next.parent) ?? false);
}

/** Whether a file says that it is not the one of the earlier year. */
function deniedBetween(old: Side, next: Side): (old: Entry, next: Entry) => boolean {
  const [earlier, later] = earlierOf(old, next) === old ? [old, next] : [next, old];
  const denied = new Map<unknown, Set<string>>();
  for (const { from, year, id } of denialsIn(later.plan)) {
    if (year !== earlier.plan.year) continue;
    const ids = denied.get(from) ?? new Set<string>();
    denied.set(from, ids.add(id));
  }
  return (a, b) => {
    const [before, after] = earlier === old ? [a, b] : [b, a];
    return denied.get(after.record)?.has(before.id ?? '') ?? false;
  };
}

/** What ids and links declare, by year: whichever side is called old. */
function declaredBetween(old: Side, next: Side, before: Entries, after: Entries): readonly Declared[] {
  const entries = (side: Entries): ReadonlyMap<unknown, Entry> =>
    new Map(
      [...side.theme, ...side.objective, ...side.commitment].map((entry): [unknown, Entry] => [entry.record, entry]),
    );
  const [oldOf, newOf] = [entries(before), entries(after)];
  const forwards = earlierOf(old, next) === old;
  const found = forwards ? descents(old.plan, next.plan, next.index) : descents(next.plan, old.plan, old.index);
  return found.flatMap(({ earlier, later, links }) => {
    const [left, right] = forwards ? [oldOf.get(earlier), newOf.get(later)] : [oldOf.get(later), newOf.get(earlier)];
    return left && right ? [{ old: left, new: right, links }] : [];
  });
}

/** The updates of two versions of a plan, or of those that are not the same file in both. */
function updatesBetween(
  old: Plan,
  next: Plan,
  brief: boolean,
): { readonly old: readonly Update[]; readonly new: readonly Update[] } {
  if (!brief) return { old: old.updates, new: next.updates };
  return { old: differing(old.updates, next.updates), new: differing(next.updates, old.updates) };
}

function differing(updates: readonly Update[], others: readonly Update[]): readonly Update[] {
  const there = new Set(others.map(({ document }) => document));
  return updates.filter(({ document }) => document === undefined || !there.has(document));
}

/** An update is its file; two versions of it are compared under its name. */
function matchUpdates(old: readonly EntryOf<'update'>[], next: readonly EntryOf<'update'>[]): readonly Match[] {
  const after = new Map(next.map((entry) => [entry.path, entry]));
  const before = new Set(old.map(({ path }) => path));
  const alone = (which: 'old' | 'new', entry: Entry): Match => ({
    old: [],
    new: [],
    [which]: [entry],
    matchedBy: undefined,
    score: undefined,
    links: [],
    idReused: false,
  });
  return [
    ...old.map((entry) => {
      const other = after.get(entry.path);
      return other ? pair(entry, other) : alone('old', entry);
    }),
    ...next.filter(({ path }) => !before.has(path)).map((entry) => alone('new', entry)),
  ];
}

/** How commitments ended: those of the earlier plan, and of both where it is the same one. */
function endingsOf(old: Side, next: Side, before: Entries, after: Entries, asOf: IsoDate): Endings {
  const sides = new Map<Entry, Side>();
  if (old.plan.year <= next.plan.year) for (const each of before.commitment) sides.set(each, old);
  if (next.plan.year <= old.plan.year) for (const each of after.commitment) sides.set(each, next);
  const found = new Map<Entry, Ending>();
  return {
    of(entry) {
      const side = sides.get(entry);
      if (!side || entry.type !== 'commitment') return undefined;
      const known = found.get(entry) ?? endingOf(side, entry.record, asOf);
      found.set(entry, known);
      return known;
    },
    areAlike: (one, other) => areOneFile(one, other) && areSameReports(reportsOn(one, old), reportsOn(other, next)),
  };
}

const reportsOn = ({ id, year }: Entry, { index }: Side): readonly Update[] =>
  index.updates.get(year)?.get(id ?? '') ?? [];
const areSameReports = (old: readonly Update[], next: readonly Update[]): boolean =>
  old.length === next.length &&
  old.every(({ document }, at) => document !== undefined && document === next[at]?.document);
