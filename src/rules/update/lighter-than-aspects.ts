import { ASPECT_LABELS, STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule } from '../../lint/rule.ts';
import { LIGHTS, type Light } from '../../model/words.ts';
import { GRAVITY } from '../../query/standing.ts';
import { atValue } from '../../source/place.ts';

/** The status of the whole is not lighter than its gravest light, or a note says why. */
export const lighterThanAspects: Rule = {
  name: 'update/lighter-than-aspects',
  severity: 'warning',
  summary: {
    nl: 'De status is niet lichter dan het zwaarste stoplicht, of er staat bij waarom.',
    en: 'The status is not lighter than the gravest light, or a note says why.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const { status, aspects, note } = update;
      const gravest = [...aspects].sort(([, a], [, b]) => LIGHTS.indexOf(b) - LIGHTS.indexOf(a))[0];
      if (status === undefined || gravest === undefined || note !== '') continue;
      const [aspect, light] = gravest;
      if (!isLighter(status, light)) continue;
      const [own, side] = [STATUS_LABELS[status], STATUS_LABELS[light]];
      yield {
        message: {
          nl: `Het geheel heet "${own.nl}", maar ${ASPECT_LABELS[aspect].nl} staat op "${side.nl}".`,
          en: `The whole is called "${own.en}", but ${ASPECT_LABELS[aspect].en} is "${side.en}".`,
        },
        hint: {
          nl: 'Kies een zwaardere status, of schrijf onder de tweede regel met --- waarom het geheel er beter voor staat.',
          en: 'Choose a graver status, or write below the second line of --- why the whole stands better.',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};

/** Only open statuses can be compared with a light: how it ended says more than a light. */
const isLighter = (status: string, light: Light): boolean =>
  isOpen(status) && GRAVITY.indexOf(status) > GRAVITY.indexOf(light);
const isOpen = (status: string): status is Light => ['planned', 'on-track', 'at-risk'].includes(status);
