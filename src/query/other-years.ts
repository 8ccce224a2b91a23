import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Status } from '../model/words.ts';
import { itemsOf, type Index, type Item } from './index-agenda.ts';
import { pointsTo } from './declared.ts';
import { standingOf } from './standing.ts';

export type Relation = 'same-id' | 'continues' | 'continued-by' | 'replaces' | 'replaced-by';

/** A record in another year's plan that this one goes back to, or lives on in. */
export interface OtherYear {
  readonly item: Item;
  readonly relation: Relation;
  /** How it stands; undefined for themes and objectives. */
  readonly status: Status | undefined;
}

/** The life of a record in other years: the same id, and what links on either side declare. In order of years. */
export function otherYearsOf(agenda: Agenda, index: Index, item: Item, asOf: IsoDate): readonly OtherYear[] {
  const found: OtherYear[] = [];
  for (const plan of agenda.plans) {
    if (plan.year === item.year) continue;
    for (const other of itemsOf(plan)) {
      if (other.kind !== item.kind) continue;
      const relation = relationOf(item, other);
      if (!relation) continue;
      const status = other.kind === 'commitment' ? standingOf(agenda, index, plan, other, asOf).status : undefined;
      found.push({ item: other, relation, status });
    }
  }
  return found;
}

function relationOf(item: Item, other: Item): Relation | undefined {
  if (pointsTo(item.continues, item.year, other)) return 'continues';
  if (pointsTo(replacesOf(item), item.year, other)) return 'replaces';
  if (pointsTo(other.continues, other.year, item)) return 'continued-by';
  if (pointsTo(replacesOf(other), other.year, item)) return 'replaced-by';
  return item.id === other.id ? 'same-id' : undefined;
}

const replacesOf = (item: Item): readonly string[] => (item.kind === 'theme' ? [] : item.replaces);
