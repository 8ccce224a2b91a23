import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** Every commitment needs an objective with the first two parts of its number. */
export const missingObjective: Rule = {
  name: 'layout/missing-objective',
  severity: 'error',
  summary: {
    nl: 'Bij elk inzetpunt moet een doelstelling staan.',
    en: 'Every commitment must have an objective.',
  },
  *check(subject) {
    for (const objective of subject.plan.themes.flatMap(({ objectives }) => objectives)) {
      const [first] = objective.commitments;
      if (first === undefined || objective.document || subject.paths.has(objective.path)) continue;
      const { number } = objective;
      const folder = first.path.slice(0, first.path.lastIndexOf('/') + 1);
      // A page with a wrong name is reported by layout/bad-name.
      if (
        [...subject.paths].some(
          (path) => path.startsWith(folder + number) && !/^[.\d]/.test(path.slice(folder.length + number.length)),
        )
      )
        continue;
      yield {
        message: {
          nl: `Dit inzetpunt hoort bij doelstelling ${number}, maar die ontbreekt.`,
          en: `This commitment belongs to objective ${number}, which is missing.`,
        },
        hint: {
          nl: `Maak in dezelfde map een bestand dat begint met ${number}- en eindigt op .md, of verbeter het nummer van het inzetpunt.`,
          en: `Create a file in the same folder that begins with ${number}- and ends in .md, or correct the commitment's number.`,
        },
        place: inFile(first.path),
      };
    }
  },
};
