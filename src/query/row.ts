import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Theme } from '../model/theme.ts';
import type { Index } from './index-agenda.ts';
import { type Standing, standingOf } from './standing.ts';

/** A commitment with everything around it that an answer may show. */
export interface Row {
  readonly plan: Plan;
  readonly theme: Theme;
  readonly objective: Objective;
  readonly commitment: Commitment;
  readonly standing: Standing;
}

/** All commitments of a plan as they stand on a day, in the order of the document. */
export function rowsOf(agenda: Pick<Agenda, 'settings'>, index: Index, plan: Plan, asOf: IsoDate): readonly Row[] {
  const rows: Row[] = [];
  for (const theme of plan.themes) {
    for (const objective of theme.objectives) {
      for (const commitment of objective.commitments)
        rows.push({ plan, theme, objective, commitment, standing: standingOf(agenda, index, plan, commitment, asOf) });
    }
  }
  return rows;
}
