import type { Agenda } from '../model/agenda.ts';
import type { Item } from './index-agenda.ts';
import { type LinkRelation, linksOf } from './links.ts';

/** How a record declares that it goes on from another one; undefined where it does not. */
export function declaredTo(agenda: Agenda, item: Item, earlier: Item): LinkRelation | undefined {
  const plan = agenda.plans.find(({ year }) => year === item.year);
  return plan && linksOf(item, plan).find(({ year, id }) => year === earlier.year && id === earlier.id)?.relation;
}
