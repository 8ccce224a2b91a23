import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { atKey, inFile } from '../../source/place.ts';

/** Reports commitments that are past their due date. Applies to adopted plans only, not to drafts and closed plans. */
export const overdue: Rule = {
  name: 'commitment/overdue',
  severity: 'info',
  summary: {
    nl: 'De streefdatum van een open inzetpunt mag niet voorbij zijn.',
    en: 'An open commitment must not be past its due date.',
  },
  *check({ plan, rows }) {
    if (plan.stage !== 'adopted') return;
    for (const { commitment, standing } of rows) {
      if (!standing.overdue || standing.dueDate === undefined || !wasRead(commitment)) continue;
      const due = writtenDate(standing.dueDate);
      yield {
        message: {
          nl: `Dit inzetpunt had op ${due.nl} klaar moeten zijn, maar er is nog niet gemeld hoe het is afgelopen.`,
          en: `This commitment was due on ${due.en}, but no progress report says how it ended.`,
        },
        hint: {
          nl: 'Meld hoe het is afgelopen, of meld een nieuwe streefdatum met een besluit.',
          en: 'Report how it ended, or report a new due date with a decision.',
        },
        place: commitment.due === undefined ? inFile(commitment.path) : atKey(commitment.path, 'due'),
      };
    }
  },
};
