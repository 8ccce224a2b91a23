import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** A new due date needs a decision. Without one, the commitment stays overdue from the first due date. */
export const movedWithoutDecision: Rule = {
  name: 'update/moved-without-decision',
  severity: 'warning',
  summary: {
    nl: 'Bij een nieuwe streefdatum moet het besluit staan.',
    en: 'A new due date must name the decision.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      // A `delayed` report gives an expected day, and does not change the promise.
      if (update.due === undefined || update.status === 'delayed') continue;
      if (update.decision !== undefined || wasWritten(update, 'decision')) continue;
      const due = writtenDate(update.due);
      yield {
        message: {
          nl: `De streefdatum schuift naar ${due.nl}, maar het besluit ontbreekt.`,
          en: `The due date moves to ${due.en}, but the decision is missing.`,
        },
        hint: {
          nl: 'Voeg "decision" toe met "body" en "date". Zonder besluit blijft de eerste streefdatum gelden.',
          en: 'Add "decision" with "body" and "date". Without a decision the first due date still counts.',
        },
        place: atValue(update.path, 'due'),
      };
    }
  },
};
