import { writtenDate } from '../../i18n/date.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import { itemsOf } from '../../query/index-agenda.ts';
import { atValue } from '../../source/place.ts';

/** A portfolio holder must be in office during the plan. */
export const holderEnded: Rule = {
  name: 'ref/holder-ended',
  severity: 'warning',
  summary: {
    nl: 'Een portefeuillehouder moet in functie zijn tijdens het jaarplan.',
    en: 'A portfolio holder must be in office during the plan.',
  },
  *check({ agenda, plan }) {
    if (plan.stage === 'closed') return;
    for (const item of itemsOf(plan)) {
      const holder = item.holder === undefined ? undefined : agenda.holders.get(item.holder);
      if (!holder) continue;
      const { from, to, title } = holder;
      if (to !== undefined && to < plan.period.from) {
        const day = writtenDate(to);
        yield remark(item.path, {
          nl: `De termijn van "${title}" is op ${day.nl} geëindigd, voordat dit jaarplan begint.`,
          en: `The term of "${title}" ended on ${day.en}, before this plan begins.`,
        });
      } else if (from !== undefined && from > plan.period.to) {
        const day = writtenDate(from);
        yield remark(item.path, {
          nl: `De termijn van "${title}" begint op ${day.nl}, na afloop van dit jaarplan.`,
          en: `The term of "${title}" begins on ${day.en}, after this plan ends.`,
        });
      }
    }
  },
};

const remark = (path: string, message: Violation['message']): Violation => ({
  message,
  hint: {
    nl: 'Noem bij "holder" de huidige portefeuillehouder, of verbeter de termijn bij "holders" in agenda.yaml.',
    en: 'Name the present portfolio holder under "holder", or correct the term under "holders" in agenda.yaml.',
  },
  place: atValue(path, 'holder'),
});
