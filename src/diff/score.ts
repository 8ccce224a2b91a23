import type { Evidence } from './evidence.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** The weight of all evidence together: what logistic regression calls log-odds. */
export function sumOf(evidence: Evidence, { start, evidence: weights }: Weights = WEIGHTS): number {
  let sum = start;
  for (const [name, weight] of Object.entries(weights)) sum += weight * evidence[name as keyof Evidence];
  return sum;
}

/** A rival that is not even there counts as this far behind nothing. */
export const NO_RIVAL = -6;
/** Beyond this a lead says no more. */
const FARTHEST = 3;

/** How far ahead of its best rival a sum is, within bounds. */
export const leadOver = (sum: number, rival: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, sum - Math.max(NO_RIVAL, rival)));

/**
 * How sure it is that two entries are the same thing, from 0 to 1, out of the weight of the evidence and the lead over
 * every rival.
 */
export function scoreOf(sum: number, lead: number, { ahead }: Weights = WEIGHTS): number {
  const odds = ahead.start + ahead.sum * sum + ahead.lead * lead;
  // Sums of fractions differ in their last digits with the order of adding; scores must not.
  return Math.round(1e6 / (1 + Math.exp(-odds))) / 1e6;
}

/** The score of two entries that have no rivals, since files say that they belong together. */
export const scoreAlone = (sum: number): number => scoreOf(sum, FARTHEST);
