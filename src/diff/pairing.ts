import type { Reading, Vocabulary } from '../text/vocabulary.ts';
import { assign } from './assignment.ts';
import { type Candidate, candidates, weighedPairs } from './candidates.ts';
import type { Entry } from './entry.ts';
import type { Surroundings } from './evidence.ts';
import { groupsOf } from './grouping.ts';

/**
 * At or above this a pair is taken to be the same thing, if nothing else comes near. Measured: see test/diff/README.md.
 */
export const ACCEPTED = 0.45;
/** How far the runner-up must stay behind. */
export const MARGIN = 0.1;
/** Below this nothing is weighed against anything. */
const POSSIBLE = 0.15;
/** Less evidence than this is never enough, even where there is no rival far and wide. */
const ENOUGH = -2;
/**
 * From this weight of evidence on a pair is worth asking about; rivals make a question no worse. Measured: see
 * test/diff/README.md.
 */
export const ASKED = -2.6;
/**
 * Where of many that are left fewer than this share is applied, next to nothing goes on: a likeness then says less, and
 * only what is more likely than not by its evidence is asked about.
 */
const HARDLY_ANY = 0.1;
const MANY = 10;
const ASKED_THERE = 0;
/** A pair that is applied and at least as sure as this leaves nothing to ask about either of its entries. */
const CERTAIN = 0.9;

export interface Pairing<E extends Entry> {
  readonly pairs: readonly { readonly old: E; readonly new: E; readonly score: number }[];
  readonly possible: readonly Possible<E>[];
}

/**
 * Entries that may belong together: never applied, for a person to confirm. Several on a side where one seems split or
 * some merged.
 */
export interface Possible<E extends Entry = Entry> {
  readonly old: readonly E[];
  readonly new: readonly E[];
  readonly score: number;
}

/** What pairs are judged by. */
export interface Grounds<E extends Entry> {
  readonly vocabulary: Vocabulary;
  readonly readingOf: (entry: E) => Reading;
  readonly around: (old: E, next: E) => Surroundings;
  /** Whether two entries may not be put together, whatever they say. */
  readonly areApart: (old: E, next: E) => boolean;
}

/**
 * Pairs entries by what they say. A pair is applied only where it is alike enough and no other comes near, on either
 * side; then once more among those that are left, since a rival may have found its own. What stays close but unsure is
 * possible.
 */
export function pairSimilar<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  { vocabulary, readingOf, around, areApart }: Grounds<E>,
): Pairing<E> {
  if (old.length === 0 || next.length === 0) return { pairs: [], possible: [] };
  const readings = { old: old.map(readingOf), new: next.map(readingOf) };
  const weighed = weighedPairs(readings.old, readings.new, vocabulary, (a, b) => around(old[a] as E, next[b] as E));
  const all = candidates(weighed).filter((pair) => !areApart(old[pair.old] as E, next[pair.new] as E));
  const { applied, unsure } = judge(all, Math.min(old.length, next.length));
  const asked = [
    ...unsure.map((pair) => ({ old: [pair.old], new: [pair.new], score: pair.score })),
    ...groupsOf(all, applied, readings, vocabulary.rarity),
  ];
  return {
    pairs: applied.map((pair) => ({ old: old[pair.old] as E, new: next[pair.new] as E, score: pair.score })),
    possible: asked.map((group) => ({
      old: group.old.map((at) => old[at] as E),
      new: group.new.map((at) => next[at] as E),
      score: group.score,
    })),
  };
}

/**
 * Which candidates are applied, and which of the others are asked about.
 * @param count how many there are on the smaller side
 */
export function judge(
  all: readonly Candidate[],
  count: number,
  accepted = ACCEPTED,
): {
  readonly applied: readonly Candidate[];
  readonly unsure: readonly Candidate[];
} {
  const applied = applySure(all, accepted);
  const bar = count >= MANY && applied.length < HARDLY_ANY * count ? ASKED_THERE : ASKED;
  return { applied, unsure: questions(all, applied, bar) };
}

/**
 * For each entry that is left the best of all that is not taken for certain: a promise that another was found for may
 * still be the one that this became.
 */
function questions(all: readonly Candidate[], applied: readonly Candidate[], bar: number): readonly Candidate[] {
  const taken = { old: new Set(applied.map(({ old }) => old)), new: new Set(applied.map((pair) => pair.new)) };
  const open = without(
    all.filter(({ sum }) => sum >= bar),
    applied.filter(({ score }) => score >= CERTAIN),
  );
  const best = { old: bestOf(open, 'old'), new: bestOf(open, 'new') };
  return open.filter((pair) =>
    (['old', 'new'] as const).some((side) => !taken[side].has(pair[side]) && best[side].get(pair[side]) === pair),
  );
}

function bestOf(pairs: readonly Candidate[], side: 'old' | 'new'): ReadonlyMap<number, Candidate> {
  const best = new Map<number, Candidate>();
  for (const pair of pairs)
    if (pair.sum > (best.get(pair[side])?.sum ?? Number.NEGATIVE_INFINITY)) best.set(pair[side], pair);
  return best;
}

function applySure(all: readonly Candidate[], accepted: number): readonly Candidate[] {
  const applied: Candidate[] = [];
  for (let left = all; ; left = without(left, applied)) {
    const best = assign(
      left.filter(({ score, sum }) => score >= accepted && sum >= ENOUGH),
      POSSIBLE,
    );
    const sure = withoutRival(best, left).filter(({ opposed }) => !opposed);
    if (sure.length === 0) return applied;
    applied.push(...sure);
  }
}

function withoutRival(pairs: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const rivals = { old: runnersUp(all, ({ old }) => old), new: runnersUp(all, (candidate) => candidate.new) };
  const far = (pair: Candidate, [first, second]: readonly Candidate[]): boolean => {
    const rival = first === pair ? second : first;
    return rival === undefined || pair.score - rival.score >= MARGIN;
  };
  return pairs.filter((pair) => far(pair, rivals.old.get(pair.old) ?? []) && far(pair, rivals.new.get(pair.new) ?? []));
}

/** The two best candidates of each entry. */
function runnersUp(
  all: readonly Candidate[],
  side: (candidate: Candidate) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const best = new Map<number, readonly Candidate[]>();
  for (const candidate of all) {
    const before = best.get(side(candidate)) ?? [];
    if (before.length === 2 && (before[1] as Candidate).score >= candidate.score) continue;
    best.set(side(candidate), [...before, candidate].sort((a, b) => b.score - a.score).slice(0, 2));
  }
  return best;
}

function without(all: readonly Candidate[], taken: readonly Candidate[]): readonly Candidate[] {
  const old = new Set(taken.map((candidate) => candidate.old));
  const next = new Set(taken.map((candidate) => candidate.new));
  return all.filter((candidate) => !old.has(candidate.old) && !next.has(candidate.new));
}
