import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import type { Status } from '../../model/words.ts';
import { atKey } from '../../source/place.ts';

/** Statuses that a reader may not be left alone with (Leiden and others ask the same of orange and red). */
export const DEVIATING: ReadonlySet<Status | undefined> = new Set<Status>([
  'at-risk',
  'off-track',
  'delayed',
  'not-done',
]);

/** A deviation says where it comes from. */
export const causeMissing: Rule = {
  name: 'update/cause-missing',
  severity: 'error',
  summary: {
    nl: 'Wie meldt dat iets niet goed gaat, zegt waardoor.',
    en: 'Whoever reports that something is not going well says why.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const deviation = [update.status, ...update.aspects.values()].find((status) => DEVIATING.has(status));
      if (deviation === undefined || update.explanation?.cause !== undefined) continue;
      if (wasWritten(update, 'explanation', 'cause')) continue;
      const label = STATUS_LABELS[deviation];
      yield {
        message: {
          nl: `Bij "${label.nl}" hoort een oorzaak, en die ontbreekt.`,
          en: `"${label.en}" needs a cause, and there is none.`,
        },
        hint: {
          nl: 'Zet onder "explanation" een regel "cause:" met de oorzaak.',
          en: 'Put a line "cause:" with the cause under "explanation".',
        },
        place: atKey(
          update.path,
          update.explanation ? 'explanation' : deviation === update.status ? 'status' : 'aspects',
        ),
      };
    }
  },
};
