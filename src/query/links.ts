import type { Plan } from '../model/plan.ts';
import { positionIn } from '../model/refused.ts';
import { atValue, type Place } from '../source/place.ts';
import { type Item, itemsOf, parseReference } from './index-agenda.ts';

export type LinkRelation = 'continues' | 'replaces';

/** A declaration that a record continues or replaces one of an earlier year. */
export interface Link {
  readonly relation: LinkRelation;
  readonly from: Item;
  /** The year and id it names; they need not exist. */
  readonly year: number;
  readonly id: string;
  readonly written: string;
  readonly place: Place;
}

/** The links of a record, in the order in which they are written. A bare id means the plan that this one follows. */
export function linksOf(item: Item, plan: Pick<Plan, 'continues'>): readonly Link[] {
  const replaces = item.kind === 'theme' ? NONE : item.replaces;
  if (item.continues.length + replaces.length === 0) return NONE;
  const named = (relation: LinkRelation, references: readonly string[]): readonly Link[] =>
    references.map((written, at) => ({
      relation,
      from: item,
      ...parseReference(written, plan.continues),
      written,
      place: atValue(item.path, relation, positionIn(item.document, relation, written) ?? at),
    }));
  return [...named('continues', item.continues), ...named('replaces', replaces)];
}

const NONE: readonly never[] = [];

/** A declaration that a commitment is not the one of an earlier year that is like it. */
export type Denial = Pick<Link, 'from' | 'year' | 'id' | 'written' | 'place'>;

export const denialsIn = (plan: Plan): readonly Denial[] =>
  [...itemsOf(plan)].flatMap((item): readonly Denial[] =>
    item.kind === 'commitment'
      ? item.notContinues.map((written, at) => ({
          from: item,
          ...parseReference(written, plan.continues),
          written,
          place: atValue(item.path, 'not-continues', positionIn(item.document, 'not-continues', written) ?? at),
        }))
      : NONE,
  );

/** Every link of a plan, in the order of the document. */
export function linksIn(plan: Plan): readonly Link[] {
  const links: Link[] = [];
  for (const item of itemsOf(plan)) for (const link of linksOf(item, plan)) links.push(link);
  return links;
}

/** Whether a link in a plan leads to the same year or a later one. Without such links there can be no circle. */
export function leadsForward(plan: Plan): boolean {
  const isForward = (reference: string): boolean => parseReference(reference, plan.continues).year >= plan.year;
  return itemsOf(plan).some(
    (item) => item.continues.some(isForward) || (item.kind !== 'theme' && item.replaces.some(isForward)),
  );
}

export const isToItself = ({ from, year, id }: Link): boolean => from.year === year && from.id === id;
