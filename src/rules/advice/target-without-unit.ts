import type { Rule, Violation } from '../../lint/rule.ts';
import type { Target } from '../../model/shared.ts';
import { atKey, type Place } from '../../source/place.ts';

/** A target needs a unit, so that readers know what is counted. */
export const targetWithoutUnit: Rule = {
  name: 'advice/target-without-unit',
  severity: 'off',
  summary: { nl: 'Bij een streefwaarde moet staan wat er geteld wordt.', en: 'A target must say what is counted.' },
  *check({ commitments }) {
    for (const { path, target, deliverables } of commitments) {
      yield* withoutUnit(target, atKey(path, 'target'));
      for (const [at, deliverable] of deliverables.entries())
        yield* withoutUnit(deliverable.target, atKey(path, 'deliverables', at, 'target'));
    }
  },
};

function* withoutUnit(target: Target | undefined, place: Place): Iterable<Violation> {
  if (target === undefined || target.unit !== undefined) return;
  yield {
    message: { nl: 'Bij deze streefwaarde staat geen eenheid.', en: 'This target has no unit.' },
    hint: { nl: 'Voeg "unit" toe: wat wordt er geteld?', en: 'Add "unit": what is counted?' },
    place,
  };
}
