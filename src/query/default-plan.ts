import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The plan that a question is about when nobody names one: among plans that were adopted or closed, the one whose period holds
 * the day, else the latest that had begun. A draft must be named. (A plan whose page cannot be read is not passed over.)
 */
export function defaultPlan(agenda: Agenda, asOf: IsoDate): Plan | undefined {
  const decided = agenda.plans.filter(({ stage }) => stage !== 'draft');
  return (
    decided.find(({ period }) => period.from <= asOf && asOf <= period.to) ??
    decided.findLast(({ period }) => period.from <= asOf) ??
    decided[0]
  );
}
