import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';

/** A report says something: a status, a value, or a note. */
export const emptyUpdate: Rule = {
  name: 'update/empty',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding meldt iets: een status, een getal of een toelichting.',
    en: 'A progress report reports something: a status, a figure or a note.',
  },
  *check({ plan }) {
    for (const update of plan.updates) {
      if (!wasRead(update) || update.note !== '' || saysAnything(update.document?.data ?? {})) continue;
      yield {
        message: { nl: 'Deze voortgangsmelding is leeg.', en: 'This progress report is empty.' },
        hint: {
          nl: 'Zet er een status in, bijvoorbeeld "status: on-track", of schrijf onder de tweede regel met --- wat er te melden is.',
          en: 'Give a status, for instance "status: on-track", or write below the second line of --- what there is to report.',
        },
        place: inFile(update.path),
      };
    }
  },
};

/** Who reports, and for which round, is no news by itself. */
const NO_NEWS: ReadonlySet<string> = new Set(['by', 'round', 'corrects', 'assessed-by', 'measured']);

const saysAnything = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(data).some((key) => !NO_NEWS.has(key));
