import type { IsoDate, PartialDate } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Indicator } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';
import { byCodePoint } from '../source/tree.ts';
import { counting } from './corrections.ts';
import type { Index } from './index-agenda.ts';
import { updatesUntil } from './standing.ts';

/** An indicator with its theme or objective. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly of: Theme | Objective;
  /** Its place in the list there, from 0. */
  readonly at: number;
}

/** All indicators of a plan, in the order of the document. */
export const indicatorsOf = (plan: Plan): readonly PlacedIndicator[] =>
  plan.themes.flatMap((theme) => [theme, ...theme.objectives].flatMap(placedIn));

const placedIn = (of: Theme | Objective): readonly PlacedIndicator[] =>
  of.indicators.map((indicator, at) => ({ indicator, of, at }));

/** One measurement of an indicator, and the day or period that it is about. */
export interface Measurement {
  readonly value: number;
  readonly about: PartialDate | IsoDate;
  readonly update: Update;
}

/**
 * The measurements of an indicator up to a day, in all plans, in order of the moment they are about. Of two
 * measurements about one moment, the one reported last counts. Nothing is interpolated.
 */
export function measurementsOf(index: Index, id: string, asOf: IsoDate): readonly Measurement[] {
  const byMoment = new Map<string, Measurement>();
  const updates = [...index.updates.keys()].flatMap((year) => counting(updatesUntil(index, { year, id }, asOf)));
  for (const update of updates.sort((a, b) => byCodePoint(a.date, b.date))) {
    if (update.value === undefined) continue;
    const about = update.measured ?? update.date;
    byMoment.set(about, { value: update.value, about, update });
  }
  return [...byMoment.values()].sort((a, b) => byCodePoint(a.about, b.about));
}

/** Whether a value reaches a target of an indicator; undefined where the indicator does not say which way is better. */
export function reaches({ better }: Indicator, target: number, value: number): boolean | undefined {
  if (better === undefined) return undefined;
  return better === 'higher' ? value >= target : value <= target;
}
