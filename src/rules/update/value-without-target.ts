import type { Rule, Violation } from '../../lint/rule.ts';
import { atKey } from '../../source/place.ts';

/** A measured value belongs to something that was going to be measured. */
export const valueWithoutTarget: Rule = {
  name: 'update/value-without-target',
  severity: 'error',
  summary: { nl: 'Een gemeten waarde hoort bij een streefwaarde.', en: 'A measured value belongs to a target.' },
  *check({ reports }) {
    for (const { update, commitment } of reports) {
      if (update.value === undefined && update.values.size === 0) continue;
      const withTarget = commitment.deliverables.filter(({ target }) => target !== undefined).map(({ id }) => id);
      if (update.value !== undefined && commitment.target === undefined)
        yield remark(update.path, ['value'], withTarget);
      for (const id of update.values.keys()) {
        const deliverable = commitment.deliverables.find((each) => each.id === id);
        if (deliverable && deliverable.target === undefined) yield remark(update.path, ['value', id], withTarget);
      }
    }
  },
};

function remark(path: string, pointer: readonly string[], withTarget: readonly string[]): Violation {
  const [first] = withTarget;
  return {
    message: {
      nl: 'Hier staat een gemeten waarde, maar in het plan staat niet wat er gemeten zou worden.',
      en: 'Here is a measured value, but the plan does not say what would be measured.',
    },
    hint: first
      ? {
          nl: `De streefwaarde staat bij een resultaat; schrijf:  value: { ${first}: … }`,
          en: `The target stands with a deliverable; write:  value: { ${first}: … }`,
        }
      : {
          nl: 'Zet de waarde in de toelichting, of geef het inzetpunt een "target" met een "measure".',
          en: 'Put the value in the note, or give the commitment a "target" with a "measure".',
        },
    place: atKey(path, ...pointer),
  };
}
