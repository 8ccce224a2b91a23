import type { Rule } from '../../lint/rule.ts';
import { countingIn } from '../../query/reports.ts';
import { atValue } from '../../source/place.ts';
import { suggest } from '../../text/suggest.ts';

/** A file that is named as a source must exist. */
export const evidenceFileMissing: Rule = {
  name: 'update/evidence-file-missing',
  severity: 'error',
  summary: {
    nl: 'Een bestand dat als bron is genoemd, moet bestaan.',
    en: 'A file that is named as a source must exist.',
  },
  *check(subject) {
    const { plan } = subject;
    const folder = `${plan.year}/evidence/`;
    for (const update of countingIn(plan, subject.index)) {
      for (let at = 0; at < update.evidence.length; at++) {
        const file = update.evidence[at]?.file;
        if (file === undefined || subject.paths.has(folder + file)) continue;
        const there = [...subject.paths]
          .filter((path) => path.startsWith(folder))
          .map((path) => path.slice(folder.length));
        const [meant] = suggest(file, there);
        yield {
          message: {
            nl: `Het bestand "${file}" staat niet in ${folder}.${meant ? ` Bedoel je "${meant}"?` : ''}`,
            en: `The file "${file}" is not in ${folder}.${meant ? ` Did you mean "${meant}"?` : ''}`,
          },
          hint: {
            nl: `Zet het bestand in de map ${folder}, of verbeter de naam.`,
            en: `Put the file in the folder ${folder}, or correct its name.`,
          },
          place: atValue(update.path, 'evidence', at, 'file'),
          suggestions: meant ? [meant] : [],
        };
      }
    }
  },
};
