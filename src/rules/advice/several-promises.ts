import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';
import { finder } from './phrases.ts';

/** Several promises in one text can be followed one by one only when they are listed as deliverables. */
export const severalPromises: Rule = {
  name: 'advice/several-promises',
  severity: 'off',
  summary: {
    nl: 'Belooft een inzetpunt meer dingen, dan moeten dat onderdelen zijn.',
    en: 'Several promises in one commitment must be listed as deliverables.',
  },
  *check({ commitments }) {
    const find = finder('further');
    for (const { text, path, deliverables } of commitments.filter(wasRead)) {
      if (deliverables.length > 0) continue;
      const further = find(text).length;
      if (further === 0) continue;
      yield {
        message: {
          nl: 'Deze tekst lijkt meer dan één ding te beloven, maar er zijn geen onderdelen genoemd.',
          en: 'This text seems to promise more than one thing, but no deliverables are listed.',
        },
        hint: {
          nl: 'Noem elk als onderdeel onder "deliverables"; dan is elk onderdeel apart te volgen.',
          en: 'List each under "deliverables"; then each can be followed separately.',
        },
        place: inFile(path),
      };
    }
  },
};
