import type { Agenda } from '../model/agenda.ts';
import type { Commitment, Deliverable } from '../model/commitment.ts';
import { addMonths, type IsoDate, lastDay, type PartialDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { isOpen, type Status } from '../model/words.ts';
import { counting } from './corrections.ts';
import type { Index } from './index-agenda.ts';

/**
 * How a commitment stands on a day. What was reported, what was measured and what the calendar shows are kept apart;
 * the calendar's part is always computed, never stored.
 */
export interface Standing {
  readonly status: Status;
  /** Whether anything was reported at all: where not, `planned` only means that nothing is known. */
  readonly reported: boolean;
  /** Whether the status follows from those of the deliverables. */
  readonly derived: boolean;
  /** Open after the day it was due; never in a draft, which promises nothing yet. A moved day counts only where the update that moved it cites a decision. */
  readonly overdue: boolean;
  /** Open, and last reported on too long ago. */
  readonly stale: boolean;
  /** The last measured value for the commitment's own target. */
  readonly value: number | undefined;
  readonly deliverables: readonly DeliverableStanding[];
  /** The last day of `due` as written, or of the plan's period. */
  readonly dueDate: IsoDate;
  /** The latest day it was moved to, if ever. */
  readonly expected: PartialDate | undefined;
  readonly lastUpdate: Update | undefined;
}

export interface DeliverableStanding {
  readonly deliverable: Deliverable;
  readonly status: Status;
  readonly reported: boolean;
  readonly value: number | undefined;
  readonly dueDate: IsoDate;
}

/** From gravest to lightest: a commitment reported on only by its deliverables takes the gravest of theirs. */
export const GRAVITY: readonly Status[] = [
  'not-done',
  'off-track',
  'at-risk',
  'partly-done',
  'stopped',
  'unknown',
  'planned',
  'on-track',
  'done',
];

/** The updates on a commitment that were there on a day, in order. */
export const updatesUntil = (index: Index, commitment: Commitment, asOf: IsoDate): readonly Update[] =>
  (index.updates.get(commitment.year)?.get(commitment.id) ?? []).filter(({ date }) => date <= asOf);

export function standingOf(
  agenda: Pick<Agenda, 'settings'>,
  index: Index,
  plan: Plan,
  commitment: Commitment,
  asOf: IsoDate,
): Standing {
  const updates = counting(updatesUntil(index, commitment, asOf));
  const deliverables = commitment.deliverables.map((deliverable) =>
    deliverableStanding(deliverable, commitment, plan, updates),
  );
  const { status: own, value, due: moved, decided, anyDeliverable } = lastWords(updates);
  const derived = own === undefined && anyDeliverable;
  const status = own ?? (derived ? gravest(deliverables.map((standing) => standing.status)) : 'planned');
  const dueDate = dueDateOf(commitment.due, plan);
  const lastUpdate = updates.at(-1);
  const isLate = plan.stage !== 'draft' && isOpen(status);
  return {
    status,
    reported: updates.length > 0,
    derived,
    overdue: isLate && asOf > (decided === undefined ? dueDate : lastDay(decided)),
    stale: isLate && lastUpdate !== undefined && asOf > addMonths(lastUpdate.date, agenda.settings.staleAfterMonths),
    value,
    deliverables,
    dueDate,
    expected: moved,
    lastUpdate,
  };
}

/** What was said last of each thing. */
interface LastWords extends Pick<Update, 'status' | 'value' | 'due'> {
  /** The day it was moved to by decision. */
  readonly decided: PartialDate | undefined;
  readonly anyDeliverable: boolean;
}

function lastWords(updates: readonly Update[]): LastWords {
  let status: Update['status'];
  let value: Update['value'];
  let due: Update['due'];
  let decided: Update['due'];
  let anyDeliverable = false;
  for (const update of updates) {
    status = update.status ?? status;
    value = update.value ?? value;
    due = update.due ?? due;
    if (update.decision !== undefined) decided = update.due ?? decided;
    anyDeliverable ||= update.deliverables.size > 0;
  }
  return { status, value, due, decided, anyDeliverable };
}

function deliverableStanding(
  deliverable: Deliverable,
  commitment: Commitment,
  plan: Plan,
  updates: readonly Update[],
): DeliverableStanding {
  const status = lastSaid(updates, statusesIn, deliverable.id);
  return {
    deliverable,
    status: status ?? 'planned',
    reported: status !== undefined,
    value: lastSaid(updates, valuesIn, deliverable.id),
    dueDate: dueDateOf(deliverable.due ?? commitment.due, plan),
  };
}

/** What the last update that speaks of a deliverable says of it. */
function lastSaid<T>(
  updates: readonly Update[],
  saidIn: (update: Update) => ReadonlyMap<string, T>,
  id: string,
): T | undefined {
  for (let at = updates.length - 1; at >= 0; at--) {
    const said = saidIn(updates[at] as Update).get(id);
    if (said !== undefined) return said;
  }
  return undefined;
}

const statusesIn = ({ deliverables }: Update): ReadonlyMap<string, Status> => deliverables;
const valuesIn = ({ values }: Update): ReadonlyMap<string, number> => values;

const dueDateOf = (due: PartialDate | undefined, plan: Plan): IsoDate =>
  due === undefined ? plan.period.to : lastDay(due);

const gravest = (statuses: readonly Status[]): Status =>
  GRAVITY.find((status) => statuses.includes(status)) ?? 'planned';
