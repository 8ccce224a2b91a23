import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { yearOf } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { atValue } from '../../source/place.ts';

/** The period of a plan must include the year of its folder. */
export const yearMismatch: Rule = {
  name: 'plan/year-mismatch',
  severity: 'error',
  summary: {
    nl: 'De looptijd van een jaarplan moet bij het jaar van de map horen.',
    en: 'The period of a plan must match the year of its folder.',
  },
  *check({ plan }) {
    const { path, period, year } = plan;
    // An end before the beginning is reported by plan/period-order.
    if (period.from > period.to || isAboutItsYear(plan)) return;
    const [from, to] = [writtenDate(period.from), writtenDate(period.to)];
    yield {
      message: {
        nl: `Het jaarplan loopt van ${from.nl} tot en met ${to.nl}, maar staat in de map van ${year}.`,
        en: `The plan runs from ${from.en} to ${to.en}, but is in the folder of ${year}.`,
      },
      hint: {
        nl: 'Verbeter "period", of zet het jaarplan in de map van het goede jaar.',
        en: 'Correct "period", or put the plan in the folder of the right year.',
      },
      place: atValue(path, 'period', 'from'),
    };
  },
};

/** Whether a plan's period touches the year of its folder. */
export const isAboutItsYear = ({ period, year }: Plan): boolean =>
  yearOf(period.from) <= year && year <= yearOf(period.to);
