import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Status } from '../model/words.ts';
import { type Index, type Item, itemsOf } from './index-agenda.ts';
import { linksOf } from './links.ts';
import { standingOf } from './standing.ts';

export type Relation = 'same-id' | 'continues' | 'continued-by' | 'replaces' | 'replaced-by';

/** A record of another year that this one comes from, or is continued in. */
export interface OtherYear {
  readonly item: Item;
  readonly relation: Relation;
  /** Its status; undefined for themes and objectives. */
  readonly status: Status | undefined;
}

/**
 * For any record, those of other years that have the same id or are linked to it, in the order of the documents.
 * Everything is looked up once, so that asking for thousands of records takes no longer than reading them.
 */
export function livesOf(agenda: Agenda, index: Index, asOf: IsoDate): (item: Item) => readonly OtherYear[] {
  const order = new Map<Item, number>();
  const byId = new Map<string, Item[]>();
  const linked = new Map<Item, Map<Item, Relation>>();
  const link = (from: Item, to: Item, relation: Relation): void => {
    if (from.kind !== to.kind) return;
    const known = linked.get(from);
    if (!known) linked.set(from, new Map([[to, relation]]));
    // What a record says about itself counts before what other files say about it.
    else if (!known.has(to) || relation === 'continues' || relation === 'replaces') known.set(to, relation);
  };
  for (const plan of agenda.plans) {
    for (const item of itemsOf(plan)) {
      order.set(item, order.size);
      const same = byId.get(keyOf(item));
      if (same) same.push(item);
      else byId.set(keyOf(item), [item]);
      for (const { year, id, relation } of linksOf(item, plan)) {
        const other = index.items.get(year)?.get(id);
        if (!other || year === plan.year) continue;
        link(item, other, relation);
        link(other, item, relation === 'continues' ? 'continued-by' : 'replaced-by');
      }
    }
  }
  const statusOf = (item: Item): OtherYear['status'] => {
    const plan = index.plans.get(item.year);
    return item.kind === 'commitment' && plan ? standingOf(agenda, index, plan, item, asOf).status : undefined;
  };
  const place = (item: Item): number => order.get(item) ?? 0;
  return (item) => {
    const found = new Map<Item, Relation>();
    for (const other of byId.get(keyOf(item)) ?? []) if (other.year !== item.year) found.set(other, 'same-id');
    for (const [other, relation] of linked.get(item) ?? []) found.set(other, relation);
    return [...found]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([other, relation]) => ({ item: other, relation, status: statusOf(other) }));
  };
}

const keyOf = ({ kind, id }: Item): string => `${kind} ${id}`;
