import { blend, type Profile } from '../text/similarity.ts';

/** Two entries, by their place in either list, and how alike they are. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  readonly score: number;
}

/**
 * Every pair that is at least `floor` alike. Pairs are not visited one by one: each word and each trigram leads to the entries
 * that have it, so the work grows with what is shared, and five hundred against five hundred is done in a moment.
 */
export function candidates(
  old: readonly Profile[],
  next: readonly Profile[],
  floor: number,
  favour: (old: number, next: number) => number,
): readonly Candidate[] {
  const words = postings(next.map((profile) => profile.words));
  const trigrams = postings(next.map((profile) => new Map([...profile.trigrams].map((part) => [part, 1]))));
  const found: Candidate[] = [];
  for (const [at, profile] of old.entries()) {
    const shared = new Float64Array(next.length);
    const parts = new Float64Array(next.length);
    for (const [word, weight] of profile.words) gather(shared, words.get(word), weight);
    for (const part of profile.trigrams) gather(parts, trigrams.get(part), 1);
    for (const [other, candidate] of next.entries()) {
      const sizes = profile.trigrams.size + candidate.trigrams.size;
      const titles = sizes === 0 ? 1 : (2 * (parts[other] as number)) / sizes;
      if (titles + (shared[other] as number) < NEXT_TO_NOTHING) continue;
      const score = Math.min(1, blend(profile, candidate, titles, shared[other] as number) + favour(at, other));
      if (score >= floor) found.push({ old: at, new: other, score: rounded(score) });
    }
  }
  return found;
}

/** Below this a pair cannot reach any floor worth having. */
const NEXT_TO_NOTHING = 0.05;

/** Sums of fractions differ in their last digits with the order of adding; scores must not. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

interface Posting {
  readonly at: number[];
  readonly weights: number[];
}

function postings(vectors: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, Posting> {
  const found = new Map<string, Posting>();
  for (const [at, vector] of vectors.entries()) {
    for (const [part, weight] of vector) {
      const posting = found.get(part) ?? { at: [], weights: [] };
      found.set(part, posting);
      posting.at.push(at);
      posting.weights.push(weight);
    }
  }
  return found;
}

function gather(sums: Float64Array, posting: Posting | undefined, weight: number): void {
  if (!posting) return;
  for (let index = 0; index < posting.at.length; index++) {
    const at = posting.at[index] as number;
    sums[at] = (sums[at] as number) + weight * (posting.weights[index] as number);
  }
}
