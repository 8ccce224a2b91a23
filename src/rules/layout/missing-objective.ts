import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** Every commitment has the objective it serves. */
export const missingObjective: Rule = {
  name: 'layout/missing-objective',
  severity: 'error',
  summary: {
    nl: 'Bij elk inzetpunt staat de doelstelling waaraan het bijdraagt.',
    en: 'Every commitment has the objective it serves.',
  },
  *check(subject) {
    for (const objective of subject.plan.themes.flatMap(({ objectives }) => objectives)) {
      const [first] = objective.commitments;
      if (first === undefined || objective.document || subject.paths.has(objective.path)) continue;
      const { number } = objective;
      const folder = first.path.slice(0, first.path.lastIndexOf('/') + 1);
      // A page that is there under a name that does not do is told as such.
      if (
        [...subject.paths].some(
          (path) => path.startsWith(folder + number) && !/^[.\d]/.test(path.slice(folder.length + number.length)),
        )
      )
        continue;
      yield {
        message: {
          nl: `Doelstelling ${number} ontbreekt, en dit inzetpunt draagt daaraan bij.`,
          en: `Objective ${number} is missing, and this commitment serves it.`,
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
