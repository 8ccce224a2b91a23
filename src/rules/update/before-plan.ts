import type { Rule } from '../../lint/rule.ts';
import { countingIn } from '../../query/reports.ts';
import { inFile } from '../../source/place.ts';

/** Nobody can report on a promise that was not made yet. */
export const beforePlan: Rule = {
  name: 'update/before-plan',
  severity: 'error',
  summary: {
    nl: 'Een melding is niet ouder dan het besluit over het plan.',
    en: 'A report is not older than the decision on the plan.',
  },
  *check({ plan, index }) {
    const { year } = plan;
    const decided = plan.decision?.date;
    if (decided === undefined) return;
    for (const { path, date } of countingIn(plan, index)) {
      if (date >= decided) continue;
      yield {
        message: {
          nl: `Deze melding is van ${date}, maar het jaarplan ${year} is pas op ${decided} vastgesteld.`,
          en: `This update is of ${date}, but the plan of ${year} was only decided on ${decided}.`,
        },
        hint: {
          nl: 'Verbeter de datum in de naam. Wat eerder gebeurde, hoort als bron bij een latere melding.',
          en: 'Correct the date in the name. What happened earlier belongs with a later update, as evidence.',
        },
        place: inFile(path),
      };
    }
  },
};
