import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { isAfterRound } from '../../query/rounds.ts';
import { atValue } from '../../source/place.ts';

/** A report for a round must not be of a day after the round was closed, unless it corrects another. */
export const afterRound: Rule = {
  name: 'update/after-round',
  severity: 'warning',
  summary: {
    nl: 'Een melding voor een ronde moet er zijn voordat de ronde sluit.',
    en: 'A progress report for a round must be there before the round closes.',
  },
  *check({ agenda, plan }) {
    const rounds = new Map(agenda.settings.rounds.map((round) => [round.id, round]));
    for (const update of plan.updates) {
      const round = rounds.get(update.round ?? '');
      if (!round || update.corrects !== undefined || !isAfterRound(update, round)) continue;
      const [day, last] = [writtenDate(update.date), writtenDate(round.closed ?? round.closes ?? update.date)];
      yield {
        message: {
          nl: `Deze melding is van ${day.nl}, maar de ronde "${round.title}" sloot op ${last.nl}.`,
          en: `This report is of ${day.en}, but the round "${round.title}" closed on ${last.en}.`,
        },
        hint: {
          nl: 'Hoort de melding bij een latere ronde, noem dan die. Anders blijft in het overzicht staan dat zij te laat was.',
          en: 'If the report belongs to a later round, name that one. Otherwise the overview goes on to say that it was late.',
        },
        place: atValue(update.path, 'round'),
      };
    }
  },
};
