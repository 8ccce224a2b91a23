import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Status } from '../model/words.ts';
import { counting } from '../query/corrections.ts';
import type { Index, Item } from '../query/index-agenda.ts';
import { standingOf, updatesUntil } from '../query/standing.ts';
import type { Kind } from './kinds.ts';
import { descents } from './lineage.ts';

/** How something that was promised stood: "never reported" is an answer of its own. */
export type Outcome = Status | 'unreported';

/** One of the two things compared: a plan in some version of an agenda. */
export interface Side {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plan: Plan;
}

/** How a commitment and its deliverables stood on a day. */
export interface Ending {
  readonly outcome: Outcome;
  /** Whether the last word on it cites a decision. */
  readonly decided: boolean;
  readonly deliverables: ReadonlyMap<string, Outcome>;
  /** The last measured value for its own target. */
  readonly value: number | undefined;
}

export function endingOf({ agenda, index, plan }: Side, commitment: Commitment, asOf: IsoDate): Ending {
  const reports = counting(updatesUntil(index, commitment, asOf));
  if (reports.length === 0)
    return {
      outcome: 'unreported',
      decided: false,
      deliverables: new Map(commitment.deliverables.map(({ id }) => [id, 'unreported'])),
      value: undefined,
    };
  const { status, reported, deliverables, value } = standingOf(agenda, index, plan, commitment, asOf);
  const last = reports.findLast((update) => update.status !== undefined);
  return {
    outcome: reported ? status : 'unreported',
    decided: last?.decision !== undefined,
    deliverables: new Map(
      deliverables.map((each) => [each.deliverable.id, each.reported ? each.status : ofWhole(status, reported)]),
    ),
    value,
  };
}

/** A whole that is done, or was stopped, takes the pieces with it that nobody reported on. */
const ofWhole = (status: Status, reported: boolean): Outcome =>
  reported && (status === 'done' || status === 'stopped') ? status : 'unreported';

/** What is said of something promised that the new plan no longer has: exactly one of three. */
export function endOf(outcome: Outcome, decided: boolean): Extract<Kind, 'completed' | 'ended' | 'vanished'> {
  if (outcome === 'done') return 'completed';
  return outcome === 'stopped' || (outcome === 'not-done' && decided) ? 'ended' : 'vanished';
}

/**
 * What is said of something promised that goes on. Where several become one, all of them must be done to count as done.
 */
export const continuationOf = (
  outcomes: readonly Outcome[],
): Extract<Kind, 'carried-over' | 'continued-though-done'> =>
  outcomes.length > 0 && outcomes.every((outcome) => outcome === 'done') ? 'continued-though-done' : 'carried-over';

/** How often each record of a plan was carried over before: 0 where it is new in it. */
export function timesCarried(plan: Plan, index: Index): ReadonlyMap<Item, number> {
  const earlier = [...index.plans.values()].filter(({ year }) => year < plan.year).sort((a, b) => a.year - b.year);
  let counts: ReadonlyMap<Item, number> = new Map();
  for (const [at, from] of earlier.entries()) {
    const next = new Map<Item, number>();
    for (const descent of descents(from, earlier[at + 1] ?? plan, index))
      next.set(descent.later, Math.max(next.get(descent.later) ?? 0, (counts.get(descent.earlier) ?? 0) + 1));
    counts = next;
  }
  return counts;
}
