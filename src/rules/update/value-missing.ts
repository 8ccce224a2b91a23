import type { Rule, Violation } from '../../lint/rule.ts';
import { wasWritten } from '../../model/refused.ts';
import type { Target } from '../../model/shared.ts';
import { knownThen } from '../../query/reports.ts';
import { atValue, type Place } from '../../source/place.ts';

/** What is reported done against a target needs a value to compare with it. */
export const valueMissing: Rule = {
  name: 'update/value-missing',
  severity: 'warning',
  summary: {
    nl: 'Bij een streefwaarde die als behaald is gemeld, moet een gemeten waarde staan.',
    en: 'A target that is reported done must have a measured value.',
  },
  *check({ reports }) {
    for (const report of reports) {
      const { update, commitment } = report;
      const until = knownThen(report);
      if (wasWritten(update, 'value') && update.value === undefined && update.values.size === 0) continue;
      if (update.status === 'done' && hasBounds(commitment.target) && until.every(({ value }) => value === undefined))
        yield violation(commitment.target, atValue(update.path, 'status'));
      for (const { id, target } of commitment.deliverables)
        if (update.deliverables.get(id) === 'done' && hasBounds(target) && until.every(({ values }) => !values.has(id)))
          yield violation(target, atValue(update.path, 'deliverables', id));
    }
  },
};

const hasBounds = (target: Target | undefined): target is Target =>
  target !== undefined && (target.atLeast !== undefined || target.atMost !== undefined);

const violation = ({ measure }: Target, place: Place): Violation => ({
  message: {
    nl: `Dit is als behaald gemeld, maar zonder waarde voor de streefwaarde (${measure}).`,
    en: `This is reported done, but without a value for the target (${measure}).`,
  },
  hint: {
    nl: 'Voeg "value" toe met het getal dat is gehaald; bij een onderdeel met zijn id ervoor.',
    en: 'Add "value" with the number that was reached; for a deliverable with its id before it.',
  },
  place,
});
