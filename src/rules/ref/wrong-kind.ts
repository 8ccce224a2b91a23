import { KIND_LABELS } from '../../language/labels.ts';
import { alternatives } from '../../language/plural.ts';
import { references } from '../../query/references.ts';
import type { Rule } from '../rule.ts';

/** An id stands for the kind of thing that belongs there. */
export const wrongKind: Rule = {
  name: 'ref/wrong-kind',
  severity: 'error',
  summary: { nl: 'Een id verwijst naar het soort ding dat daar hoort.', en: 'An id stands for the kind of thing that belongs there.' },
  *check({ agenda, index }) {
    for (const { written, place, wants, known } of references(agenda, index)) {
      const found = known.get(written);
      if (found === undefined || wants.includes(found) || found === 'update') continue;
      const labels = wants.map((want) => (want === 'update' ? KIND_LABELS.update : KIND_LABELS[want]));
      const { nl } = alternatives(labels.map((label) => label.nl));
      const { en } = alternatives(labels.map((label) => label.en));
      yield {
        message: { nl: `"${written}" is ${KIND_LABELS[found].nl}; hier hoort ${nl}.`, en: `"${written}" is ${KIND_LABELS[found].en}; here belongs ${en}.` },
        hint: { nl: 'Noem het id van wat je bedoelt.', en: 'Give the id of what you mean.' },
        place,
      };
    }
  },
};
