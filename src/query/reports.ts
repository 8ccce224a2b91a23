import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import { wasRead } from '../model/shared.ts';
import type { Update } from '../model/update.ts';
import type { Index } from './index-agenda.ts';

/** An update with the promise it reports on. */
export interface Report {
  readonly commitment: Commitment;
  readonly update: Update;
  /** All updates on this commitment, in order. */
  readonly siblings: readonly Update[];
}

/**
 * Every update of a plan that reports on a commitment that is there, where both could be read, in order of date. Those that were
 * corrected later count no more, and an assessor's judgement is no report.
 */
export function reportsIn(plan: Plan, index: Index): readonly Report[] {
  const items = index.items.get(plan.year);
  const updates = index.updates.get(plan.year);
  const corrected = new Set<string>();
  for (const { corrects } of plan.updates) if (corrects !== undefined) corrected.add(corrects);
  const found: Report[] = [];
  for (const update of plan.updates) {
    const commitment = items?.get(update.of);
    if (commitment?.kind !== 'commitment' || corrected.has(update.name) || update.assessedBy !== undefined) continue;
    if (!wasRead(commitment) || !wasRead(update)) continue;
    found.push({ commitment, update, siblings: updates?.get(update.of) ?? [] });
  }
  return found;
}
