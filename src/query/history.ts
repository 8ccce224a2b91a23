import type { Agenda } from '../model/agenda.ts';
import { byNumber } from '../model/build.ts';
import type { Commitment } from '../model/commitment.ts';
import { type IsoDate, lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Amendment, Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import type { Status } from '../model/words.ts';
import { byCodePoint } from '../source/tree.ts';
import { amendmentsOf } from './amendments.ts';
import { correctionsIn } from './corrections.ts';
import { declaredTo } from './declared.ts';
import { commitmentsOf, type Index } from './index-agenda.ts';
import { dueDateOf, updatesUntil } from './standing.ts';

export type EventType =
  | 'promised'
  | 'reported'
  | 'corrected'
  | 'amended'
  | 're-dated'
  | 'carried-over'
  | 'replaced'
  | 'split'
  | 'merged'
  | 'ended';

/** One event in the history of a commitment. */
export interface HistoryEvent {
  readonly date: IsoDate;
  readonly type: EventType;
  readonly plan: Plan;
  /** The commitment in the plan of the event; it may have another number or id in another year. */
  readonly commitment: Commitment;
  readonly update: Update | undefined;
  readonly status: Status | undefined;
  readonly due: Due | undefined;
  /** What was decided, where a plan was amended. */
  readonly amendment?: Amendment;
}

/**
 * The history of a commitment over the years, as known on a day: when it was promised, every progress report (also
 * corrected ones), every new due date, and the plans in which it was continued. Includes the commitments that it
 * continues and those that continue it. In order of day; on one day by plan, with the commitments of a plan first, in
 * order of number, then its updates in their own order.
 */
export function historyOf(
  agenda: Agenda,
  index: Index,
  commitment: Commitment,
  asOf: IsoDate,
): readonly HistoryEvent[] {
  // Before a later plan linked them, the commitments were not known to belong together.
  const plans = agenda.plans.filter((plan) => begins(plan) <= asOf || plan.year === commitment.year);
  const family = familyOf(agenda, commitment, plans.flatMap(commitmentsOf));
  const events = [...family].flatMap((member): readonly HistoryEvent[] => {
    const plan = plans.find(({ year }) => year === member.year) as Plan;
    return [
      beginning(agenda, plan, member, family),
      ...amendmentEvents(plan, member, asOf),
      ...updateEvents(index, plan, member, asOf),
    ];
  });
  return events
    .filter(({ date }) => date <= asOf)
    .sort(
      (a, b) =>
        byCodePoint(a.date, b.date) ||
        a.plan.year - b.plan.year ||
        byCodePoint(a.update?.name ?? '', b.update?.name ?? '') ||
        byNumber(a.commitment, b.commitment),
    );
}

/** The day of a plan's promises: that of its decision, else the first day of its period. */
const begins = ({ decision, period }: Plan): IsoDate => decision?.date ?? period.from;

/** A commitment with, among some others, all commitments it comes from, and all that come from it. */
function familyOf(agenda: Agenda, start: Commitment, others: readonly Commitment[]): ReadonlySet<Commitment> {
  const family = new Set([start]);
  for (const member of family) {
    for (const other of others) {
      if (
        other.year !== member.year &&
        (declaredTo(agenda, other, member) || declaredTo(agenda, member, other) || isNextOf(agenda, member, other))
      )
        family.add(other);
    }
  }
  return family;
}

/** Whether two commitments have the same id in successive plans, which means that one continues the other. */
function isNextOf(agenda: Agenda, a: Commitment, b: Commitment): boolean {
  if (a.id !== b.id) return false;
  const between = agenda.plans.filter(({ year }) => year > Math.min(a.year, b.year) && year < Math.max(a.year, b.year));
  return between.length === 0;
}

function beginning(agenda: Agenda, plan: Plan, commitment: Commitment, family: ReadonlySet<Commitment>): HistoryEvent {
  return {
    date: begins(plan),
    type: beginningType(agenda, commitment, family),
    plan,
    commitment,
    update: undefined,
    status: undefined,
    // As it was promised then.
    due:
      plan.amendments.find(({ of, was }) => of === commitment.id && was?.due !== undefined)?.was?.due ?? commitment.due,
  };
}

function beginningType(agenda: Agenda, commitment: Commitment, family: ReadonlySet<Commitment>): EventType {
  const earlier = [...family].filter((other) => other.year < commitment.year);
  const linked = earlier.filter((other) => declaredTo(agenda, commitment, other));
  if (linked.length > 1) return 'merged';
  const [origin] = linked;
  if (!origin) return earlier.some(({ id }) => id === commitment.id) ? 'carried-over' : 'promised';
  const siblings = [...family].filter((other) => other.year === commitment.year && declaredTo(agenda, other, origin));
  if (siblings.length > 1) return 'split';
  return commitment.replaces.length > 0 ? 'replaced' : 'carried-over';
}

/** Corrections of the wording have no day, and are no events. */
const amendmentEvents = (plan: Plan, commitment: Commitment, asOf: IsoDate): readonly HistoryEvent[] =>
  amendmentsOf(plan, commitment.id, asOf).flatMap((amendment) =>
    amendment.decision?.date === undefined
      ? []
      : [
          {
            date: amendment.decision.date,
            type: 'amended',
            plan,
            commitment,
            update: undefined,
            status: undefined,
            due: undefined,
            amendment,
          },
        ],
  );

function updateEvents(index: Index, plan: Plan, commitment: Commitment, asOf: IsoDate): readonly HistoryEvent[] {
  const updates = updatesUntil(index, commitment, asOf);
  const corrected = correctionsIn(updates);
  let expected: IsoDate | undefined = dueDateOf(commitment.due, plan);
  return updates.flatMap((update): readonly HistoryEvent[] => {
    const event = (type: EventType): HistoryEvent => ({
      date: update.date,
      type,
      plan,
      commitment,
      update,
      status: update.status,
      due: update.due,
    });
    if (corrected.has(update.name)) return [event('corrected')];
    const events: HistoryEvent[] = [event(update.status === 'stopped' ? 'ended' : 'reported')];
    if (update.due !== undefined && lastDay(update.due) !== expected) {
      expected = lastDay(update.due);
      events.push(event('re-dated'));
    }
    return events;
  });
}
