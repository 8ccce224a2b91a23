import { foundIn } from '../text/likeness.ts';
import type { Reading } from '../text/vocabulary.ts';
import type { Candidate } from './candidates.ts';

/** How much of a part, by weight of its words, must stand in the whole before a split or merge is suggested. */
const CONTAINED = 0.5;
/** How much more of the whole the parts together must say than the one that says most of it. */
const TOGETHER = 0.1;
/** How much of either the whole and the parts together must share. */
const ALIKE = 0.5;

interface Readings {
  readonly old: readonly Reading[];
  readonly new: readonly Reading[];
}

/** Places in either list that may belong together. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly score: number;
}

/**
 * Splits and merges that the texts suggest: one whole, and on the other side parts that together say it better than any
 * alone.
 */
export function groupsOf(
  all: readonly Candidate[],
  applied: readonly Candidate[],
  readings: Readings,
  rarity: (word: string) => number,
): readonly Group[] {
  const mirrored = (candidate: Candidate): Candidate => ({ ...candidate, old: candidate.new, new: candidate.old });
  const splits = wholes(all, applied, readings.old, readings.new, rarity);
  const merges = wholes(all.map(mirrored), applied.map(mirrored), readings.new, readings.old, rarity);
  return [
    ...splits.map(({ whole, parts, score }) => ({ old: [whole], new: parts, score })),
    ...merges.map(({ whole, parts, score }) => ({ old: parts, new: [whole], score })),
  ];
}

function wholes(
  all: readonly Candidate[],
  applied: readonly Candidate[],
  whole: readonly Reading[],
  part: readonly Reading[],
  rarity: (word: string) => number,
): readonly { readonly whole: number; readonly parts: readonly number[]; readonly score: number }[] {
  const partnerOf = new Map(applied.map((pair) => [pair.old, pair.new]));
  const taken = new Set(applied.map((pair) => pair.new));
  const near = new Map<number, number[]>();
  for (const candidate of all) {
    const isPart =
      partnerOf.get(candidate.old) === candidate.new ||
      (!taken.has(candidate.new) &&
        foundIn(part[candidate.new] as Reading, whole[candidate.old] as Reading, rarity).share >= CONTAINED);
    if (!isPart) continue;
    const parts = near.get(candidate.old);
    if (parts) parts.push(candidate.new);
    else near.set(candidate.old, [candidate.new]);
  }
  return [...near].flatMap(([at, parts]) => {
    if (parts.length < 2) return [];
    const said = (reading: Reading): number => foundIn(whole[at] as Reading, reading, rarity).share;
    const together = joined(parts.map((each) => part[each] as Reading));
    const most = Math.max(...parts.map((each) => said(part[each] as Reading)));
    const score = Math.sqrt(said(together) * foundIn(together, whole[at] as Reading, rarity).share);
    return score >= ALIKE && said(together) >= most + TOGETHER
      ? [{ whole: at, parts: parts.sort((a, b) => a - b), score: Math.round(score * 1e6) / 1e6 }]
      : [];
  });
}

/** Some readings as if they were one. */
const joined = (readings: readonly Reading[]): Reading => ({
  written: [],
  title: [],
  words: new Map(readings.flatMap(({ words }) => [...words])),
  phrases: new Set(),
  opening: new Set(),
  parts: new Set(readings.flatMap(({ parts }) => [...parts])),
  hasText: readings.some(({ hasText }) => hasText),
  negates: false,
  titleNegates: false,
});
