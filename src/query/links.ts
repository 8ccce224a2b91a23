import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { atValue, type Place } from '../source/place.ts';
import { itemsOf, parseReference, type Item } from './index-agenda.ts';

export type LinkRelation = 'continues' | 'replaces';

/** A record's word that it follows one of an earlier year. */
export interface Link {
  readonly relation: LinkRelation;
  readonly from: Item;
  /** The year and id it names; they need not exist. */
  readonly year: number;
  readonly id: string;
  readonly written: string;
  readonly place: Place;
}

/** What a record declares about earlier years, in the order it is written. A bare id means the plan that this one follows. */
export function linksOf(item: Item, plan: Plan): readonly Link[] {
  const named = (relation: LinkRelation, references: readonly string[]): readonly Link[] =>
    references.map((written, at) => ({ relation, from: item, ...parseReference(written, plan.continues), written, place: atValue(item.path, relation, at) }));
  return [...named('continues', item.continues), ...(item.kind === 'theme' ? [] : named('replaces', item.replaces))];
}

/** Every link of an agenda, plan by plan. */
export const linksIn = (agenda: Agenda): readonly Link[] => agenda.plans.flatMap((plan) => [...itemsOf(plan)].flatMap((item) => linksOf(item, plan)));
