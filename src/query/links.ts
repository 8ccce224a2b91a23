import type { Plan } from '../model/plan.ts';
import { atValue, type Place } from '../source/place.ts';
import type { RecordName } from './catalogue.ts';
import { itemsOf, parseReference, type Item } from './index-agenda.ts';

export type LinkRelation = 'continues' | 'replaces';

/** A record's word that it follows one of an earlier year. */
export interface Link<From extends RecordName = Item> {
  readonly relation: LinkRelation;
  readonly from: From;
  /** The year and id it names; they need not exist. */
  readonly year: number;
  readonly id: string;
  readonly written: string;
  readonly place: Place;
}

/** What a record declares about earlier years, in the order it is written. A bare id means the plan that this one follows. */
export function linksOf(item: Item, plan: Pick<Plan, 'continues'>): readonly Link[] {
  const replaces = item.kind === 'theme' ? NONE : item.replaces;
  if (item.continues.length + replaces.length === 0) return NONE;
  const named = (relation: LinkRelation, references: readonly string[]): readonly Link[] =>
    references.map((written, at) => ({ relation, from: item, ...parseReference(written, plan.continues), written, place: atValue(item.path, relation, at) }));
  return [...named('continues', item.continues), ...named('replaces', replaces)];
}

const NONE: readonly never[] = [];

/** Every link of a plan, in the order of the document. */
export function linksIn(plan: Plan): readonly Link[] {
  const links: Link[] = [];
  for (const item of itemsOf(plan)) for (const link of linksOf(item, plan)) links.push(link);
  return links;
}

export const isToItself = ({ from, year, id }: Link<RecordName>): boolean => from.year === year && from.id === id;
