import type { Agenda } from '../model/agenda.ts';
import type { Item } from './index-agenda.ts';
import { type LinkRelation, linksOf } from './links.ts';

/** The link by which a record declares that it continues or replaces an earlier one; undefined where there is none. */
export function declaredTo(agenda: Agenda, item: Item, earlier: Item): LinkRelation | undefined {
  const plan = agenda.plans.find(({ year }) => year === item.year);
  return plan && linksOf(item, plan).find(({ year, id }) => year === earlier.year && id === earlier.id)?.relation;
}
