import { euros } from '../../i18n/number.ts';
import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** From this share above the budget on a reader wants to know why. */
const TOLERANCE = 0.1;

/** Clearly more money than was planned is explained. */
export const overBudget: Rule = {
  name: 'update/over-budget',
  severity: 'warning',
  summary: {
    nl: 'Bij meer dan 10% boven de begroting staat een toelichting.',
    en: 'More than 10% above the budget is explained.',
  },
  *check({ reports }) {
    for (const { update, commitment } of reports) {
      const { budget } = commitment;
      const cost = Math.max(update.spent ?? 0, update.expectedCost ?? 0);
      if (budget === undefined || cost <= budget * (1 + TOLERANCE) || update.explanation?.cause !== undefined) continue;
      yield {
        message: {
          nl: `De kosten komen uit op ${euros(cost).nl}, en begroot is ${euros(budget).nl}.`,
          en: `The cost comes to ${euros(cost).en}, and the budget is ${euros(budget).en}.`,
        },
        hint: {
          nl: 'Zet onder "explanation" een regel "cause:" met de oorzaak.',
          en: 'Put a line "cause:" with the cause under "explanation".',
        },
        place: atValue(update.path, 'money'),
      };
    }
  },
};
