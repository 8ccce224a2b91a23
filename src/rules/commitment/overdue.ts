import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { atKey, inFile } from '../../source/place.ts';

/** What should have been met by now is known to be late. Silent for plans that are closed. */
export const overdue: Rule = {
  name: 'commitment/overdue',
  severity: 'info',
  summary: { nl: 'Wat klaar had moeten zijn, valt op.', en: 'What should have been met by now is seen.' },
  *check({ plan, rows }) {
    if (plan.stage !== 'adopted') return;
    for (const { commitment, standing } of rows) {
      if (!standing.overdue || standing.dueDate === undefined || !wasRead(commitment)) continue;
      const due = writtenDate(standing.dueDate);
      yield {
        message: {
          nl: `Dit had op ${due.nl} klaar moeten zijn en is nog niet afgerond gemeld.`,
          en: `This was due on ${due.en} and was not reported as finished.`,
        },
        hint: {
          nl: 'Meld hoe het is afgelopen, of verschuif de datum met een besluit.',
          en: 'Report how it ended, or move the date with a decision.',
        },
        place: commitment.due === undefined ? inFile(commitment.path) : atKey(commitment.path, 'due'),
      };
    }
  },
};
