import { KIND_LABELS } from '../../i18n/labels.ts';
import { together } from '../../i18n/plural.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasRead } from '../../model/shared.ts';
import { indicatorsOf } from '../../query/indicators.ts';
import { atKey } from '../../source/place.ts';

/** Fields for reports on a commitment only. */
const OF_COMMITMENT: readonly string[] = ['deliverables', 'value', 'measured', 'aspects', 'money', 'due'];
/** Fields that a measurement of an indicator cannot have: an indicator has no status. */
const NOT_OF_INDICATOR: readonly string[] = ['status', 'deliverables', 'aspects', 'money', 'due'];

/**
 * An update must have only fields for the kind of record it is about: an indicator has a value, a theme or objective a
 * status.
 */
export const fieldsOfKind: Rule = {
  name: 'update/fields-of-kind',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag alleen velden hebben die passen bij het onderwerp.',
    en: 'A progress report must only have fields that fit its subject.',
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
          nl: `Deze voortgangsmelding gaat over ${label.nl}; ${together(keys).nl} ${found.length === 1 ? 'hoort' : 'horen'} daar niet bij.`,
          en: `This progress report is about ${label.en}; ${together(keys).en} ${found.length === 1 ? 'does' : 'do'} not belong to that.`,
        },
        hint:
          kind === 'indicator'
            ? {
                nl: 'Een meting heeft een "value", en zo nodig "measured", "evidence" en een toelichting.',
                en: 'A measurement has a "value", and "measured", "evidence" and a note where needed.',
              }
            : {
                nl: 'Meld het getal of de datum bij een inzetpunt; hier passen alleen een status en een toelichting.',
                en: 'Report the number or the date on a commitment; only a status and a note fit here.',
              },
        place: atKey(update.path, first),
      };
    }
  },
};
