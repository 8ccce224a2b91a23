import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { nextDay } from '../../model/date.ts';
import { inFile } from '../../source/place.ts';

/** A progress report must not be dated after today. */
export const future: Rule = {
  name: 'update/future',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag niet in de toekomst liggen.',
    en: 'A progress report must not be dated in the future.',
  },
  *check({ plan, today }) {
    for (const { path, date } of plan.updates) {
      // Elsewhere it may be tomorrow already.
      if (date <= nextDay(today)) continue;
      const [day, now] = [writtenDate(date), writtenDate(today)];
      yield {
        message: {
          nl: `Deze voortgangsmelding is van ${day.nl}, en vandaag is het ${now.nl}.`,
          en: `This progress report is dated ${day.en}, and today is ${now.en}.`,
        },
        hint: { nl: 'Verbeter de datum in de naam van het bestand.', en: 'Correct the date in the file name.' },
        place: inFile(path),
      };
    }
  },
};
