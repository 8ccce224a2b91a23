import { figure } from '../../i18n/number.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Target } from '../../model/shared.ts';
import { knownThen, type Report } from '../../query/reports.ts';
import { isMet } from '../../query/target.ts';
import { atValue } from '../../source/place.ts';

/** A commitment or deliverable that is reported done must have reached its target. */
export const belowTarget: Rule = {
  name: 'update/below-target',
  severity: 'warning',
  summary: {
    nl: 'Wat als behaald is gemeld, moet de streefwaarde halen.',
    en: 'What is reported done must have reached its target.',
  },
  *check({ reports }) {
    for (const report of reports) {
      const { update, commitment } = report;
      if (update.status === 'done' && commitment.target)
        yield* below(commitment.target, lastValue(report), atValue(update.path, 'status'));
      for (const { id, target } of commitment.deliverables) {
        if (target && update.deliverables.get(id) === 'done')
          yield* below(target, lastValue(report, id), atValue(update.path, 'deliverables', id));
      }
    }
  },
};

/** The latest value on the day of a report, of the commitment or of one of its deliverables. */
const lastValue = (report: Report, deliverable?: string): number | undefined =>
  knownThen(report)
    .map(({ value, values }) => (deliverable === undefined ? value : values.get(deliverable)))
    .findLast((value) => value !== undefined);

function* below(target: Target, value: number | undefined, place: Violation['place']): Iterable<Violation> {
  const bound = target.atLeast ?? target.atMost;
  if (value === undefined || bound === undefined || isMet(target, value) !== false) return;
  const unit = target.unit ?? target.measure;
  const [reached, limit] = [figure(value), figure(bound)];
  const promised =
    target.atLeast === undefined
      ? { nl: `ten hoogste ${limit.nl}`, en: `at most ${limit.en}` }
      : { nl: `ten minste ${limit.nl}`, en: `at least ${limit.en}` };
  yield {
    message: {
      nl: `Als behaald gemeld bij ${reached.nl}, maar de streefwaarde is ${promised.nl} (${unit}).`,
      en: `Reported done at ${reached.en}, but the target is ${promised.en} (${unit}).`,
    },
    hint: { nl: 'Meld "partly-done", of verbeter de waarde.', en: 'Report "partly-done", or correct the value.' },
    place,
  };
}
