import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** An objective is worked on every year, or it is said that it is not. */
export const noCommitments: Rule = {
  name: 'objective/no-commitments',
  severity: 'warning',
  summary: {
    nl: 'Aan elke doelstelling wordt dit jaar iets gedaan.',
    en: 'Something is done for every objective this year.',
  },
  *check({ plan }) {
    for (const { path, commitments, document } of plan.themes.flatMap(({ objectives }) => objectives)) {
      if (commitments.length > 0 || !document) continue;
      yield {
        message: {
          nl: 'Bij deze doelstelling staat dit jaar geen enkel inzetpunt.',
          en: 'There is no commitment for this objective this year.',
        },
        hint: {
          nl: 'Voeg een inzetpunt toe, of verwijder de doelstelling uit dit jaarplan.',
          en: 'Add a commitment, or take the objective out of this plan.',
        },
        place: inFile(path),
      };
    }
  },
};
