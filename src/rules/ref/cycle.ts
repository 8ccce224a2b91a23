import type { Rule, Violation } from '../../lint/rule.ts';
import type { Commitment } from '../../model/commitment.ts';
import { parseReference } from '../../query/index-agenda.ts';
import { atValue, type Place } from '../../source/place.ts';

/** A commitment must not depend on itself, directly or through others. */
export const cycle: Rule = {
  name: 'ref/cycle',
  severity: 'error',
  summary: {
    nl: 'Inzetpunten mogen niet in een kring op elkaar wachten.',
    en: 'Commitments must not depend on each other in a circle.',
  },
  *check({ commitments }) {
    const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
    for (const ring of rings(byId)) {
      yield ring.length === 1 ? aboutItself(ring[0] as Commitment) : aboutRing(ring);
    }
  },
};

const aboutItself = (commitment: Commitment): Violation => ({
  message: { nl: 'Dit inzetpunt wacht op zichzelf.', en: 'This commitment depends on itself.' },
  hint: { nl: 'Haal het weg uit "depends-on".', en: 'Take it out of "depends-on".' },
  place: waitsAt(commitment, commitment.id),
});

function aboutRing(ring: readonly Commitment[]): Violation {
  const next = (at: number): string => (ring[(at + 1) % ring.length] as Commitment).id;
  const [start, ...others] = ring as readonly [Commitment, ...Commitment[]];
  const shown = [...ring.map(({ id }) => id), start.id].join(' → ');
  return {
    message: {
      nl: `Deze inzetpunten wachten op elkaar: ${shown}.`,
      en: `These commitments depend on each other: ${shown}.`,
    },
    hint: {
      nl: 'Bepaal wat eerst komt, en haal bij dat inzetpunt de verwijzing weg uit "depends-on".',
      en: 'Decide which comes first, and take the reference out of its "depends-on".',
    },
    place: waitsAt(start, next(0)),
    related: others.slice(0, SHOWN).map((commitment, at) => ({
      place: waitsAt(commitment, next(at + 1)),
      message: { nl: `wacht op "${next(at + 1)}"`, en: `depends on "${next(at + 1)}"` },
    })),
  };
}

/** A circle may be long; its first places are enough to find it. */
const SHOWN = 8;

/** The place of a reference to another commitment in `depends-on`. */
const waitsAt = ({ path, year, dependsOn }: Commitment, id: string): Place =>
  atValue(
    path,
    'depends-on',
    Math.max(
      0,
      dependsOn.findIndex((reference) => waitsFor(reference, year) === id),
    ),
  );

/** The id that a reference names in the same plan; undefined for another year, which cannot close a circle. */
function waitsFor(reference: string, homeYear: number): string | undefined {
  const { year, id } = parseReference(reference, homeYear);
  return year === homeYear ? id : undefined;
}

/**
 * Each circle of `depends-on` once, from its first commitment in the order of the plan. Iterative, because a circle may
 * be long.
 */
function rings(commitments: ReadonlyMap<string, Commitment>): readonly (readonly Commitment[])[] {
  const found: Commitment[][] = [];
  const finished = new Set<string>();
  for (const root of commitments.values()) {
    if (root.dependsOn.length === 0) continue;
    const path: { commitment: Commitment; next: number }[] = finished.has(root.id)
      ? []
      : [{ commitment: root, next: 0 }];
    const onPath = new Set(path.map(({ commitment }) => commitment.id));
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const reference = step.commitment.dependsOn[step.next++];
      if (reference === undefined) {
        path.pop();
        onPath.delete(step.commitment.id);
        finished.add(step.commitment.id);
        continue;
      }
      const commitment = commitments.get(waitsFor(reference, step.commitment.year) ?? '');
      if (!commitment || finished.has(commitment.id)) continue;
      if (onPath.has(commitment.id)) {
        found.push(
          path.slice(path.findIndex((each) => each.commitment.id === commitment.id)).map((each) => each.commitment),
        );
      } else {
        path.push({ commitment, next: 0 });
        onPath.add(commitment.id);
      }
    }
  }
  return found;
}
