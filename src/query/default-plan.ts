import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The plan that a question is about when no year is given: of the adopted and closed plans, the one whose period
 * contains the day, else the latest that has begun. A draft must be named, unless there are only drafts: then the last
 * of them is meant. (A plan whose page cannot be read is not skipped.)
 */
export function defaultPlan(agenda: Agenda, asOf: IsoDate): Plan | undefined {
  const decided = agenda.plans.filter(({ stage }) => stage !== 'draft');
  return (
    decided.find(({ period }) => period.from <= asOf && asOf <= period.to) ??
    decided.findLast(({ period }) => period.from <= asOf) ??
    decided[0] ??
    agenda.plans.at(-1)
  );
}
