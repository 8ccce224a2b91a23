import type { Rule } from '../../lint/rule.ts';
import { knownThen } from '../../query/reports.ts';
import { dueDateOf } from '../../query/standing.ts';
import { atValue } from '../../source/place.ts';

/** After the promised day nothing is on track any more, unless that day was moved. */
export const lateOnTrack: Rule = {
  name: 'update/late-on-track',
  severity: 'warning',
  summary: {
    nl: 'Na de afgesproken dag is niets meer op schema.',
    en: 'After the promised day nothing is on track any more.',
  },
  *check({ plan, reports }) {
    for (const report of reports) {
      const { commitment, update } = report;
      if (update.status !== 'on-track') continue;
      const moved = knownThen(report).findLast(({ due }) => due !== undefined)?.due;
      const day = dueDateOf(moved ?? commitment.due, plan);
      if (day === undefined || update.date <= day) continue;
      yield {
        message: {
          nl: `Op ${update.date} "op schema" gemeld, maar het had op ${day} klaar moeten zijn.`,
          en: `Reported "on track" on ${update.date}, but it was due on ${day}.`,
        },
        hint: {
          nl: 'Kies een andere status, of geef met "due" en "decision" de nieuwe datum.',
          en: 'Choose another status, or give the new date with "due" and "decision".',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};
