import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { Plan } from '../../model/plan.ts';
import type { Trend, TrendPoint } from '../../query/trend.ts';
import { planAnswer, refAnswer } from './shared.ts';

/** The JSON answer of `agenda status --trend`; see schemas/trend.schema.json. */
export function trendAnswer(loaded: Pick<Loaded, 'incomplete'>, plan: Plan, trend: Trend, asOf: IsoDate): object {
  const dated = (points: readonly TrendPoint[]): readonly object[] =>
    points.map(({ totals, attention }, at) => ({ asOf: trend.moments[at], totals, attention }));
  return {
    schemaVersion: 1,
    kind: 'trend',
    plan: planAnswer(plan),
    asOf,
    points: dated(trend.plan),
    themes: trend.themes.map(({ theme, points }) => ({ ...refAnswer(theme), points: dated(points) })),
    incomplete: loaded.incomplete,
  };
}
