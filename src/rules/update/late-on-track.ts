import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { knownThen } from '../../query/reports.ts';
import { dueDateOf } from '../../query/standing.ts';
import { atValue } from '../../source/place.ts';

/** A commitment cannot be on track after its due date, unless that date was moved. */
export const lateOnTrack: Rule = {
  name: 'update/late-on-track',
  severity: 'warning',
  summary: {
    nl: 'Na de streefdatum kan een inzetpunt niet op schema zijn.',
    en: 'A commitment cannot be on track after its due date.',
  },
  *check({ plan, reports }) {
    for (const report of reports) {
      const { commitment, update } = report;
      if (update.status !== 'on-track') continue;
      const moved = knownThen(report).findLast(({ due }) => due !== undefined)?.due;
      const day = dueDateOf(moved ?? commitment.due, plan);
      if (day === undefined || update.date <= day) continue;
      const [reported, dueDay] = [writtenDate(update.date), writtenDate(day)];
      yield {
        message: {
          nl: `Op ${reported.nl} gemeld als "op schema", maar de streefdatum was ${dueDay.nl}.`,
          en: `Reported "on track" on ${reported.en}, but the due date was ${dueDay.en}.`,
        },
        hint: {
          nl: 'Kies een andere status, of geef met "due" en "decision" de nieuwe streefdatum.',
          en: 'Choose another status, or give the new due date with "due" and "decision".',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};
