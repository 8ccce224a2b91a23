import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** A plan must end after it begins. */
export const periodOrder: Rule = {
  name: 'plan/period-order',
  severity: 'error',
  summary: { nl: 'Een jaarplan moet eindigen nadat het begint.', en: 'A plan must end after it begins.' },
  *check({ plan: { path, period } }) {
    if (period.from <= period.to) return;
    const [from, to] = [writtenDate(period.from), writtenDate(period.to)];
    yield {
      message: {
        nl: `Het jaarplan eindigt op ${to.nl}, voordat het begint op ${from.nl}.`,
        en: `The plan ends on ${to.en}, before it begins on ${from.en}.`,
      },
      hint: {
        nl: 'Wissel "from" en "to" om, of verbeter de datum die niet klopt.',
        en: 'Swap "from" and "to", or correct the date that is wrong.',
      },
      place: atValue(path, 'period', 'to'),
      related: [
        { place: atValue(path, 'period', 'from'), message: { nl: 'hier staat het begin', en: 'it begins here' } },
      ],
    };
  },
};
