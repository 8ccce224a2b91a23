import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import type { Update } from '../../model/update.ts';
import { atKey } from '../../source/place.ts';
import { DEVIATING } from './cause-missing.ts';

/** A deviation says what it leads to and what is done about it. */
export const explanationIncomplete: Rule = {
  name: 'update/explanation-incomplete',
  severity: 'warning',
  summary: {
    nl: 'Bij een afwijking staan ook het gevolg en wat eraan gedaan wordt.',
    en: 'A deviation also says what it leads to and what is done about it.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const { explanation } = update;
      const deviates = [update.status, ...update.aspects.values()].some((status) => DEVIATING.has(status));
      if (!deviates || explanation?.cause === undefined) continue;
      const missing = [
        lacks(update, 'consequence') ? { nl: 'het gevolg (consequence)', en: 'the consequence' } : undefined,
        lacks(update, 'remedy') ? { nl: 'de bijsturing (remedy)', en: 'the remedy' } : undefined,
      ].filter((part) => part !== undefined);
      if (missing.length === 0) continue;
      const nl = missing.map((part) => part.nl).join(' en ');
      const en = missing.map((part) => part.en).join(' and ');
      yield {
        message: { nl: `Bij deze melding ontbreekt ${nl}.`, en: `This update lacks ${en}.` },
        hint: {
          nl: 'Vul aan onder "explanation", ook als het gevolg klein is of er niets aan te doen valt.',
          en: 'Complete "explanation", also where the consequence is small or nothing can be done.',
        },
        place: atKey(update.path, 'explanation'),
      };
    }
  },
};

const lacks = (update: Update, part: 'consequence' | 'remedy'): boolean =>
  update.explanation?.[part] === undefined && !wasWritten(update, 'explanation', part);
