import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { nextDay } from '../../model/date.ts';
import { atValue } from '../../source/place.ts';

/** What was adopted is changed by a decision after its adoption, which was taken already. */
export const amendmentDay: Rule = {
  name: 'plan/amendment-day',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Het besluit over een wijziging moet na de vaststelling zijn genomen, en niet in de toekomst liggen.',
    en: 'The decision on an amendment must be taken after adoption, and not be in the future.',
  },
  *check({ plan, today }) {
    const { amendments, decision: adopted, path } = plan;
    for (const [at, { of, decision }] of amendments.entries()) {
      const day = decision?.date;
      if (day === undefined) continue;
      const isEarly = adopted?.date !== undefined && day < adopted.date;
      if (!isEarly && day <= nextDay(today)) continue;
      const [taken, other] = [writtenDate(day), writtenDate(isEarly ? (adopted?.date ?? day) : today)];
      yield {
        message: isEarly
          ? {
              nl: `Het besluit over deze wijziging (${of}) is van ${taken.nl}, maar het jaarplan is pas op ${other.nl} vastgesteld.`,
              en: `The decision on this amendment (${of}) is of ${taken.en}, but the plan was adopted on ${other.en}.`,
            }
          : {
              nl: `Het besluit over deze wijziging (${of}) is van ${taken.nl}, en vandaag is het ${other.nl}.`,
              en: `The decision on this amendment (${of}) is of ${taken.en}, and today is ${other.en}.`,
            },
        hint: { nl: 'Verbeter de datum van het besluit.', en: 'Correct the date of the decision.' },
        place: atValue(path, 'amendments', at, 'decision', 'date'),
      };
    }
  },
};
