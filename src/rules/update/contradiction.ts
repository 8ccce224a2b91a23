import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Update } from '../../model/update.ts';
import type { Status } from '../../model/words.ts';
import { atValue } from '../../source/place.ts';

type Reported = Update & { readonly status: Status };

/** Two progress reports of one day must have the same status, unless one corrects the other. */
export const contradiction: Rule = {
  name: 'update/contradiction',
  severity: 'error',
  summary: {
    nl: 'Twee voortgangsmeldingen van één dag mogen elkaar niet tegenspreken.',
    en: 'Two progress reports of one day must not contradict each other.',
  },
  *check({ reports }) {
    // By commitment and day, the first report with a status.
    const seen = new Map<string, Reported>();
    for (const { update, commitment } of reports) {
      if (!hasStatus(update)) continue;
      const day = `${commitment.id}/${update.date}`;
      const earlier = seen.get(day);
      if (!earlier) seen.set(day, update);
      else if (earlier.status !== update.status && !isLinked(earlier, update)) yield opposite(earlier, update);
    }
  },
};

const hasStatus = (update: Update): update is Reported => update.status !== undefined;

/**
 * Two updates that both count although one corrects the other are in a circle of corrections, which another rule
 * reports.
 */
const isLinked = (earlier: Reported, later: Reported): boolean =>
  earlier.corrects === later.name || later.corrects === earlier.name;

function opposite(earlier: Reported, later: Reported): Violation {
  const a = STATUS_LABELS[earlier.status];
  const b = STATUS_LABELS[later.status];
  return {
    message: {
      nl: `Twee voortgangsmeldingen van dezelfde dag spreken elkaar tegen: "${a.nl}" en "${b.nl}".`,
      en: `Two progress reports of the same day contradict each other: "${a.en}" and "${b.en}".`,
    },
    hint: {
      nl: `Klopt deze voortgangsmelding? Schrijf hier dan:  corrects: ${earlier.name}`,
      en: `Is this progress report right? Then write here:  corrects: ${earlier.name}`,
    },
    place: atValue(later.path, 'status'),
    related: [
      {
        place: atValue(earlier.path, 'status'),
        message: { nl: 'de andere voortgangsmelding', en: 'the other progress report' },
      },
    ],
  };
}
