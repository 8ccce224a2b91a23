import type { Commitment } from '../../model/commitment.ts';
import { commitmentsOf } from '../../query/index-agenda.ts';
import { atKey } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** Nothing waits for itself. */
export const cycle: Rule = {
  name: 'ref/cycle',
  severity: 'error',
  summary: { nl: 'Inzetpunten wachten niet in een kring op elkaar.', en: 'Commitments do not wait for one another in a ring.' },
  *check({ agenda }) {
    for (const plan of agenda.plans) {
      const commitments = new Map(commitmentsOf(plan).map((commitment) => [commitment.id, commitment]));
      for (const ring of rings(commitments)) {
        const [start] = ring as [Commitment];
        const shown = [...ring.map(({ id }) => id), start.id].join(' → ');
        yield {
          message: { nl: `Deze inzetpunten wachten op elkaar: ${shown}.`, en: `These commitments wait for one another: ${shown}.` },
          hint: { nl: 'Haal een van de verwijzingen weg uit "depends-on".', en: 'Take one of the references out of "depends-on".' },
          place: atKey(start.path, 'depends-on'),
        };
      }
    }
  },
};

/** Each ring of `depends-on` once, from its first commitment in the order of the plan. Iterative: a ring may be long. */
function rings(commitments: ReadonlyMap<string, Commitment>): readonly (readonly Commitment[])[] {
  const found: Commitment[][] = [];
  const finished = new Set<string>();
  for (const root of commitments.values()) {
    const path: { commitment: Commitment; next: number }[] = finished.has(root.id) ? [] : [{ commitment: root, next: 0 }];
    const onPath = new Set(path.map(({ commitment }) => commitment.id));
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const id = step.commitment.dependsOn[step.next++];
      if (id === undefined) {
        path.pop();
        onPath.delete(step.commitment.id);
        finished.add(step.commitment.id);
      } else if (onPath.has(id)) {
        found.push(path.slice(path.findIndex(({ commitment }) => commitment.id === id)).map(({ commitment }) => commitment));
      } else {
        const commitment = commitments.get(id);
        if (!commitment || finished.has(id)) continue;
        path.push({ commitment, next: 0 });
        onPath.add(id);
      }
    }
  }
  return found;
}
