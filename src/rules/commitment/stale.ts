import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** What was last reported on too long ago is seen. Silent for plans that are closed. */
export const stale: Rule = {
  name: 'commitment/stale',
  severity: 'info',
  summary: { nl: 'Een lopend inzetpunt heeft een recente melding.', en: 'An open commitment has a recent report.' },
  *check({ agenda, plan, rows }) {
    const { staleAfterMonths } = agenda.settings;
    if (plan.stage !== 'adopted') return;
    for (const { commitment, standing } of rows) {
      if (!standing.stale || !standing.lastUpdate) continue;
      const last = writtenDate(standing.lastUpdate.date);
      yield {
        message: {
          nl: `De laatste melding is van ${last.nl}, meer dan ${staleAfterMonths} maanden geleden.`,
          en: `The last report is of ${last.en}, more than ${staleAfterMonths} months ago.`,
        },
        hint: { nl: 'Meld hoe het er nu voor staat.', en: 'Report how it stands now.' },
        place: inFile(commitment.path),
      };
    }
  },
};
