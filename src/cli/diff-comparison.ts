// What `agenda diff` compares: two plans, or everything since a commit.
import type { Comparison } from '../diff/change.ts';
import { compare } from '../diff/compare.ts';
import { compareAll } from '../diff/compare-all.ts';
import { type FoundSide, parseSpec, sidesOf, type Version, versionAt } from './diff-sides.ts';
import { mustBeWhole, openAgenda } from './open-agenda.ts';
import type { Session } from './session.ts';

/** The comparisons to show, with both sides. */
export interface Found {
  readonly comparisons: readonly Comparison[];
  readonly old: FoundSide;
  readonly new: FoundSide;
}

/** @param inTime whether the earlier plan comes first, however they are named: links lead back in time */
export async function twoPlans(session: Session, args: readonly string[], inTime: boolean): Promise<Found> {
  const asked = await sidesOf(session, args);
  const isBackwards = asked.old.plan.year > asked.new.plan.year;
  const sides = inTime && isBackwards ? { old: asked.new, new: asked.old } : asked;
  const side = ({ version, plan }: typeof sides.old) => ({
    agenda: version.loaded.agenda,
    index: version.loaded.index,
    plan,
  });
  return {
    comparisons: [
      compare(side(sides.old), side(sides.new), {
        asOf: session.asOf,
        brief: isForPeople(session) && sides.old.version.revision !== undefined,
      }),
    ],
    old: { version: sides.old.version, year: sides.old.plan.year },
    new: { version: sides.new.version, year: sides.new.plan.year },
  };
}

/** Everything that changed since a branch or commit; only of one plan where `args` names it. */
export async function since(session: Session, revision: string, args: readonly string[]): Promise<Found> {
  const year = args[0] === undefined ? undefined : Number(parseSpec(args[0]).year);
  const loaded = await openAgenda(session);
  mustBeWhole(loaded);
  const current: Version = { loaded, revision: undefined, called: undefined };
  const before = await versionAt(session, revision, 'merge-base', loaded);
  const comparisons = compareAll(before.loaded, loaded, { asOf: session.asOf, brief: isForPeople(session) }).filter(
    ({ old, new: fresh }) => year === undefined || old.plan.year === year || fresh.plan.year === year,
  );
  return { comparisons, old: { version: before, year }, new: { version: current, year } };
}

/** Only the JSON answer includes unchanged deliverables and updates. */
const isForPeople = ({ format }: Session): boolean => format !== 'json';
