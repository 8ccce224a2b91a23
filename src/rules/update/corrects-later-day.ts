import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { isLater, targetOf } from '../../query/corrections.ts';
import { atValue, inFile } from '../../source/place.ts';

/** An update must correct one of an earlier day, or of the same day. */
export const correctsLaterDay: Rule = {
  name: 'update/corrects-later-day',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag geen melding van een latere dag corrigeren.',
    en: 'A progress report must not correct a report of a later day.',
  },
  *check({ plan, index }) {
    for (const update of plan.updates) {
      const target = targetOf(update, index);
      if (!target || target.of !== update.of || !isLater(target, update)) continue;
      const [day, later] = [writtenDate(update.date), writtenDate(target.date)];
      yield {
        message: {
          nl: `Deze voortgangsmelding van ${day.nl} corrigeert er een van een latere dag: ${later.nl}.`,
          en: `This progress report of ${day.en} corrects one of a later day: ${later.en}.`,
        },
        hint:
          target.corrects === update.name
            ? {
                nl: 'De latere melding corrigeert deze al. Haal hier de regel "corrects" weg.',
                en: 'The later report already corrects this one. Remove the line "corrects" here.',
              }
            : {
                nl: `Klopt de latere melding niet? Maak dan een nieuwe, van ${later.nl} of later, en zet "corrects" daarin.`,
                en: `Is the later report wrong? Then write a new one, dated ${later.en} or later, and put "corrects" in that one.`,
              },
        place: atValue(update.path, 'corrects'),
        related: [{ place: inFile(target.path), message: { nl: 'de latere melding', en: 'the later report' } }],
      };
    }
  },
};
