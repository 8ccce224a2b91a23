import type { Evidence } from './evidence.ts';

/** What each piece of evidence counts for, as `npm run diff:fit` found it on the labelled pairs (logistic regression; Cox, 1958). */
export interface Weights {
  /** Where there is no evidence at all. */
  readonly start: number;
  readonly evidence: Readonly<Record<keyof Evidence, number>>;
  /** What the sum counts for, and how far it is ahead of that of every rival. */
  readonly ahead: { readonly start: number; readonly sum: number; readonly lead: number };
}

export const WEIGHTS: Weights = {
  start: -8.16,
  evidence: {
    words: 6.9,
    amount: 3.24,
    titles: 4.33,
    otherOfItsSort: -4.55,
    parent: 1.99,
    party: 0.76,
    place: 0.26,
  },
  ahead: { start: -1.2, sum: 0.72, lead: 1.03 },
};
