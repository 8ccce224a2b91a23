import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** A commitment can only be stopped by decision. */
export const stoppedWithoutDecision: Rule = {
  name: 'update/stopped-without-decision',
  severity: 'error',
  summary: {
    nl: 'Bij een gestopt inzetpunt moet het besluit staan.',
    en: 'A stopped commitment must name the decision.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      if (update.status !== 'stopped' || update.decision !== undefined || wasWritten(update, 'decision')) continue;
      yield {
        message: {
          nl: 'Dit inzetpunt is gestopt, maar het besluit ontbreekt.',
          en: 'This commitment was stopped, but the decision is missing.',
        },
        hint: {
          nl: 'Voeg "decision" toe, met daaronder "body" (wie) en "date" (wanneer).',
          en: 'Add "decision" with "body" (who) and "date" (when) under it.',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};
