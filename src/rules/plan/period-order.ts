import { atValue } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** A plan ends after it begins. */
export const periodOrder: Rule = {
  name: 'plan/period-order',
  severity: 'error',
  summary: { nl: 'Een jaarplan eindigt nadat het begint.', en: 'A plan ends after it begins.' },
  *check({ agenda }) {
    for (const { path, period } of agenda.plans) {
      if (period.from <= period.to) continue;
      yield {
        message: { nl: `De periode eindigt (${period.to}) voordat zij begint (${period.from}).`, en: `The period ends (${period.to}) before it begins (${period.from}).` },
        hint: { nl: 'Wissel de datums om, of verbeter er een.', en: 'Swap the dates, or correct one.' },
        place: atValue(path, 'period', 'to'),
      };
    }
  },
};
