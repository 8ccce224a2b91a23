import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { firstDay } from '../../model/date.ts';
import { atValue } from '../../source/place.ts';

/** A measurement must not be about a moment after the update. */
export const measuredLater: Rule = {
  name: 'update/measured-later',
  severity: 'error',
  summary: {
    nl: 'Een meting mag niet over een moment na de voortgangsmelding gaan.',
    en: 'A measurement must not be about a moment after its progress report.',
  },
  *check({ plan }) {
    for (const { path, date, measured } of plan.updates) {
      if (measured === undefined || firstDay(measured) <= date) continue;
      const [moment, day] = [writtenDate(measured), writtenDate(date)];
      yield {
        message: {
          nl: `Deze voortgangsmelding is van ${day.nl}, maar bij "measured" staat een latere datum: ${moment.nl}.`,
          en: `This progress report is dated ${day.en}, but "measured" gives a later date: ${moment.en}.`,
        },
        hint: {
          nl: 'Verbeter "measured", of de datum in de bestandsnaam.',
          en: 'Correct "measured", or the date in the file name.',
        },
        place: atValue(path, 'measured'),
      };
    }
  },
};
