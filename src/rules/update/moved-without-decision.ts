import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** A day that was promised moves by decision; without one it stays overdue from the promised day. */
export const movedWithoutDecision: Rule = {
  name: 'update/moved-without-decision',
  severity: 'warning',
  summary: { nl: 'Wie een datum verschuift, noemt het besluit.', en: 'Whoever moves a date names the decision.' },
  *check({ reports }) {
    for (const { update } of reports) {
      // Of what is reported delayed the new day is news, and moves nothing that was promised.
      if (update.due === undefined || update.status === 'delayed') continue;
      if (update.decision !== undefined || wasWritten(update, 'decision')) continue;
      yield {
        message: {
          nl: `De datum schuift naar ${update.due}, maar er staat niet bij wie dat heeft besloten.`,
          en: `The date moves to ${update.due}, but it does not say who decided so.`,
        },
        hint: {
          nl: 'Voeg "decision" toe met "body" en "date". Zonder besluit blijft de eerste datum tellen.',
          en: 'Add "decision" with "body" and "date". Without a decision the first date goes on counting.',
        },
        place: atValue(update.path, 'due'),
      };
    }
  },
};
