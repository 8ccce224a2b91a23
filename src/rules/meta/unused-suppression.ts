import type { Rule } from '../../lint/rule.ts';
import { inText } from '../../source/place.ts';

/** A suppression that suppresses nothing is reported: what it was about has been fixed. */
export const unusedSuppression: Rule = {
  name: 'meta/unused-suppression',
  severity: 'warning',
  summary: {
    nl: 'Een uitzondering die niet meer nodig is, haal je weg.',
    en: 'Suppressions that are no longer needed are removed.',
  },
  checkUnused: ({ path, span, rule }) => ({
    message: {
      nl: `Over de volgende regel heeft "${rule}" niets te melden.`,
      en: `"${rule}" has nothing to say about the next line.`,
    },
    hint: { nl: 'Verwijder deze opmerking.', en: 'Remove this comment.' },
    place: inText(path, span),
  }),
};
