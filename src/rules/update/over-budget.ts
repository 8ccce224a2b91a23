import { euros } from '../../i18n/number.ts';
import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** Above this share over the budget, an explanation is needed. */
const TOLERANCE = 0.1;

/** Much more money than planned must be explained. */
export const overBudget: Rule = {
  name: 'update/over-budget',
  severity: 'warning',
  summary: {
    nl: 'Meer dan 10% boven de begroting moet worden toegelicht.',
    en: 'More than 10% above the budget must be explained.',
  },
  *check({ reports }) {
    for (const { update, commitment } of reports) {
      const { budget } = commitment;
      const cost = Math.max(update.spent ?? 0, update.expectedCost ?? 0);
      if (budget === undefined || cost <= budget * (1 + TOLERANCE) || update.explanation?.cause !== undefined) continue;
      yield {
        message: {
          nl: `De kosten zijn ${euros(cost).nl}, en begroot is ${euros(budget).nl}.`,
          en: `The cost is ${euros(cost).en}, and the budget is ${euros(budget).en}.`,
        },
        hint: {
          nl: 'Zet onder "explanation" een regel "cause:" met de oorzaak.',
          en: 'Add a line "cause:" with the cause under "explanation".',
        },
        place: atValue(update.path, 'money'),
      };
    }
  },
};
