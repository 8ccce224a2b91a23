import { STATUSES, type Status } from '../model/words.ts';
import type { Standing } from './standing.ts';

/**
 * The number of commitments by status. `byStatus` adds up to `commitments`; `unreported` is included in `planned`,
 * `unreadable` in `unknown`.
 */
export interface Totals {
  readonly commitments: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly unreported: number;
  readonly unreadable: number;
  readonly overdue: number;
  readonly stale: number;
}

export function totalsOf(standings: readonly Standing[]): Totals {
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of standings) byStatus[status]++;
  const count = (test: (standing: Standing) => boolean): number => standings.filter(test).length;
  return {
    commitments: standings.length,
    byStatus,
    unreported: count(({ unreported }) => unreported),
    unreadable: count(({ unreadable }) => unreadable),
    overdue: count(({ overdue }) => overdue),
    stale: count(({ stale }) => stale),
  };
}
