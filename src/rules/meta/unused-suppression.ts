import type { Rule } from '../../lint/rule.ts';
import { inText } from '../../source/place.ts';

/** A suppression without a finding is no longer needed. */
export const unusedSuppression: Rule = {
  name: 'meta/unused-suppression',
  severity: 'warning',
  mends: 'alone',
  summary: {
    nl: 'Een uitzondering die niet meer nodig is, moet weg.',
    en: 'A suppression that is no longer needed must be removed.',
  },
  checkUnused: ({ path, span, whole, rule }) => ({
    message: {
      nl: `Deze uitzondering is niet meer nodig: "${rule}" geeft geen bevinding op de volgende regel.`,
      en: `This suppression is no longer needed: "${rule}" finds nothing on the next line.`,
    },
    hint: { nl: 'Verwijder de uitzondering.', en: 'Remove the suppression.' },
    place: inText(path, span),
    ...(whole && !mayReturn(rule) ? { fix: [{ place: inText(path, whole), text: '' }] } : {}),
  }),
};

/** What such a rule finds depends on the day, or on whether advice was asked for. */
const mayReturn = (rule: string): boolean => /^(?:advice\/|commitment\/(?:overdue|stale)$)/.test(rule);
