import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import { atValue } from '../../source/place.ts';

/** What is called done can be seen to be done. */
export const evidenceMissing: Rule = {
  name: 'update/evidence-missing',
  severity: 'warning',
  summary: { nl: 'Wat gereed heet, is na te gaan.', en: 'What is called done can be verified.' },
  *check({ reports }) {
    for (const { update } of reports) {
      if (update.status !== 'done' || update.evidence.length > 0 || wasWritten(update, 'evidence')) continue;
      yield {
        message: {
          nl: 'Dit inzetpunt is gereed gemeld zonder bron.',
          en: 'This commitment was reported done without any evidence.',
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
