import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { commitmentsOf, itemsOf } from './index-agenda.ts';
import { indicatorsOf } from './indicators.ts';

/** Every id that stands for something in any year, or that a report or an amendment still names. */
export const usedIds = ({ plans }: Pick<Agenda, 'plans'>): ReadonlySet<string> => new Set(plans.flatMap(idsIn));

function idsIn(plan: Plan): readonly string[] {
  return [
    ...itemsOf(plan).map(({ id }) => id),
    ...indicatorsOf(plan).map(({ indicator }) => indicator.id),
    ...plan.tracks.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    ...plan.conditions.map(({ id }) => id),
    ...plan.updates.map(({ of }) => of),
    ...plan.amendments.map(({ of }) => of),
  ];
}

/** The ids that deliverables of a commitment have, or had in another year. */
export const usedDeliverables = ({ plans }: Pick<Agenda, 'plans'>, commitment: string): ReadonlySet<string> =>
  new Set(
    plans
      .flatMap(commitmentsOf)
      .filter(({ id }) => id === commitment)
      .flatMap(({ deliverables }) => deliverables.map(({ id }) => id)),
  );
