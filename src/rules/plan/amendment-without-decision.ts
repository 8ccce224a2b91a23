import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** An adopted plan is amended by whoever may decide so. */
export const amendmentWithoutDecision: Rule = {
  name: 'plan/amendment-without-decision',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Een wijziging van een vastgesteld plan noemt het besluit.',
    en: 'An amendment of an adopted plan names the decision.',
  },
  *check({ plan }) {
    const { path, amendments } = plan;
    for (const [at, { decision, editorial, of }] of amendments.entries()) {
      if (decision !== undefined || editorial || wasWritten(plan, 'amendments', at, 'decision')) continue;
      yield {
        message: {
          nl: `Bij deze wijziging (${of}) staat niet wie haar heeft besloten.`,
          en: `This amendment (${of}) does not say who decided on it.`,
        },
        hint: {
          nl: 'Voeg "decision" toe met "body" en "date", of "editorial: true" als alleen een tikfout is verbeterd.',
          en: 'Add "decision" with "body" and "date", or "editorial: true" if only a slip of the pen was mended.',
        },
        place: atValue(path, 'amendments', at, 'of'),
      };
    }
  },
};
