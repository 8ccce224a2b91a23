import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import { wasRead } from '../model/shared.ts';
import type { Update } from '../model/update.ts';
import type { Index } from './index-agenda.ts';

/** An update with the promise it reports on. */
export interface Report {
  readonly plan: Plan;
  readonly commitment: Commitment;
  readonly update: Update;
  /** All updates on this commitment, in order. */
  readonly siblings: readonly Update[];
}

/** Every update that reports on a commitment that is there, where both could be read; plan by plan, in order of date. Those that were set right later count no more. */
export function reports(agenda: Agenda, index: Index): readonly Report[] {
  const before = made.get(index);
  if (before) return before;
  const found = [...reportsIn(agenda, index)];
  made.set(index, found);
  return found;
}

/** A dozen rules ask for the same reports. */
const made = new WeakMap<Index, readonly Report[]>();

function* reportsIn(agenda: Agenda, index: Index): Iterable<Report> {
  for (const plan of agenda.plans) {
    const corrected = new Set(plan.updates.map(({ corrects }) => corrects));
    for (const update of plan.updates) {
      const commitment = index.items.get(plan.year)?.get(update.of);
      if (commitment?.kind !== 'commitment' || corrected.has(update.name) || !wasRead(commitment) || !wasRead(update)) continue;
      yield { plan, commitment, update, siblings: index.updates.get(plan.year)?.get(update.of) ?? [] };
    }
  }
}
