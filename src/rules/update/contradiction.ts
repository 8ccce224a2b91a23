import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Update } from '../../model/update.ts';
import { atValue } from '../../source/place.ts';

/** Two reports of one day say the same, or one sets the other right. */
export const contradiction: Rule = {
  name: 'update/contradiction',
  severity: 'error',
  summary: {
    nl: 'Twee meldingen van één dag spreken elkaar niet tegen.',
    en: 'Two reports of one day do not contradict each other.',
  },
  *check({ reports }) {
    const seen = new Map<string, Update>();
    for (const { update, commitment, siblings } of reports) {
      if (siblings.length === 1) continue;
      const day = `${commitment.id}/${update.date}`;
      const earlier = seen.get(day);
      if (earlier) yield* compare(earlier, update);
      else seen.set(day, update);
    }
  },
};

function* compare(earlier: Update, later: Update): Iterable<Violation> {
  if (earlier.status === undefined || later.status === undefined || earlier.status === later.status) return;
  const a = STATUS_LABELS[earlier.status];
  const b = STATUS_LABELS[later.status];
  yield {
    message: {
      nl: `Op dezelfde dag is ook iets anders gemeld: "${a.nl}" en "${b.nl}".`,
      en: `Something else was reported on the same day: "${a.en}" and "${b.en}".`,
    },
    hint: {
      nl: `Verwijder er een, of zet in deze melding:  corrects: ${earlier.name}`,
      en: `Remove one, or write in this update:  corrects: ${earlier.name}`,
    },
    place: atValue(later.path, 'status'),
    related: [{ place: atValue(earlier.path, 'status'), message: { nl: 'de andere melding', en: 'the other update' } }],
  };
}
