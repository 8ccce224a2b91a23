import type { Agenda } from '../model/agenda.ts';
import { addMonths, type IsoDate, lastDay, type PartialDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Theme } from '../model/theme.ts';
import { needsAttention } from './attention.ts';
import type { Index } from './index-agenda.ts';
import { type Row, rowsOf } from './row.ts';
import { type Totals, totalsOf } from './totals.ts';

/** How a plan stood at several moments. */
export interface Trend {
  /** In order. */
  readonly moments: readonly IsoDate[];
  /** The whole plan, once for each moment. */
  readonly plan: readonly TrendPoint[];
  readonly themes: readonly { readonly theme: Theme; readonly points: readonly TrendPoint[] }[];
}

/** How a plan or a theme stood at one moment. */
export interface TrendPoint {
  readonly totals: Totals;
  /** How many commitments needed attention. */
  readonly attention: number;
}

export function trendOf(agenda: Agenda, index: Index, plan: Plan, asOf: IsoDate): Trend {
  const moments = momentsOf(agenda, plan, asOf);
  const rows = moments.map((moment) => rowsOf(agenda, index, plan, moment));
  return {
    moments,
    plan: rows.map(pointOf),
    themes: plan.themes.map((theme) => ({
      theme,
      points: rows.map((all) => pointOf(all.filter((row) => row.theme === theme))),
    })),
  };
}

function pointOf(rows: readonly Row[]): TrendPoint {
  const standings = rows.map(({ standing }) => standing);
  return { totals: totalsOf(standings), attention: standings.filter(needsAttention).length };
}

/** More than this many do not fit beside one another. */
const MOST_MOMENTS = 8;

/**
 * The days worth looking at: the plan's reporting rounds, or the ends of quarters where there are none, up to the day
 * that is asked about, which is the last of them.
 */
export function momentsOf({ settings }: Pick<Agenda, 'settings'>, plan: Plan, asOf: IsoDate): readonly IsoDate[] {
  const { from, to } = plan.period;
  const rounds = settings.rounds.flatMap(({ date }) =>
    date !== undefined && date >= from && date <= to ? [date] : [],
  );
  const days = rounds.length > 0 ? rounds.sort() : quarterEnds(from, to);
  const past = days.filter((day) => day < asOf);
  return [...new Set([...past, asOf])].slice(-MOST_MOMENTS);
}

function quarterEnds(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const ends: IsoDate[] = [];
  for (let day = quarterEnd(from); day <= to; day = quarterEnd(addMonths(day, 2))) ends.push(day);
  return ends;
}

const quarterEnd = (day: IsoDate): IsoDate =>
  lastDay(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as PartialDate);
