import { PART_LABELS } from '../../i18n/labels.ts';
import { together } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule } from '../../lint/rule.ts';
import type { MoreThanWording } from '../../query/more-than-wording.ts';
import { protectedIn } from '../../query/protected.ts';
import { atValue } from '../../source/place.ts';
import { newAmendments, wasAdopted } from './changed-after-adoption.ts';

/**
 * A correction of the wording must not change what was promised. Applies only where there is an earlier version to
 * compare with.
 */
export const notEditorial: Rule = {
  name: 'plan/not-editorial',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Een wijziging die alleen redactioneel heet, mag de belofte niet veranderen.',
    en: 'An amendment that is called editorial must not change what was promised.',
  },
  *check({ plan, base, agenda, moreThanWording }) {
    const before = base?.plans.find(({ year }) => year === plan.year);
    if (!before || !wasAdopted(before)) return;
    const [then, now] = [protectedIn(before), protectedIn(plan)];
    for (const { of, at, editorial } of newAmendments(before, plan)) {
      const more = editorial ? moreThanWording?.(then.get(of), now.get(of), agenda.language) : undefined;
      if (!more) continue;
      const what = said(more, then.has(of), now.has(of));
      yield {
        message: {
          nl: `Deze wijziging (${of}) is niet alleen redactioneel; ${what.nl}.`,
          en: `This amendment (${of}) is not editorial only; ${what.en}.`,
        },
        hint: {
          nl: 'Verwijder "editorial", en noem het besluit onder "decision". Of maak de verandering ongedaan.',
          en: 'Remove "editorial", and name the decision under "decision". Or undo the change.',
        },
        place: atValue(plan.path, 'amendments', at, 'editorial'),
      };
    }
  },
};

function said({ parts, words }: MoreThanWording, wasThere: boolean, isThere: boolean): Text {
  if (!isThere) return { nl: 'het is verwijderd', en: 'it was removed' };
  if (!wasThere) return { nl: 'het is nieuw', en: 'it is new' };
  const nl = parts.length > 0 ? [`ook veranderd: ${together(parts.map((part) => PART_LABELS[part].nl)).nl}`] : [];
  const en = parts.length > 0 ? [`also changed: ${together(parts.map((part) => PART_LABELS[part].en)).en}`] : [];
  if (words) {
    const [gone, came] = [words.gone.join(', ') || '–', words.came.join(', ') || '–'];
    nl.push(`in de tekst ${gone} → ${came}`);
    en.push(`in the text ${gone} → ${came}`);
  }
  return { nl: nl.join('; '), en: en.join('; ') };
}
