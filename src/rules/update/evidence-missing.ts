import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** A commitment that is reported done needs a source. */
export const evidenceMissing: Rule = {
  name: 'update/evidence-missing',
  severity: 'error',
  summary: {
    nl: 'Bij wat als behaald is gemeld, moet een bron staan.',
    en: 'What is reported done must have a source.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      if (update.status !== 'done' || update.evidence.length > 0 || wasWritten(update, 'evidence')) continue;
      yield {
        message: {
          nl: 'Dit inzetpunt is als behaald gemeld zonder bron.',
          en: 'This commitment is reported done without a source.',
        },
        hint: {
          nl: 'Voeg "evidence" toe, met een "title" en een "url", "file" of "reference".',
          en: 'Add "evidence" with a "title" and a "url", "file" or "reference".',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};
