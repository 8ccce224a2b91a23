import type { Likeness } from '../text/likeness.ts';

/**
 * What speaks for two entries being the same thing, and against it. Each counts for itself, and a person can look each
 * of them up; how much each counts is fitted (`weights.ts`).
 */
export interface Evidence {
  /**
   * How much of either is found in the other: words of one stem or kin and parts of compounds, by how rare they are.
   */
  readonly words: number;
  /** How much that is in all, as a logarithm: a short text has little to go by, and must be more alike. */
  readonly amount: number;
  /** Words that stand side by side in both: it says more than each of them. */
  readonly phrases: number;
  /** How rare the rarest is of the words with which both begin. */
  readonly opening: number;
  /** How alike the titles are, letter by letter. */
  readonly titles: number;
  /** Against it: titles on one pattern about other things. */
  readonly otherOfItsSort: number;
  /** From 0 to 1: they stand under parents that belong together, less where most entries do. */
  readonly parent: number;
  /** From 0 to 1: those who are to make it true, less where everything is theirs. */
  readonly party: number;
  /** 0, ½ or 1: what stands before and behind it stands there in the other plan too. */
  readonly place: number;
}

/** What is known of two entries beside their words. */
export type Surroundings = Pick<Evidence, 'parent' | 'party' | 'place'>;

export const evidenceOf = (alike: Likeness, around: Surroundings): Evidence => ({
  words: alike.shared,
  amount: Math.log(1 + alike.amount),
  phrases: Math.log(1 + alike.phrases),
  opening: alike.opening,
  titles: alike.titles,
  otherOfItsSort: alike.otherOfItsSort,
  ...around,
});
