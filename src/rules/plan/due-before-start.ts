import { writtenDate } from '../../language/date.ts';
import { lastDay, type PartialDate } from '../../model/date.ts';
import { atValue, type Place } from '../../source/place.ts';
import type { Rule } from '../rule.ts';
import { isAboutItsYear } from './year-mismatch.ts';

/** What is promised is not due before the plan begins. */
export const dueBeforeStart: Rule = {
  name: 'plan/due-before-start',
  severity: 'error',
  summary: { nl: 'Wat beloofd is, hoeft niet af te zijn voordat het plan begint.', en: 'What is promised is not due before the plan begins.' },
  *check({ plan, commitments }) {
    // Where the period itself is wrong, no promise can be held against it.
    if (!isAboutItsYear(plan)) return;
    const { from, to } = plan.period;
    for (const { path, due, deliverables } of commitments) {
      if (due === undefined && deliverables.length === 0) continue;
      const dates: readonly (readonly [PartialDate | undefined, Place])[] = [
        [due, atValue(path, 'due')],
        ...deliverables.map((deliverable, at) => [deliverable.due, atValue(path, 'deliverables', at, 'due')] as const),
      ];
      for (const [date, place] of dates) {
        if (date === undefined || lastDay(date) >= (from < to ? from : to)) continue;
        const [ready, start] = [writtenDate(date), writtenDate(from)];
        yield {
          message: { nl: `Dit moet klaar zijn voordat het plan begint: ${ready.nl} ligt voor ${start.nl}.`, en: `This is due before the plan begins: ${ready.en} is before ${start.en}.` },
          hint: { nl: 'Verbeter de datum. Is het al klaar? Dan hoort het niet in dit plan.', en: 'Correct the date. Is it ready already? Then it does not belong in this plan.' },
          place,
        };
      }
    }
  },
};
