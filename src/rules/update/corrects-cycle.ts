import type { Rule, Violation } from '../../lint/rule.ts';
import type { Update } from '../../model/update.ts';
import { correctionRings } from '../../query/corrections.ts';
import { atValue } from '../../source/place.ts';

/** Of some updates that correct one another nobody can say which one counts. A ring over several days has a link to a later day, which has a rule of its own. */
export const correctsCycle: Rule = {
  name: 'update/corrects-cycle',
  severity: 'error',
  summary: {
    nl: 'Meldingen corrigeren elkaar niet over en weer of in een kring.',
    en: 'Reports do not correct each other, nor in a ring.',
  },
  *check({ plan, index }) {
    for (const siblings of index.updates.get(plan.year)?.values() ?? []) {
      for (const [first, ...others] of correctionRings(siblings)) {
        if (first && others.length > 0 && others.every(({ date }) => date === first.date))
          yield aboutRing(first, others);
      }
    }
  },
};

/** A ring may be long; its first places are enough to find it. */
const SHOWN = 8;

function aboutRing(first: Update, others: readonly Update[]): Violation {
  const shown = [first, ...others, first].map(({ name }) => name).join(' → ');
  return {
    message: {
      nl: `Deze voortgangsmeldingen corrigeren elkaar: ${shown}.`,
      en: `These progress reports correct one another: ${shown}.`,
    },
    hint: {
      nl: 'Bepaal welke melding klopt, en haal de regel "corrects" weg in de melding die haar corrigeert.',
      en: 'Decide which report is right, and take the line "corrects" out of the report that corrects it.',
    },
    place: atValue(first.path, 'corrects'),
    related: others.slice(0, SHOWN).map(({ path, corrects }) => ({
      place: atValue(path, 'corrects'),
      message: { nl: `corrigeert "${corrects}"`, en: `corrects "${corrects}"` },
    })),
  };
}
