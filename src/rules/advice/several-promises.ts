import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { inFile } from '../../source/place.ts';
import { finder } from './phrases.ts';

/** Promises that stand together in one text are counted only when they are listed. */
export const severalPromises: Rule = {
  name: 'advice/several-promises',
  severity: 'off',
  summary: {
    nl: 'Wie meer dingen belooft, noemt ze als resultaten.',
    en: 'Whoever promises several things lists them as deliverables.',
  },
  *check({ commitments }) {
    const find = finder('further');
    for (const { text, path, deliverables } of commitments.filter(wasRead)) {
      if (deliverables.length > 0) continue;
      const further = find(text).length;
      if (further === 0) continue;
      yield {
        message: {
          nl: 'In deze tekst lijken meer beloften te staan, maar er zijn geen resultaten genoemd.',
          en: 'This text seems to hold several promises, but no deliverables are listed.',
        },
        hint: {
          nl: 'Noem elke belofte als resultaat onder "deliverables"; dan is elk apart te volgen.',
          en: 'List every promise under "deliverables"; then each can be followed by itself.',
        },
        place: inFile(path),
      };
    }
  },
};
