import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import { wasRead } from '../model/shared.ts';
import type { Update } from '../model/update.ts';
import { counting } from './corrections.ts';
import type { Index } from './index-agenda.ts';

/** An update that counts, with its commitment. */
export interface Report {
  readonly commitment: Commitment;
  readonly update: Update;
  /** All updates on this commitment that count, in order. */
  readonly siblings: readonly Update[];
}

/**
 * The reports of a plan; those on one commitment are in order. Without corrected updates, judgements of external
 * parties, and updates that could not be read.
 */
export function reportsIn(plan: Plan, index: Index): readonly Report[] {
  const items = index.items.get(plan.year);
  const found: Report[] = [];
  for (const [id, updates] of index.updates.get(plan.year) ?? []) {
    const commitment = items?.get(id);
    if (commitment?.kind !== 'commitment' || !wasRead(commitment)) continue;
    const siblings = counting(updates);
    for (const update of siblings) if (wasRead(update)) found.push({ commitment, update, siblings });
  }
  return found;
}

/** Every update of a plan that counts, also one on a commitment that is not there; those on one commitment in order. */
export const countingIn = (plan: Plan, index: Index): readonly Update[] =>
  [...(index.updates.get(plan.year)?.values() ?? [])].flatMap(counting);

/** The updates that count, up to the day of a report, in order. */
export const knownThen = ({ siblings, update }: Report): readonly Update[] =>
  siblings.filter(({ date }) => date <= update.date);
