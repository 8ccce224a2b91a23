import type { Rule } from '../../lint/rule.ts';
import { correctable } from '../../query/corrections.ts';
import { atValue } from '../../source/place.ts';
import { correctableHint } from './correctable-hint.ts';

/** An update must not correct itself. */
export const correctsItself: Rule = {
  name: 'update/corrects-itself',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag zichzelf niet corrigeren.',
    en: 'A progress report must not correct itself.',
  },
  *check({ plan, index }) {
    for (const update of plan.updates) {
      if (update.corrects !== update.name) continue;
      yield {
        message: {
          nl: 'Deze voortgangsmelding corrigeert zichzelf.',
          en: 'This progress report corrects itself.',
        },
        hint: correctableHint(correctable(update, index.updates.get(plan.year)?.get(update.of) ?? [])),
        place: atValue(update.path, 'corrects'),
      };
    }
  },
};
