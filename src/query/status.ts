import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Theme } from '../model/theme.ts';
import type { Index } from './index-agenda.ts';
import { type Row, rowsOf } from './row.ts';
import type { Selection } from './select.ts';
import { type Totals, totalsOf } from './totals.ts';

/** The status of the selected part of a plan, by theme and objective. */
export interface StatusQuestion {
  readonly plan: Plan;
  readonly totals: Totals;
  /** The totals of the same commitments at the end of the period; undefined before that. */
  readonly atPeriodEnd: Totals | undefined;
  readonly groups: readonly ThemeGroup[];
}

export interface ThemeGroup {
  readonly theme: Theme;
  readonly rows: readonly Row[];
  readonly objectives: readonly ObjectiveGroup[];
}

export interface ObjectiveGroup {
  readonly objective: Objective;
  readonly rows: readonly Row[];
}

export function statusOf(
  agenda: Agenda,
  index: Index,
  { plan, item, rows, filtered }: Selection,
  asOf: IsoDate,
): StatusQuestion {
  const selected = new Set(rows.map(({ commitment }) => commitment));
  const atEnd =
    asOf > plan.period.to
      ? rowsOf(agenda, index, plan, plan.period.to).filter(({ commitment }) => selected.has(commitment))
      : undefined;
  // A theme without commitments is shown with the whole plan, but not with a selection from it.
  const whole = item === undefined && !filtered;
  return {
    plan,
    totals: totalsOf(rows.map(({ standing }) => standing)),
    atPeriodEnd: atEnd && totalsOf(atEnd.map(({ standing }) => standing)),
    groups: plan.themes
      .map((theme) => themeGroup(theme, rows, whole))
      .filter((group) => whole || group.rows.length > 0 || group.theme === item),
  };
}

function themeGroup(theme: Theme, rows: readonly Row[], whole: boolean): ThemeGroup {
  const inTheme = rows.filter((row) => row.theme === theme);
  const objectives = theme.objectives
    .map((objective) => ({ objective, rows: inTheme.filter((row) => row.objective === objective) }))
    .filter((group) => whole || group.rows.length > 0);
  return { theme, rows: inTheme, objectives };
}
