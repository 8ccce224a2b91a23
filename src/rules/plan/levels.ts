import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** The two shapes a plan can have, as files write them. */
const SHAPES: readonly string[] = ['theme,objective,commitment', 'theme,commitment'];

/** A plan has three levels, or two. */
export const levels: Rule = {
  name: 'plan/levels',
  severity: 'error',
  summary: {
    nl: 'Een plan heeft drie niveaus, of twee als er geen doelstellingen zijn.',
    en: 'A plan has three levels, or two where there are no objectives.',
  },
  *check({ plan }) {
    const written = plan.document?.data?.['levels'];
    if (!Array.isArray(written) || written.some((level) => typeof level !== 'string')) return;
    if (SHAPES.includes(written.join(','))) return;
    yield {
      message: {
        nl: `Een plan kan niet uit deze niveaus bestaan: ${written.join(', ')}.`,
        en: `A plan cannot consist of these levels: ${written.join(', ')}.`,
      },
      hint: {
        nl: 'Schrijf [theme, objective, commitment], of [theme, commitment] als er geen doelstellingen zijn.',
        en: 'Write [theme, objective, commitment], or [theme, commitment] where there are no objectives.',
      },
      place: atValue(plan.path, 'levels'),
    };
  },
};
