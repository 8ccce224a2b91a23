import { ASPECT_LABELS, STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule } from '../../lint/rule.ts';
import { LIGHTS, type Light } from '../../model/words.ts';
import { MOST_SERIOUS_FIRST } from '../../query/standing.ts';
import { atValue } from '../../source/place.ts';

/** The status must not be less serious than the most serious traffic light, unless a note says why. */
export const lighterThanAspects: Rule = {
  name: 'update/lighter-than-aspects',
  severity: 'warning',
  summary: {
    nl: 'De status mag niet gunstiger zijn dan het zwaarste stoplicht, tenzij een toelichting zegt waarom.',
    en: 'The status must not be better than the worst traffic light, unless a note says why.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const { status, aspects, note } = update;
      const worst = [...aspects].sort(([, a], [, b]) => LIGHTS.indexOf(b) - LIGHTS.indexOf(a))[0];
      if (status === undefined || worst === undefined || note !== '') continue;
      const [aspect, light] = worst;
      if (!isLighter(status, light)) continue;
      const [own, side] = [STATUS_LABELS[status], STATUS_LABELS[light]];
      yield {
        message: {
          nl: `De status is "${own.nl}", maar ${ASPECT_LABELS[aspect].nl} staat op "${side.nl}".`,
          en: `The status is "${own.en}", but ${ASPECT_LABELS[aspect].en} is "${side.en}".`,
        },
        hint: {
          nl: 'Kies een minder gunstige status, of schrijf onder de tweede regel met --- waarom het geheel er beter voor staat.',
          en: 'Choose a less favourable status, or explain below the second line --- why the whole is better.',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};

/** Only open statuses can be compared with a traffic light; a final status says more than a light. */
const isLighter = (status: string, light: Light): boolean =>
  isOpen(status) && MOST_SERIOUS_FIRST.indexOf(status) > MOST_SERIOUS_FIRST.indexOf(light);
const isOpen = (status: string): status is Light => ['planned', 'on-track', 'at-risk'].includes(status);
