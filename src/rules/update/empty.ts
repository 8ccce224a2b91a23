import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';

/** An update must report something: a status, a number or a note. */
export const emptyUpdate: Rule = {
  name: 'update/empty',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding moet iets melden: een status, een getal of een toelichting.',
    en: 'A progress report must report something: a status, a number or a note.',
  },
  *check({ plan }) {
    for (const update of plan.updates) {
      if (!wasRead(update) || update.note !== '' || saysAnything(update.document?.data ?? {})) continue;
      yield {
        message: { nl: 'Deze voortgangsmelding is leeg.', en: 'This progress report is empty.' },
        hint: {
          nl: 'Zet er een status in, bijvoorbeeld "status: on-track", of schrijf een toelichting onder de tweede regel met ---.',
          en: 'Add a status, such as "status: on-track", or write a note below the second line ---.',
        },
        place: inFile(update.path),
      };
    }
  },
};

/** Fields that report nothing by themselves. */
const NO_NEWS: ReadonlySet<string> = new Set(['by', 'round', 'corrects', 'assessed-by', 'measured']);

const saysAnything = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(data).some((key) => !NO_NEWS.has(key));
