import type { PlanSubject } from '../../lint/rule.ts';
import type { Reference, Target } from '../../query/references.ts';
import { jsonPointer, type Place, type Pointer } from '../../source/place.ts';
import type { Problem, ProblemRule } from '../../source/problem.ts';

/** Rules about the form of an id, or of the list that should contain it. */
const FAULTS = [
  'schema/type',
  'schema/pattern',
  'schema/length',
  'schema/empty-text',
  'schema/missing-key',
  'schema/unknown-key',
] as const satisfies readonly ProblemRule[];

/**
 * Whether another rule already reports the cause of a broken reference: the id is malformed, or the list that should
 * contain it is. One error in a list would otherwise give a finding for every reference to it.
 */
export function alreadyReported({ agenda, index, problems }: PlanSubject): (reference: Reference) => boolean {
  const faults = FAULTS.flatMap((rule) => problems(rule) as readonly unknown[] as readonly Problem[]);
  const faulty = new Set(
    faults.flatMap((fault) => pointersOf(fault).map((pointer) => mark(fault.place.path, pointer))),
  );
  const within = new Set(
    faults.flatMap((fault) =>
      pointersOf(fault).flatMap((pointer) =>
        pointer.map((_step, at) => mark(fault.place.path, pointer.slice(0, at + 1))),
      ),
    ),
  );

  const listOf = (want: Target, place: Place): readonly [path: string, pointer: Pointer] | undefined => {
    const year = Number(place.path.slice(0, 4));
    switch (want) {
      case 'party':
        return [agenda.path, ['parties']];
      case 'owner':
        return [agenda.path, ['owners']];
      case 'round':
        return [agenda.path, ['settings', 'rounds']];
      case 'track':
      case 'condition':
        return [`${year}/README.md`, [`${want}s`]];
      case 'deliverable': {
        const update = index.byPath.get(place.path);
        const commitment = update?.kind === 'update' ? index.items.get(year)?.get(update.of) : undefined;
        return commitment && [commitment.path, ['deliverables']];
      }
      default:
        return undefined;
    }
  };

  const withoutData = new Set(problems('front-matter/missing').map(({ place }) => place.path));

  return ({ place, wants }) => {
    if (place.pointer && faulty.has(mark(place.path, place.pointer))) return true;
    return wants.some((want) => {
      const list = listOf(want, place);
      return list !== undefined && (withoutData.has(list[0]) || within.has(mark(...list)));
    });
  };
}

/** For a misspelled key, the places of the keys that were probably meant. */
const pointersOf = (fault: Problem): readonly Pointer[] => {
  const pointer = fault.place.pointer ?? [];
  return fault.rule === 'schema/unknown-key'
    ? fault.words.meant.map((key) => [...pointer.slice(0, -1), key])
    : [pointer];
};

const mark = (path: string, pointer: Pointer): string => `${path}#${jsonPointer(pointer)}`;
