import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** A reporting round must not close before it opens. */
export const roundOrder: Rule = {
  name: 'agenda/round-order',
  severity: 'error',
  summary: {
    nl: 'Een rapportageronde mag niet sluiten voordat zij opent.',
    en: 'A reporting round must not close before it opens.',
  },
  *checkAgenda({ agenda }) {
    for (const [at, { title, opens, closes, closed }] of agenda.settings.rounds.entries()) {
      if (opens === undefined) continue;
      for (const [key, day] of [
        ['closes', closes],
        ['closed', closed],
      ] as const) {
        if (day === undefined || day >= opens) continue;
        const [from, to] = [writtenDate(opens), writtenDate(day)];
        yield {
          message: {
            nl: `De ronde "${title}" sluit op ${to.nl}, voordat zij opent op ${from.nl}.`,
            en: `The round "${title}" closes on ${to.en}, before it opens on ${from.en}.`,
          },
          hint: {
            nl: 'Verbeter de datum die niet klopt.',
            en: 'Correct the date that is wrong.',
          },
          place: atValue(agenda.path, 'settings', 'rounds', at, key),
          related: [
            {
              place: atValue(agenda.path, 'settings', 'rounds', at, 'opens'),
              message: { nl: 'hier staat wanneer zij opent', en: 'it opens here' },
            },
          ],
        };
      }
    }
  },
};
