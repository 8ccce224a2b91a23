import { inFile } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** Every commitment has the objective it serves. */
export const missingObjective: Rule = {
  name: 'layout/missing-objective',
  severity: 'error',
  summary: { nl: 'Bij elk inzetpunt staat de doelstelling waaraan het bijdraagt.', en: 'Every commitment has the objective it serves.' },
  *check({ agenda, paths }) {
    for (const objective of agenda.plans.flatMap(({ themes }) => themes.flatMap(({ objectives }) => objectives))) {
      const [first] = objective.commitments;
      if (first === undefined || paths.has(objective.path)) continue;
      yield {
        message: { nl: `Doelstelling ${objective.number} ontbreekt, en dit inzetpunt hoort daarbij.`, en: `Objective ${objective.number} is missing, and this commitment belongs to it.` },
        hint: { nl: `Maak een bestand ${objective.number}-….md met de doelstelling, of verbeter het nummer.`, en: `Create a file ${objective.number}-….md with the objective, or correct the number.` },
        place: inFile(first.path),
      };
    }
  },
};
