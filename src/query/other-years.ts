import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Status } from '../model/words.ts';
import { declaredTo } from './declared.ts';
import { type Index, type Item, itemsOf } from './index-agenda.ts';
import { standingOf } from './standing.ts';

export type Relation = 'same-id' | 'continues' | 'continued-by' | 'replaces' | 'replaced-by';

/** A record of another year that this one comes from, or is continued in. */
export interface OtherYear {
  readonly item: Item;
  readonly relation: Relation;
  /** Its status; undefined for themes and objectives. */
  readonly status: Status | undefined;
}

/** The records of other years that have the same id, or that are linked to this one. In order of years. */
export function otherYearsOf(agenda: Agenda, index: Index, item: Item, asOf: IsoDate): readonly OtherYear[] {
  const found: OtherYear[] = [];
  for (const plan of agenda.plans) {
    if (plan.year === item.year) continue;
    for (const other of itemsOf(plan)) {
      if (other.kind !== item.kind) continue;
      const relation = relationOf(agenda, item, other);
      if (!relation) continue;
      const status = other.kind === 'commitment' ? standingOf(agenda, index, plan, other, asOf).status : undefined;
      found.push({ item: other, relation, status });
    }
  }
  return found;
}

function relationOf(agenda: Agenda, item: Item, other: Item): Relation | undefined {
  const back = declaredTo(agenda, item, other);
  if (back) return back;
  const on = declaredTo(agenda, other, item);
  if (on) return on === 'continues' ? 'continued-by' : 'replaced-by';
  return item.id === other.id ? 'same-id' : undefined;
}
