import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';

/** A year does not count as a figure: it says when, not how much. */
const hasFigure = (text: string): boolean => /\d/.test(text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ''));

/** A commitment without target, deliverables or a figure cannot be verified. */
export const noMeasure: Rule = {
  name: 'advice/no-measure',
  severity: 'off',
  summary: {
    nl: 'Een inzetpunt moet te tellen of af te vinken zijn.',
    en: 'It must be possible to count a commitment or tick it off.',
  },
  *check({ commitments }) {
    for (const { text, path, deliverables, target } of commitments.filter(wasRead)) {
      if (target !== undefined || deliverables.length > 0 || hasFigure(text)) continue;
      yield {
        message: {
          nl: 'Er is niet te bepalen wanneer dit inzetpunt is behaald: er is geen streefwaarde, onderdeel of getal.',
          en: 'There is no way to tell when this commitment is done: it has no target, deliverable or figure.',
        },
        hint: {
          nl: 'Geef een "target" met een "measure", of noem de onderdelen onder "deliverables".',
          en: 'Give a "target" with a "measure", or list "deliverables".',
        },
        place: inFile(path),
      };
    }
  },
};
