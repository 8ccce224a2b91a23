import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence counts for, as `npm run diff:fit` found it on the labelled pairs (logistic regression;
 * Cox, 1958).
 */
export interface Weights {
  /** Where there is no evidence at all. */
  readonly start: number;
  readonly evidence: Readonly<Record<keyof Evidence, number>>;
  /** What the sum counts for, and how far it is ahead of that of every rival. */
  readonly ahead: { readonly start: number; readonly sum: number; readonly lead: number };
}

export const WEIGHTS: Weights = {
  start: -8.26,
  evidence: {
    words: 6.6,
    amount: 2.86,
    phrases: 0.29,
    opening: 0.95,
    titles: 3.88,
    otherOfItsSort: -4.37,
    parent: 1.88,
    party: 0.87,
    place: 0.23,
  },
  ahead: { start: -1.01, sum: 0.74, lead: 0.89 },
};
