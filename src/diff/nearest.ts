import type { Reading } from '../text/vocabulary.ts';

/** So many of the nearest entries of each are looked at closely. */
const MOST = 8;
/** A word that more entries have than these, and than this share of all, leads to nobody. */
const COMMON = 100;
const COMMON_SHARE = 0.05;

/**
 * Pairs of places in two lists, of entries that share something rare: each with its nearest on the other side. Pairs
 * are not visited one by one: each word leads to the entries that have it, so that the work grows with what is shared.
 */
export function nearest(
  old: readonly Reading[],
  next: readonly Reading[],
  rarity: (word: string) => number,
): readonly (readonly [number, number])[] {
  const vectors = (side: readonly Reading[]): readonly Vector[] => side.map((reading) => vectorOf(reading, rarity));
  const [before, after] = [vectors(old), vectors(next)];
  const holders = holdersOf(after);
  const counts = countsOf([...before, ...after]);
  const common = Math.max(COMMON, COMMON_SHARE * (old.length + next.length));
  const ofOld = before.map((): Near[] => []);
  const ofNew = after.map((): Near[] => []);
  const sums = new Float64Array(next.length);
  for (const [at, vector] of before.entries()) {
    const touched: number[] = [];
    for (const [word, weight] of vector) {
      if ((counts.get(word) ?? 0) > common) continue;
      for (const { place, weight: other } of holders.get(word) ?? []) {
        if (sums[place] === 0) touched.push(place);
        sums[place] = (sums[place] as number) + weight * other;
      }
    }
    for (const place of touched) {
      const near = rounded(sums[place] as number);
      keep(ofOld[at] as Near[], place, near);
      keep(ofNew[place] as Near[], at, near);
      sums[place] = 0;
    }
  }
  return inOrder(ofOld, ofNew);
}

/** An entry of the other side, and how near it is. */
interface Near {
  readonly at: number;
  readonly near: number;
}

/** Keeps the nearest, in order; those that are as near as the last of them count too. */
function keep(nearest: Near[], at: number, near: number): void {
  if (nearest.length >= MOST && near < (nearest[MOST - 1] as Near).near) return;
  let place = nearest.length;
  while (place > 0 && (nearest[place - 1] as Near).near < near) place--;
  nearest.splice(place, 0, { at, near });
  const least = nearest[MOST - 1]?.near ?? 0;
  while (nearest.length > MOST && (nearest.at(-1) as Near).near < least) nearest.pop();
}

/** The pairs of either side, each once, in the order of both lists. */
function inOrder(
  ofOld: readonly (readonly Near[])[],
  ofNew: readonly (readonly Near[])[],
): readonly (readonly [number, number])[] {
  const others = ofOld.map((each) => new Set(each.map(({ at }) => at)));
  for (const [place, each] of ofNew.entries()) for (const { at } of each) others[at]?.add(place);
  return others.flatMap((each, at) =>
    [...each].sort((a, b) => a - b).map((place): readonly [number, number] => [at, place]),
  );
}

/** Words and parts of compounds by how rare they are, scaled to length one. */
type Vector = ReadonlyMap<string, number>;

function vectorOf({ words, parts }: Reading, rarity: (word: string) => number): Vector {
  const weights = new Map([...words.keys(), ...parts].map((word) => [word, rarity(word)]));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].filter(([, weight]) => weight > 0).map(([word, weight]) => [word, weight / length]));
}

function countsOf(vectors: readonly Vector[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const vector of vectors) for (const word of vector.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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

/** Sums of fractions differ in their last digits with the order of adding; what is near must not. */
const rounded = (sum: number): number => Math.round(sum * 1e9) / 1e9;
