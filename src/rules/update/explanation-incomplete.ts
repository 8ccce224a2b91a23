import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import type { Update } from '../../model/update.ts';
import { atKey } from '../../source/place.ts';
import { deviationIn } from './cause-missing.ts';

/** The explanation of a deviation should give the consequence and the remedy too. */
export const explanationIncomplete: Rule = {
  name: 'update/explanation-incomplete',
  severity: 'warning',
  summary: {
    nl: 'Bij een afwijking horen ook het gevolg en de bijsturing te staan.',
    en: 'A deviation should also have a consequence and a remedy.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const { explanation } = update;
      const deviates = deviationIn(update.status, update.aspects.values()) !== undefined;
      if (!deviates || explanation?.cause === undefined) continue;
      const missing = [
        lacks(update, 'consequence') ? { nl: 'het gevolg (consequence)', en: 'the consequence' } : undefined,
        lacks(update, 'remedy') ? { nl: 'de bijsturing (remedy)', en: 'the remedy' } : undefined,
      ].filter((part) => part !== undefined);
      if (missing.length === 0) continue;
      const nl = missing.map((part) => part.nl).join(' en ');
      const en = missing.map((part) => part.en).join(' and ');
      yield {
        message: {
          nl: `In de toelichting op de afwijking ${missing.length === 1 ? 'ontbreekt' : 'ontbreken'} ${nl}.`,
          en: `The explanation lacks ${en}.`,
        },
        hint: {
          nl: 'Vul "explanation" aan, ook als het gevolg klein is of als er niets aan te doen is.',
          en: 'Complete "explanation", even if the consequence is small or nothing can be done.',
        },
        place: atKey(update.path, 'explanation'),
      };
    }
  },
};

const lacks = (update: Update, part: 'consequence' | 'remedy'): boolean =>
  update.explanation?.[part] === undefined && !wasWritten(update, 'explanation', part);
