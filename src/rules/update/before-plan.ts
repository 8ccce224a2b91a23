import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { countingIn } from '../../query/reports.ts';
import { inFile } from '../../source/place.ts';

/** A progress report must not be older than the decision on the plan. */
export const beforePlan: Rule = {
  name: 'update/before-plan',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag niet ouder zijn dan het besluit over het jaarplan.',
    en: 'A progress report must not be older than the decision on the plan.',
  },
  *check({ plan, index }) {
    const { year } = plan;
    const decided = plan.decision?.date;
    if (decided === undefined) return;
    for (const { path, date } of countingIn(plan, index)) {
      if (date >= decided) continue;
      const [day, adopted] = [writtenDate(date), writtenDate(decided)];
      yield {
        message: {
          nl: `Deze voortgangsmelding is van ${day.nl}, maar het jaarplan ${year} is pas op ${adopted.nl} vastgesteld.`,
          en: `This progress report is dated ${day.en}, but the plan of ${year} was only adopted on ${adopted.en}.`,
        },
        hint: {
          nl: 'Verbeter de datum in de bestandsnaam. Wat eerder gebeurde, kan als bron bij een latere voortgangsmelding.',
          en: 'Correct the date in the file name. What happened earlier can be a source of a later progress report.',
        },
        place: inFile(path),
      };
    }
  },
};
