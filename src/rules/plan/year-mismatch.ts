import { yearOf } from '../../model/date.ts';
import { atValue } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** A plan is about the year its folder is called after. */
export const yearMismatch: Rule = {
  name: 'plan/year-mismatch',
  severity: 'error',
  summary: { nl: 'Een jaarplan gaat over het jaar van zijn map.', en: 'A plan is about the year of its folder.' },
  *check({ agenda }) {
    for (const { path, period, year } of agenda.plans) {
      if (yearOf(period.from) <= year && year <= yearOf(period.to)) continue;
      yield {
        message: { nl: `De periode (${period.from} tot en met ${period.to}) valt niet in ${year}, het jaar van de map.`, en: `The period (${period.from} to ${period.to}) is not in ${year}, the year of the folder.` },
        hint: { nl: 'Verbeter de periode, of zet het plan in de map van het goede jaar.', en: 'Correct the period, or put the plan in the folder of the right year.' },
        place: atValue(path, 'period', 'from'),
      };
    }
  },
};
