import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import type { Status } from '../../model/words.ts';
import { atKey } from '../../source/place.ts';

/**
 * Statuses that need an explanation, as in the reports of many municipalities, which ask for one with orange and red.
 */
const DEVIATING: ReadonlySet<Status | undefined> = new Set<Status>(['at-risk', 'off-track', 'delayed', 'not-done']);

/** The first light or status of a report that is a deviation; undefined where there is none. */
export const deviationIn = (status: Status | undefined, lights: Iterable<Status>): Status | undefined =>
  [status, ...lights].find((each) => DEVIATING.has(each));

/** A deviation needs a cause. */
export const causeMissing: Rule = {
  name: 'update/cause-missing',
  severity: 'error',
  summary: {
    nl: 'Bij een afwijking moet de oorzaak staan.',
    en: 'A deviation must have a cause.',
  },
  *check({ reports }) {
    for (const { update } of reports) {
      const deviation = deviationIn(update.status, update.aspects.values());
      if (deviation === undefined || update.explanation?.cause !== undefined) continue;
      if (wasWritten(update, 'explanation', 'cause')) continue;
      const label = STATUS_LABELS[deviation];
      yield {
        message: {
          nl: `Bij "${label.nl}" moet een oorzaak staan, en die ontbreekt.`,
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
