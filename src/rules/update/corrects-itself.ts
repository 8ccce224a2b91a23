import type { Rule } from '../../lint/rule.ts';
import { correctable } from '../../query/corrections.ts';
import { atValue } from '../../source/place.ts';
import { correctableHint } from './correctable-hint.ts';

/** An update corrects another one. */
export const correctsItself: Rule = {
  name: 'update/corrects-itself',
  severity: 'error',
  summary: { nl: 'Een melding corrigeert niet zichzelf.', en: 'A report does not correct itself.' },
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
