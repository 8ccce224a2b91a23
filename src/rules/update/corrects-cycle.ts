import type { Rule, Violation } from '../../lint/rule.ts';
import type { Update } from '../../model/update.ts';
import { correctionRings } from '../../query/corrections.ts';
import { atValue } from '../../source/place.ts';

/**
 * Updates must not correct each other in a circle, since none of them would count. A circle over several days has a
 * link to a later day, which another rule reports.
 */
export const correctsCycle: Rule = {
  name: 'update/corrects-cycle',
  severity: 'error',
  summary: {
    nl: 'Voortgangsmeldingen mogen elkaar niet over en weer corrigeren.',
    en: 'Progress reports must not correct each other in a circle.',
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

/** A circle may be long; its first places are enough to find it. */
const SHOWN = 8;

function aboutRing(first: Update, others: readonly Update[]): Violation {
  const shown = [first, ...others, first].map(({ name }) => name).join(' → ');
  return {
    message: {
      nl: `Deze voortgangsmeldingen corrigeren elkaar: ${shown}.`,
      en: `These progress reports correct one another: ${shown}.`,
    },
    hint: {
      nl: 'Bepaal welke voortgangsmelding klopt, en haal de regel "corrects" weg uit de melding die haar corrigeert.',
      en: 'Decide which progress report is right, and remove the line "corrects" from the report that corrects it.',
    },
    place: atValue(first.path, 'corrects'),
    related: others.slice(0, SHOWN).map(({ path, corrects }) => ({
      place: atValue(path, 'corrects'),
      message: { nl: `corrigeert "${corrects}"`, en: `corrects "${corrects}"` },
    })),
  };
}
