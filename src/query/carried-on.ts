import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import { itemsOf } from './index-agenda.ts';
import { linksIn } from './links.ts';

/** Tells whether a plan goes on with a commitment of an earlier one: under the same id, or by a link that names it. */
export function carriedOnIn(plan: Plan): (commitment: Commitment) => boolean {
  const ids = new Set(itemsOf(plan).map(({ id }) => id));
  const named = new Set(linksIn(plan).map(({ year, id }) => `${year}/${id}`));
  return ({ year, id }) => ids.has(id) || named.has(`${year}/${id}`);
}
