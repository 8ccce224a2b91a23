import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Theme } from '../model/theme.ts';
import type { Index } from './index-agenda.ts';
import { type Standing, standingOf } from './standing.ts';

/** A commitment with its status, and the plan, theme and objective it belongs to. */
export interface Row {
  readonly plan: Plan;
  readonly theme: Theme;
  /** Undefined where the plan has no objectives. */
  readonly objective: Objective | undefined;
  readonly commitment: Commitment;
  readonly standing: Standing;
}

/** All commitments of a plan with their status as of a day, in the order of the document. */
export function rowsOf(agenda: Pick<Agenda, 'settings'>, index: Index, plan: Plan, asOf: IsoDate): readonly Row[] {
  const rows: Row[] = [];
  for (const theme of plan.themes) {
    const add = (objective: Objective | undefined, commitment: Commitment): void =>
      void rows.push({
        plan,
        theme,
        objective,
        commitment,
        standing: standingOf(agenda, index, plan, commitment, asOf),
      });
    for (const commitment of theme.commitments) add(undefined, commitment);
    for (const objective of theme.objectives)
      for (const commitment of objective.commitments) add(objective, commitment);
  }
  return rows;
}

/** The portfolio holder of a commitment: its own, else that of its objective, else that of its theme. */
export const holderOf = ({
  theme,
  objective,
  commitment,
}: Pick<Row, 'theme' | 'objective' | 'commitment'>): string | undefined =>
  commitment.holder ?? objective?.holder ?? theme.holder;
