import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { type Item, itemsOf } from '../query/index-agenda.ts';

/**
 * Whether nothing in a plan can differ between two versions: all its files are the same. Where an id stands twice
 * nobody can say which is which, not even then.
 */
export function areSamePlan(old: Plan, next: Plan): boolean {
  const [before, after] = [recordsOf(old), recordsOf(next)];
  if (
    before.length !== after.length ||
    before.some(({ document }, at) => document === undefined || document !== after[at]?.document)
  )
    return false;
  const items = [...itemsOf(next)];
  return (
    new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size === items.length &&
    items.every((item) => item.kind !== 'commitment' || canTellPartsApart(item))
  );
}

const recordsOf = (plan: Plan): readonly (Plan | Item | Update)[] => [plan, ...itemsOf(plan), ...plan.updates];

/** Whether each deliverable has an id of its own. */
export const canTellPartsApart = ({ deliverables }: Commitment): boolean =>
  deliverables.every(({ id }, at) => id !== '' && deliverables.findIndex((each) => each.id === id) === at);
