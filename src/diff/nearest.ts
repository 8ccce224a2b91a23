import type { Reading } from '../text/vocabulary.ts';

/** So many of the nearest entries of each are looked at closely. */
const MOST = 20;

/**
 * Pairs of places in two lists, of entries that share something rare: each with its nearest on the other side. Pairs are not visited
 * one by one: each word leads to the entries that have it, so that the work grows with what is shared.
 */
export function nearest(
  old: readonly Reading[],
  next: readonly Reading[],
  rarity: (word: string) => number,
): readonly (readonly [number, number])[] {
  const vectors = (side: readonly Reading[]): readonly Vector[] => side.map((reading) => vectorOf(reading, rarity));
  const [before, after] = [vectors(old), vectors(next)];
  const holders = holdersOf(after);
  const pairs: Pair[] = [];
  const sums = new Float64Array(next.length);
  for (const [at, vector] of before.entries()) {
    const touched: number[] = [];
    for (const [word, weight] of vector) {
      for (const { place, weight: other } of holders.get(word) ?? []) {
        if (sums[place] === 0) touched.push(place);
        sums[place] = (sums[place] as number) + weight * other;
      }
    }
    for (const place of touched.sort((a, b) => a - b)) {
      pairs.push({ old: at, new: place, near: rounded(sums[place] as number) });
      sums[place] = 0;
    }
  }
  const least = { old: leastOf(pairs, 'old'), new: leastOf(pairs, 'new') };
  return pairs
    .filter((pair) => pair.near >= (least.old.get(pair.old) ?? 0) || pair.near >= (least.new.get(pair.new) ?? 0))
    .map((pair) => [pair.old, pair.new]);
}

interface Pair {
  readonly old: number;
  readonly new: number;
  readonly near: number;
}

/** Words and parts of compounds by how rare they are, scaled to length one. */
type Vector = ReadonlyMap<string, number>;

function vectorOf({ words, parts }: Reading, rarity: (word: string) => number): Vector {
  const weights = new Map([...words.keys(), ...parts].map((word) => [word, rarity(word)]));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].filter(([, weight]) => weight > 0).map(([word, weight]) => [word, weight / length]));
}

interface Holder {
  readonly place: number;
  readonly weight: number;
}

function holdersOf(vectors: readonly Vector[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const [place, vector] of vectors.entries()) {
    for (const [word, weight] of vector) {
      const known = holders.get(word);
      if (known) known.push({ place, weight });
      else holders.set(word, [{ place, weight }]);
    }
  }
  return holders;
}

/** How near the last of the nearest of each entry is: those that are as near count too. */
function leastOf(pairs: readonly Pair[], side: 'old' | 'new'): ReadonlyMap<number, number> {
  const near = new Map<number, number[]>();
  for (const pair of pairs) {
    const known = near.get(pair[side]);
    if (known) known.push(pair.near);
    else near.set(pair[side], [pair.near]);
  }
  return new Map(
    [...near].map(([entry, all]) => [entry, Float64Array.from(all).sort().at(-MOST) ?? Number.NEGATIVE_INFINITY]),
  );
}

/** Sums of fractions differ in their last digits with the order of adding; what is near must not. */
const rounded = (sum: number): number => Math.round(sum * 1e9) / 1e9;
