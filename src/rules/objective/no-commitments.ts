import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** An objective without commitments is probably a mistake. */
export const noCommitments: Rule = {
  name: 'objective/no-commitments',
  severity: 'warning',
  summary: {
    nl: 'Elke doelstelling moet een inzetpunt hebben.',
    en: 'Every objective must have a commitment.',
  },
  *check({ plan }) {
    for (const { path, commitments, document } of plan.themes.flatMap(({ objectives }) => objectives)) {
      if (commitments.length > 0 || !document) continue;
      yield {
        message: {
          nl: 'Deze doelstelling heeft dit jaar geen enkel inzetpunt.',
          en: 'This objective has no commitment this year.',
        },
        hint: {
          nl: 'Voeg een inzetpunt toe, of haal de doelstelling uit dit jaarplan.',
          en: 'Add a commitment, or take the objective out of this plan.',
        },
        place: inFile(path),
      };
    }
  },
};
