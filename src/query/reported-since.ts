import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Update } from '../model/update.ts';
import { counting } from './corrections.ts';
import type { Index } from './index-agenda.ts';
import { type Row, rowsOf } from './row.ts';
import { type Standing, updatesUntil } from './standing.ts';

/** One version of an agenda. */
export interface Known {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly asOf: IsoDate;
}

/** What was reported on one commitment between two versions or days. */
export interface Reported {
  readonly row: Row;
  /** How it stood before; undefined where it was not there yet. */
  readonly before: Standing | undefined;
  /** The last of the new reports that count, else the last; undefined where only the calendar changed it. */
  readonly update: Update | undefined;
}

/**
 * The commitments on which something new was reported, or whose status is another one, in the order of the document.
 */
export function reportedSince(old: Known, now: Known): readonly Reported[] {
  return now.agenda.plans.flatMap((plan) => {
    const earlier = old.agenda.plans.find(({ year }) => year === plan.year);
    const before = new Map(
      (earlier ? rowsOf(old.agenda, old.index, earlier, old.asOf) : []).map(({ commitment, standing }) => [
        commitment.id,
        standing,
      ]),
    );
    const known = new Set(
      (earlier?.updates ?? []).filter(({ date }) => date <= old.asOf).map((update) => JSON.stringify(saidIn(update))),
    );
    return rowsOf(now.agenda, now.index, plan, now.asOf).flatMap((row): readonly Reported[] => {
      const { id } = row.commitment;
      const updates = updatesUntil(now.index, row.commitment, now.asOf);
      const counted = new Set(counting(updates));
      const fresh = updates.filter((update) => !known.has(JSON.stringify(saidIn(update))));
      const then = before.get(id);
      const isOther =
        then !== undefined && (then.status !== row.standing.status || then.unreadable !== row.standing.unreadable);
      const update = fresh.findLast((one) => counted.has(one)) ?? fresh.at(-1);
      return fresh.length > 0 || isOther ? [{ row, before: then, update }] : [];
    });
  });
}

const saidIn = ({ name, document }: Update): unknown => [name, document?.file.text ?? null];
