import type { Rule, Violation } from '../../lint/rule.ts';
import { atKey } from '../../source/place.ts';

/** A measured value needs a target in the plan. */
export const valueWithoutTarget: Rule = {
  name: 'update/value-without-target',
  severity: 'error',
  summary: {
    nl: 'Een gemeten waarde moet bij een streefwaarde horen.',
    en: 'A measured value must belong to a target.',
  },
  *check({ reports }) {
    for (const { update, commitment } of reports) {
      if (update.value === undefined && update.values.size === 0) continue;
      const withTarget = commitment.deliverables.filter(({ target }) => target !== undefined).map(({ id }) => id);
      if (update.value !== undefined && commitment.target === undefined)
        yield violation(update.path, ['value'], withTarget);
      for (const id of update.values.keys()) {
        const deliverable = commitment.deliverables.find((each) => each.id === id);
        if (deliverable && deliverable.target === undefined) yield violation(update.path, ['value', id], withTarget);
      }
    }
  },
};

function violation(path: string, pointer: readonly string[], withTarget: readonly string[]): Violation {
  const [first] = withTarget;
  return {
    message: {
      nl: 'Hier staat een gemeten waarde, maar in het jaarplan staat geen streefwaarde.',
      en: 'There is a measured value here, but no target in the plan.',
    },
    hint: first
      ? {
          nl: `De streefwaarde staat bij een onderdeel; schrijf:  value: { ${first}: … }`,
          en: `The target belongs to a deliverable; write:  value: { ${first}: … }`,
        }
      : {
          nl: 'Zet de waarde in de toelichting, of geef het inzetpunt een "target" met een "measure".',
          en: 'Put the value in the note, or give the commitment a "target" with a "measure".',
        },
    place: atKey(path, ...pointer),
  };
}
