import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';

/** A figure that says how much; a year only says when. */
const hasFigure = (text: string): boolean => /\d/.test(text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ''));

/** Of what can neither be counted nor ticked off nobody can say whether it was kept. */
export const noMeasure: Rule = {
  name: 'advice/no-measure',
  severity: 'off',
  summary: { nl: 'Een belofte is te tellen of af te vinken.', en: 'A promise can be counted or ticked off.' },
  *check({ commitments }) {
    for (const { text, path, deliverables, target } of commitments.filter(wasRead)) {
      if (target !== undefined || deliverables.length > 0 || hasFigure(text)) continue;
      yield {
        message: {
          nl: 'Aan deze belofte is niet te zien wanneer ze is gehaald: er is geen streefwaarde, resultaat of getal.',
          en: 'Nobody can see when this promise is kept: there is no target, deliverable or figure.',
        },
        hint: {
          nl: 'Geef een "target" met een "measure", of noem de resultaten onder "deliverables".',
          en: 'Give a "target" with a "measure", or list "deliverables".',
        },
        place: inFile(path),
      };
    }
  },
};
