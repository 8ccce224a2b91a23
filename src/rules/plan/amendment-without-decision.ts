import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** An amendment of an adopted plan needs a decision, unless it only corrects a typo. */
export const amendmentWithoutDecision: Rule = {
  name: 'plan/amendment-without-decision',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Bij een wijziging van een vastgesteld jaarplan moet het besluit staan.',
    en: 'An amendment of an adopted plan must name the decision.',
  },
  *check({ plan }) {
    const { path, amendments } = plan;
    for (const [at, { decision, editorial, of }] of amendments.entries()) {
      if (decision !== undefined || editorial || wasWritten(plan, 'amendments', at, 'decision')) continue;
      yield {
        message: {
          nl: `Bij deze wijziging (${of}) ontbreekt het besluit.`,
          en: `This amendment (${of}) does not name the decision.`,
        },
        hint: {
          nl: 'Voeg "decision" toe met "body" en "date". Heb je alleen een tikfout verbeterd? Schrijf dan "editorial: true".',
          en: 'Add "decision" with "body" and "date". Did you only fix a typo? Then write "editorial: true".',
        },
        place: atValue(path, 'amendments', at, 'of'),
      };
    }
  },
};
