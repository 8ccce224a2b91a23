import { lastDay, type PartialDate } from '../../model/date.ts';
import { commitmentsOf } from '../../query/index-agenda.ts';
import { atValue, type Place } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** What is promised is not due before the plan begins. */
export const dueBeforeStart: Rule = {
  name: 'plan/due-before-start',
  severity: 'error',
  summary: { nl: 'Wat beloofd is, hoeft niet af te zijn voordat het plan begint.', en: 'What is promised is not due before the plan begins.' },
  *check({ agenda }) {
    for (const plan of agenda.plans) {
      for (const { path, due, deliverables } of commitmentsOf(plan)) {
        const dates: readonly (readonly [PartialDate | undefined, Place])[] = [
          [due, atValue(path, 'due')],
          ...deliverables.map((deliverable, at) => [deliverable.due, atValue(path, 'deliverables', at, 'due')] as const),
        ];
        for (const [date, place] of dates) {
          if (date === undefined || lastDay(date) >= plan.period.from) continue;
          yield {
            message: { nl: `Dit moet op ${date} af zijn, maar het plan begint pas op ${plan.period.from}.`, en: `This is due on ${date}, but the plan only begins on ${plan.period.from}.` },
            hint: { nl: 'Verbeter de datum.', en: 'Correct the date.' },
            place,
          };
        }
      }
    }
  },
};
