import type { Entry } from './entry.ts';
import type { Surroundings } from './evidence.ts';

/** Entries that are known to be the same thing already, one to one. */
export interface KnownPair<E extends Entry> {
  readonly old: E;
  readonly new: E;
}

/** All entries of one type on both sides. */
export interface BothSides<E extends Entry> {
  readonly old: readonly E[];
  readonly new: readonly E[];
}

/**
 * What is known of two entries beside their words: who is to make it true, what they stand under, and between what they
 * stand.
 */
export function surroundingsIn<E extends Entry>(
  { old, new: next }: BothSides<E>,
  known: readonly KnownPair<E>[],
  sameParent: (old: E, next: E) => boolean,
): (old: E, next: E) => Surroundings {
  const share = sharesOfParties([...old, ...next]);
  const partner = new Map(known.map((pair) => [pair.old, pair.new]));
  const underOne = worthOfParent(old, next, sameParent);
  const beside = { old: neighboursIn(old), new: neighboursIn(next) };
  return (a, b) => ({
    parent: sameParent(a, b) ? underOne : 0,
    party: sameParties(partiesOf(a), partiesOf(b), share),
    place: placesShared(beside.old.get(a) ?? NO_NEIGHBOURS, beside.new.get(b) ?? NO_NEIGHBOURS, partner),
  });
}

/** Where one pair in so many stands under matching parents, it says all it can. */
const RARE_ENOUGH = 100;

/**
 * What it says that two entries stand under matching parents: the more, the fewer pairs do (the logarithm of their
 * share).
 */
function worthOfParent<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  sameParent: (old: E, next: E) => boolean,
): number {
  const [before, after] = [byParent(old), byParent(next)];
  let together = 0;
  for (const [first, count] of before.values())
    for (const [other, otherCount] of after.values()) if (sameParent(first, other)) together += count * otherCount;
  if (together === 0) return 0;
  return Math.min(1, Math.log((old.length * next.length) / together) / Math.log(RARE_ENOUGH));
}

/** One entry of each parent, and how many there are. */
function byParent<E extends Entry>(entries: readonly E[]): ReadonlyMap<Entry | undefined, readonly [E, number]> {
  const found = new Map<Entry | undefined, readonly [E, number]>();
  for (const entry of entries) {
    const [first, count] = found.get(entry.parent) ?? [entry, 0];
    found.set(entry.parent, [first, count + 1]);
  }
  return found;
}

/** Who is to make an entry true. */
function partiesOf({ type, record }: Entry): ReadonlySet<string> {
  if (type === 'commitment') return new Set([...record.owners, ...record.actors]);
  return new Set(type === 'theme' && record.lead !== undefined ? [record.lead] : []);
}

/** Of each party, in what share of the entries it is. */
function sharesOfParties(entries: readonly Entry[]): (party: string) => number {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const party of partiesOf(entry)) counts.set(party, (counts.get(party) ?? 0) + 1);
  return (party) => (counts.get(party) ?? 0) / entries.length;
}

/** The parties that both have, of all that either has. One that is everywhere says next to nothing. */
function sameParties(a: ReadonlySet<string>, b: ReadonlySet<string>, share: (party: string) => number): number {
  if (a.size === 0 || b.size === 0) return 0;
  let [shared, all] = [0, 0];
  for (const party of new Set([...a, ...b])) {
    all += 1;
    if (a.has(party) && b.has(party)) shared += 1 - share(party);
  }
  return shared / all;
}

interface Neighbours<E extends Entry> {
  readonly before: E | undefined;
  readonly behind: E | undefined;
}

const NO_NEIGHBOURS: Neighbours<never> = { before: undefined, behind: undefined };

/** What stands before and behind each entry under the same parent; the entries come in the order of the document. */
function neighboursIn<E extends Entry>(entries: readonly E[]): ReadonlyMap<E, Neighbours<E>> {
  const underOne = (a: E, b: E | undefined): E | undefined =>
    b !== undefined && a.parent === b.parent ? b : undefined;
  return new Map(
    entries.map((entry, at): [E, Neighbours<E>] => [
      entry,
      { before: underOne(entry, entries[at - 1]), behind: underOne(entry, entries[at + 1]) },
    ]),
  );
}

/** Half for what stands before, half for what stands behind. */
function placesShared<E extends Entry>(a: Neighbours<E>, b: Neighbours<E>, partner: ReadonlyMap<E, E>): number {
  const isShared = (one: E | undefined, other: E | undefined): boolean =>
    one !== undefined && other !== undefined && partner.get(one) === other;
  return (isShared(a.before, b.before) ? 0.5 : 0) + (isShared(a.behind, b.behind) ? 0.5 : 0);
}
