import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { isLater, targetOf } from '../../query/corrections.ts';
import { atValue, inFile } from '../../source/place.ts';

/** An update corrects one of an earlier day, or of its own. */
export const correctsLaterDay: Rule = {
  name: 'update/corrects-later-day',
  severity: 'error',
  summary: {
    nl: 'Een melding corrigeert geen melding van een latere dag.',
    en: 'A report does not correct a report of a later day.',
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
                en: 'The later report corrects this one already. Take out the line "corrects" here.',
              }
            : {
                nl: `Klopt de latere melding niet? Maak dan een nieuwe, van ${later.nl} of daarna, en zet "corrects" daarin.`,
                en: `Is the later report wrong? Then make a new one, of ${later.en} or after, and put "corrects" in that.`,
              },
        place: atValue(update.path, 'corrects'),
        related: [{ place: inFile(target.path), message: { nl: 'de latere melding', en: 'the later report' } }],
      };
    }
  },
};
