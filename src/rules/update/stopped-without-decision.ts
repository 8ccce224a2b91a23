import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** A promise ends by decision, not by silence. */
export const stoppedWithoutDecision: Rule = {
  name: 'update/stopped-without-decision',
  severity: 'error',
  summary: { nl: 'Wie stopt met een belofte, noemt het besluit.', en: 'Whoever stops a promise names the decision.' },
  *check({ reports }) {
    for (const { update } of reports) {
      if (update.status !== 'stopped' || update.decision !== undefined || wasWritten(update, 'decision')) continue;
      yield {
        message: {
          nl: 'Dit inzetpunt is gestopt, maar er staat niet bij wie dat heeft besloten.',
          en: 'This commitment was stopped, but it does not say who decided so.',
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
