import type { Agenda } from '../model/agenda.ts';
import type { Commitment, Deliverable } from '../model/commitment.ts';
import { addMonths, type IsoDate, lastDay, type PartialDate } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { type Aspect, isOpen, type Light, ONGOING, type Status } from '../model/words.ts';
import { counting } from './corrections.ts';
import { type Index, type Item, updatesOn } from './index-agenda.ts';

/**
 * How a commitment stands on a day. What was reported, what was measured and what the calendar shows are kept apart;
 * the calendar's part is always computed, never stored.
 */
export interface Standing {
  readonly status: Status;
  /** Whether anything was reported at all: where not, `planned` only means that nothing is known. */
  readonly reported: boolean;
  /** Whether there is no report where one could be expected. Never in a draft, which is not a promise yet. */
  readonly unreported: boolean;
  /**
   * Whether a report that counts could not be read, and nothing later says how it stands. The status is then `unknown`.
   */
  readonly unreadable: boolean;
  /** Whether the status follows from those of the deliverables. */
  readonly derived: boolean;
  /**
   * Open after the day it was due; never in a draft, which promises nothing yet. A moved day counts only where the
   * update that moved it cites a decision.
   */
  readonly overdue: boolean;
  /** Open, and last reported on too long ago. */
  readonly stale: boolean;
  /** The last measured value for the commitment's own target. */
  readonly value: number | undefined;
  /** What was spent and what it is expected to cost, in whole euros, according to the last report with these fields. */
  readonly spent: number | undefined;
  readonly expectedCost: number | undefined;
  /** The traffic lights of the last report that has any. */
  readonly aspects: ReadonlyMap<Aspect, Light>;
  readonly deliverables: readonly DeliverableStanding[];
  /** The last day of `due` as written, or of the plan's period; undefined for what is ongoing. */
  readonly dueDate: IsoDate | undefined;
  /** The latest day it was moved to, if ever. */
  readonly expected: PartialDate | undefined;
  readonly lastUpdate: Update | undefined;
}

export interface DeliverableStanding {
  readonly deliverable: Deliverable;
  readonly status: Status;
  readonly reported: boolean;
  readonly unreported: boolean;
  readonly unreadable: boolean;
  readonly value: number | undefined;
  readonly dueDate: IsoDate | undefined;
}

/**
 * From most to least serious. A commitment whose reports are only about deliverables takes the most serious of their
 * statuses.
 */
export const MOST_SERIOUS_FIRST: readonly Status[] = [
  'not-done',
  'off-track',
  'delayed',
  'at-risk',
  'paused',
  'partly-done',
  'stopped',
  'unknown',
  'planned',
  'on-track',
  'done',
];

/** The updates on a record or an indicator that were there on a day, in order. */
export const updatesUntil = (index: Index, of: Pick<Item, 'year' | 'id'>, asOf: IsoDate): readonly Update[] =>
  updatesOn(index, of).filter(({ date }) => date <= asOf);

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
  const { status: own, value, due: moved, decided, anyDeliverable, spent, expectedCost, aspects } = latestOf(updates);
  const unreadable = unreadableAfter(updates, ({ status }) => status !== undefined);
  const derived = !unreadable && own === undefined && anyDeliverable;
  const status = unreadable
    ? 'unknown'
    : (own ?? (derived ? mostSerious(deliverables.map((standing) => standing.status)) : 'planned'));
  const dueDate = dueDateOf(commitment.due, plan);
  // Readers know that something `delayed` is late. It becomes overdue again after its new due date.
  const effective = status === 'delayed' ? (moved ?? ONGOING) : (decided ?? commitment.due);
  const lateAfter = dueDateOf(effective, plan);
  const lastUpdate = updates.at(-1);
  // What cannot be read may say that it is done.
  const isLate = plan.stage !== 'draft' && isOpen(status) && !unreadable;
  return {
    status,
    reported: updates.length > 0,
    unreported: updates.length === 0 && plan.stage !== 'draft',
    unreadable,
    derived,
    overdue: isLate && lateAfter !== undefined && asOf > lateAfter,
    stale: isLate && lastUpdate !== undefined && asOf > addMonths(lastUpdate.date, agenda.settings.staleAfterMonths),
    value,
    spent,
    expectedCost,
    aspects,
    deliverables,
    dueDate,
    expected: moved,
    lastUpdate,
  };
}

/** Whether an update that could not be read comes after the last one that tells. */
function unreadableAfter(updates: readonly Update[], tells: (update: Update) => boolean): boolean {
  for (let at = updates.length - 1; at >= 0; at--) {
    const update = updates[at] as Update;
    if (update.unreadable) return true;
    if (tells(update)) return false;
  }
  return false;
}

/** The latest value of each field. */
interface Latest extends Pick<Update, 'status' | 'value' | 'due' | 'spent' | 'expectedCost' | 'aspects'> {
  /** The day it was moved to by decision. */
  readonly decided: PartialDate | undefined;
  readonly anyDeliverable: boolean;
}

function latestOf(updates: readonly Update[]): Latest {
  let status: Update['status'];
  let value: Update['value'];
  let due: Update['due'];
  let decided: Update['due'];
  let spent: Update['spent'];
  let expectedCost: Update['expectedCost'];
  let aspects: Update['aspects'] = NO_LIGHTS;
  let anyDeliverable = false;
  for (const update of updates) {
    status = update.status ?? status;
    value = update.value ?? value;
    spent = update.spent ?? spent;
    expectedCost = update.expectedCost ?? expectedCost;
    if (update.aspects.size > 0) aspects = update.aspects;
    due = update.due ?? due;
    if (update.decision !== undefined) decided = update.due ?? decided;
    anyDeliverable ||= update.deliverables.size > 0;
  }
  return { status, value, due, decided, anyDeliverable, spent, expectedCost, aspects };
}

const NO_LIGHTS: ReadonlyMap<Aspect, Light> = new Map();

function deliverableStanding(
  deliverable: Deliverable,
  commitment: Commitment,
  plan: Plan,
  updates: readonly Update[],
): DeliverableStanding {
  const status = latestFor(updates, statusesIn, deliverable.id);
  const unreadable = unreadableAfter(updates, ({ deliverables }) => deliverables.has(deliverable.id));
  return {
    deliverable,
    status: unreadable ? 'unknown' : (status ?? 'planned'),
    reported: unreadable || status !== undefined,
    unreported: !unreadable && status === undefined && plan.stage !== 'draft',
    unreadable,
    value: latestFor(updates, valuesIn, deliverable.id),
    dueDate: dueDateOf(deliverable.due ?? commitment.due, plan),
  };
}

/** The latest value for a deliverable, from the last update that has one. */
function latestFor<T>(
  updates: readonly Update[],
  valuesOf: (update: Update) => ReadonlyMap<string, T>,
  id: string,
): T | undefined {
  for (let at = updates.length - 1; at >= 0; at--) {
    const value = valuesOf(updates[at] as Update).get(id);
    if (value !== undefined) return value;
  }
  return undefined;
}

const statusesIn = ({ deliverables }: Update): ReadonlyMap<string, Status> => deliverables;
const valuesIn = ({ values }: Update): ReadonlyMap<string, number> => values;

/** The day after which something is overdue; undefined where it has no end. */
export const dueDateOf = (due: Due | undefined, plan: Pick<Plan, 'period'>): IsoDate | undefined =>
  due === ONGOING ? undefined : due === undefined ? plan.period.to : lastDay(due);

/** The last day on which it is expected, or else promised; undefined where it has no end. */
export const dueDayOf = ({ expected, dueDate }: Pick<Standing, 'expected' | 'dueDate'>): IsoDate | undefined =>
  expected === undefined ? dueDate : lastDay(expected);

const mostSerious = (statuses: readonly Status[]): Status =>
  MOST_SERIOUS_FIRST.find((status) => statuses.includes(status)) ?? 'planned';
