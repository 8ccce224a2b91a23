import { mostFor, type Profile, similarity } from './similarity.ts';

/**
 * Two wordings are compared only if they share a word that at most this many wordings have. Comparing all pairs of a
 * large plan would take too long.
 */
const FEW = 20;
/** The estimate and the score add up in different orders, so they may differ by a rounding error. */
const ROUNDING = 1e-9;

/**
 * The pairs of wordings with a similarity of at least `least`.
 * @returns pairs of indexes, the lower one first, in order of the higher one
 */
export function nearDuplicatePairs(
  profiles: readonly Profile[],
  least: number,
): readonly (readonly [number, number])[] {
  const holders = holdersOf(profiles);
  const numbered = numberedBy(holders, profiles);
  const weights = new Float64Array(holders.size);
  const pairs: (readonly [number, number])[] = [];
  for (const [second, profile] of profiles.entries()) {
    const own = numbered[second] as Numbered;
    for (const [at, word] of own.words.entries()) weights[word] = own.weights[at] as number;
    for (const first of neighbours(second, profile, holders)) {
      if (
        mayReach(least, profiles[first] as Profile, profile, numbered[first] as Numbered, weights) &&
        similarity(profiles[first] as Profile, profile) >= least
      )
        pairs.push([first, second]);
    }
    for (const word of own.words) weights[word] = 0;
  }
  return pairs;
}

/** The words of a profile as numbers. With these, most pairs are ruled out without looking up a word. */
interface Numbered {
  readonly words: Uint32Array;
  readonly weights: Float64Array;
}

function numberedBy(
  holders: ReadonlyMap<string, readonly number[]>,
  profiles: readonly Profile[],
): readonly Numbered[] {
  const numbers = new Map([...holders.keys()].map((word, number) => [word, number]));
  return profiles.map(({ words }) => ({
    words: Uint32Array.from(words.keys(), (word) => numbers.get(word) as number),
    weights: Float64Array.from(words.values()),
  }));
}

function mayReach(least: number, a: Profile, b: Profile, { words, weights }: Numbered, others: Float64Array): boolean {
  if (!a.hasText || !b.hasText) return true;
  let cosine = 0;
  for (let at = 0; at < words.length; at++) cosine += (weights[at] as number) * (others[words[at] as number] as number);
  return mostFor(cosine) + ROUNDING >= least;
}

/**
 * The wordings that have a word, by word. At most FEW + 1 are kept: more is not needed to know that a word is not rare.
 */
function holdersOf(profiles: readonly Profile[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of profiles.entries()) {
    for (const word of words.keys()) {
      const known = holders.get(word);
      if (!known) holders.set(word, [at]);
      else if (known.length <= FEW) known.push(at);
    }
  }
  return holders;
}

/** The earlier wordings that share a rare word with this one, in order. */
function neighbours(
  place: number,
  { words }: Profile,
  holders: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found = new Set<number>();
  for (const word of words.keys()) {
    const sharing = holders.get(word) as readonly number[];
    if (sharing.length <= FEW) for (const other of sharing) if (other < place) found.add(other);
  }
  return [...found].sort((a, b) => a - b);
}
