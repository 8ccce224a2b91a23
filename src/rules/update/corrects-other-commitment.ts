import type { Rule } from '../../lint/rule.ts';
import { correctable, targetOf } from '../../query/corrections.ts';
import { atValue } from '../../source/place.ts';
import { correctableHint } from './correctable-hint.ts';

/** An update must correct one on the same commitment. */
export const correctsOtherCommitment: Rule = {
  name: 'update/corrects-other-commitment',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag alleen een melding over hetzelfde inzetpunt corrigeren.',
    en: 'A progress report may only correct a report on the same commitment.',
  },
  *check({ plan, index }) {
    for (const update of plan.updates) {
      const target = targetOf(update, index);
      if (!target || target.of === update.of) continue;
      yield {
        message: {
          nl: `Deze voortgangsmelding gaat over "${update.of}", maar corrigeert er een over "${target.of}".`,
          en: `This progress report is on "${update.of}", but corrects one on "${target.of}".`,
        },
        hint: correctableHint(correctable(update, index.updates.get(plan.year)?.get(update.of) ?? [])),
        place: atValue(update.path, 'corrects'),
      };
    }
  },
};
