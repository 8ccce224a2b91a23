import { likeness } from '../text/likeness.ts';
import type { Reading, Vocabulary } from '../text/vocabulary.ts';
import { type Evidence, evidenceOf, type Surroundings } from './evidence.ts';
import { nearest } from './nearest.ts';
import { leadOver, NO_RIVAL, scoreOf, sumOf } from './score.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Two entries, by their place in either list, and how sure it is that they are the same thing. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  readonly score: number;
  /** The weight of the evidence alone, whatever rivals there are. */
  readonly sum: number;
  /** One promises what the other says will not be: never applied, whatever the score. */
  readonly opposed: boolean;
}

/** Two entries with what speaks for and against them. */
export interface Weighed {
  readonly old: number;
  readonly new: number;
  readonly evidence: Evidence;
  readonly opposed: boolean;
}

/** Every pair that is worth a look: those of entries that are among the nearest of one another. */
export function weighedPairs(
  old: readonly Reading[],
  next: readonly Reading[],
  vocabulary: Vocabulary,
  around: (old: number, next: number) => Surroundings,
): readonly Weighed[] {
  return nearest(old, next, vocabulary.rarity).map(([a, b]) => {
    const alike = likeness(old[a] as Reading, next[b] as Reading, vocabulary);
    return { old: a, new: b, evidence: evidenceOf(alike, around(a, b)), opposed: alike.opposed };
  });
}

/**
 * The scores of some pairs, each by its evidence and by how far it is ahead of every pair that has one of its entries.
 */
export function candidates(weighed: readonly Weighed[], weights: Weights = WEIGHTS): readonly Candidate[] {
  const sums = weighed.map(({ evidence }) => sumOf(evidence, weights));
  const rivals = rivalsOf(weighed, sums);
  return weighed.map(({ old, new: next, opposed }, at) => {
    const sum = sums[at] as number;
    return { old, new: next, opposed, sum, score: scoreOf(sum, leadOver(sum, rivals[at] as number), weights) };
  });
}

/** For each pair the greatest sum among the other pairs of either of its entries. */
export function rivalsOf(pairs: readonly Pick<Weighed, 'old' | 'new'>[], sums: readonly number[]): readonly number[] {
  const best = { old: new Map<number, readonly [number, number]>(), new: new Map<number, readonly [number, number]>() };
  for (const [at, pair] of pairs.entries()) {
    for (const side of ['old', 'new'] as const) {
      const [first, second] = best[side].get(pair[side]) ?? [NO_RIVAL, NO_RIVAL];
      const sum = sums[at] as number;
      if (sum > second) best[side].set(pair[side], sum > first ? [sum, first] : [first, sum]);
    }
  }
  return pairs.map((pair, at) => {
    const rivals = (['old', 'new'] as const).map((side) => {
      const [first, second] = best[side].get(pair[side]) ?? [NO_RIVAL, NO_RIVAL];
      return sums[at] === first ? second : first;
    });
    return Math.max(...rivals);
  });
}
