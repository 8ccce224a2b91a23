import { KIND_LABELS } from '../../i18n/labels.ts';
import { together } from '../../i18n/plural.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { indicatorsOf } from '../../query/indicators.ts';
import { atKey } from '../../source/place.ts';

/** What only a report on a commitment can say. */
const OF_COMMITMENT: readonly string[] = ['deliverables', 'value', 'measured', 'aspects', 'money', 'due'];
/** What a measurement of an indicator cannot say: an indicator has no status of its own. */
const NOT_OF_INDICATOR: readonly string[] = ['status', 'deliverables', 'aspects', 'money', 'due'];

/** A report says what belongs to what it is about: an indicator has a value, a theme or objective a status. */
export const fieldsOfKind: Rule = {
  name: 'update/fields-of-kind',
  severity: 'error',
  summary: {
    nl: 'Een melding bevat alleen velden die passen bij waar zij over gaat.',
    en: 'A report holds only fields that fit what it is about.',
  },
  *check({ plan, index }) {
    const indicators = new Set(indicatorsOf(plan).map(({ indicator }) => indicator.id));
    for (const update of plan.updates) {
      const item = index.items.get(plan.year)?.get(update.of);
      const kind = item?.kind ?? (indicators.has(update.of) ? 'indicator' : undefined);
      if (!wasRead(update) || kind === undefined || kind === 'commitment') continue;
      const unfit = kind === 'indicator' ? NOT_OF_INDICATOR : OF_COMMITMENT;
      const found = Object.keys(update.document?.data ?? {}).filter((key) => unfit.includes(key));
      const [first] = found;
      if (first === undefined) continue;
      const label = KIND_LABELS[kind];
      const keys = found.map((key) => `"${key}"`);
      yield {
        message: {
          nl: `Deze melding gaat over ${label.nl}; ${together(keys).nl} ${found.length === 1 ? 'hoort' : 'horen'} daar niet bij.`,
          en: `This report is about ${label.en}; ${together(keys).en} ${found.length === 1 ? 'does' : 'do'} not belong to that.`,
        },
        hint:
          kind === 'indicator'
            ? {
                nl: 'Een meting heeft een "value", en zo nodig "measured", "evidence" en een toelichting.',
                en: 'A measurement has a "value", and where needed "measured", "evidence" and a note.',
              }
            : {
                nl: 'Meld het getal of de datum bij een inzetpunt; hier passen een status en een toelichting.',
                en: 'Report the figure or the date on a commitment; a status and a note fit here.',
              },
        place: atKey(update.path, first),
      };
    }
  },
};
