import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** The two sets of levels that a plan can have, as in files. */
const SHAPES: readonly string[] = ['theme,objective,commitment', 'theme,commitment'];

/** A plan must have three levels, or two without objectives. */
export const levels: Rule = {
  name: 'plan/levels',
  severity: 'error',
  summary: {
    nl: 'Een jaarplan moet drie niveaus hebben, of twee als er geen doelstellingen zijn.',
    en: 'A plan must have three levels, or two if it has no objectives.',
  },
  *check({ plan }) {
    const written = plan.document?.data?.['levels'];
    if (!Array.isArray(written) || written.some((level) => typeof level !== 'string')) return;
    if (SHAPES.includes(written.join(','))) return;
    yield {
      message: {
        nl: `Een jaarplan kan niet uit deze niveaus bestaan: ${written.join(', ')}.`,
        en: `A plan cannot consist of these levels: ${written.join(', ')}.`,
      },
      hint: {
        nl: 'Schrijf [theme, objective, commitment], of [theme, commitment] als er geen doelstellingen zijn.',
        en: 'Write [theme, objective, commitment], or [theme, commitment] if there are no objectives.',
      },
      place: atValue(plan.path, 'levels'),
    };
  },
};
