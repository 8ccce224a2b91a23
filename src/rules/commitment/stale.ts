import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/**
 * Reports commitments whose last progress report is too old. Applies to adopted plans only, not to drafts and closed
 * plans.
 */
export const stale: Rule = {
  name: 'commitment/stale',
  severity: 'info',
  summary: {
    nl: 'Over een open inzetpunt moet kort geleden gemeld zijn.',
    en: 'An open commitment must have a recent progress report.',
  },
  *check({ agenda, plan, rows }) {
    const { staleAfterMonths } = agenda.settings;
    if (plan.stage !== 'adopted') return;
    for (const { commitment, standing } of rows) {
      if (!standing.stale || !standing.lastUpdate) continue;
      const last = writtenDate(standing.lastUpdate.date);
      yield {
        message: {
          nl: `De laatste voortgangsmelding is van ${last.nl}, meer dan ${staleAfterMonths} maanden geleden.`,
          en: `The last progress report is dated ${last.en}, more than ${staleAfterMonths} months ago.`,
        },
        hint: { nl: 'Meld hoe het er nu voor staat.', en: 'Report the current status.' },
        place: inFile(commitment.path),
      };
    }
  },
};
