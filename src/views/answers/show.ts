import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { Objective } from '../../model/objective.ts';
import type { Plan } from '../../model/plan.ts';
import type { Indicator } from '../../model/shared.ts';
import type { Theme } from '../../model/theme.ts';
import type { Update } from '../../model/update.ts';
import { amendmentsOf } from '../../query/amendments.ts';
import { correctionsIn } from '../../query/corrections.ts';
import type { Index } from '../../query/index-agenda.ts';
import { measurementsOf } from '../../query/indicators.ts';
import type { OtherYear } from '../../query/lives.ts';
import type { Row } from '../../query/row.ts';
import { updatesUntil } from '../../query/standing.ts';
import { totalsOf } from '../../query/totals.ts';
import { fromRepository } from '../../source/tree.ts';
import {
  commitmentAnswer,
  decisionAnswer,
  evidenceAnswer,
  orNull,
  planAnswer,
  refAnswer,
  targetAnswer,
  textOrNull,
} from './shared.ts';

/** What the three JSON answers of `agenda show` are made from; see schemas/show.schema.json. */
export interface ShowContext {
  readonly loaded: Loaded;
  readonly index: Index;
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly otherYears: readonly OtherYear[];
}

const head = (kind: string, { plan, asOf }: ShowContext): object => ({
  schemaVersion: 1,
  kind,
  plan: planAnswer(plan),
  asOf,
});

export const showThemeAnswer = (theme: Theme, rows: readonly Row[], context: ShowContext): object => ({
  ...head('theme', context),
  year: theme.year,
  ...refAnswer(theme),
  text: textOrNull(theme.text),
  lead: orNull(theme.lead),
  holder: orNull(theme.holder),
  indicators: theme.indicators.map((each) => indicatorAnswer(each, context)),
  priorities: theme.priorities,
  continues: theme.continues,
  totals: totalsOf(rows.map(({ standing }) => standing)),
  commitments: rows
    .filter(({ objective }) => objective === undefined)
    .map((row) => commitmentAnswer(context.loaded, row)),
  objectives: theme.objectives.map((objective) => {
    const inObjective = rows.filter((row) => row.objective === objective);
    return {
      ...refAnswer(objective),
      totals: totalsOf(inObjective.map(({ standing }) => standing)),
      commitments: inObjective.map((row) => commitmentAnswer(context.loaded, row)),
    };
  }),
  amendments: amendmentAnswers(theme.id, context),
  updates: ownUpdates(theme, context),
  file: fromRepository(context.loaded.tree, theme.path),
  ...tail(context),
});

export const showObjectiveAnswer = (
  objective: Objective,
  theme: Theme,
  rows: readonly Row[],
  context: ShowContext,
): object => ({
  ...head('objective', context),
  year: objective.year,
  ...refAnswer(objective),
  text: textOrNull(objective.text),
  theme: refAnswer(theme),
  holder: orNull(objective.holder ?? theme.holder),
  indicators: objective.indicators.map((each) => indicatorAnswer(each, context)),
  continues: objective.continues,
  replaces: objective.replaces,
  related: objective.related,
  totals: totalsOf(rows.map(({ standing }) => standing)),
  commitments: rows.map((row) => commitmentAnswer(context.loaded, row)),
  amendments: amendmentAnswers(objective.id, context),
  updates: ownUpdates(objective, context),
  file: fromRepository(context.loaded.tree, objective.path),
  ...tail(context),
});

export const showCommitmentAnswer = (row: Row, updates: readonly Update[], context: ShowContext): object => ({
  ...head('commitment', context),
  ...commitmentAnswer(context.loaded, row),
  amendments: amendmentAnswers(row.commitment.id, context),
  updates: updateAnswers(updates, context),
  ...tail(context),
});

const amendmentAnswers = (id: string, { plan, asOf }: ShowContext): readonly object[] =>
  amendmentsOf(plan, id, asOf).map(({ what, why, decision, editorial, was }) => ({
    what,
    why,
    decision: decisionAnswer(decision),
    editorial,
    was: was ? { title: orNull(was.title), target: targetAnswer(was.target), due: orNull(was.due) } : null,
  }));

function updateAnswers(updates: readonly Update[], context: ShowContext): readonly object[] {
  const corrected = correctionsIn(updates);
  return updates.map((update) => updateAnswer(update, corrected.get(update.name)?.name, context));
}

function updateAnswer(update: Update, correctedBy: string | undefined, { loaded }: ShowContext): object {
  const { explanation } = update;
  return {
    name: update.name,
    date: update.date,
    file: fromRepository(loaded.tree, update.path),
    counts: correctedBy === undefined && update.assessedBy === undefined,
    status: orNull(update.status),
    deliverables: Object.fromEntries(update.deliverables),
    value: update.values.size > 0 ? Object.fromEntries(update.values) : orNull(update.value),
    measured: orNull(update.measured),
    aspects: Object.fromEntries(update.aspects),
    money:
      update.spent === undefined && update.expectedCost === undefined
        ? null
        : { spent: orNull(update.spent), expected: orNull(update.expectedCost) },
    assessedBy: orNull(update.assessedBy),
    explanation: explanation
      ? {
          cause: orNull(explanation.cause),
          consequence: orNull(explanation.consequence),
          remedy: orNull(explanation.remedy),
        }
      : null,
    evidence: update.evidence.map(evidenceAnswer),
    due: orNull(update.due),
    decision: decisionAnswer(update.decision),
    by: orNull(update.by),
    round: orNull(update.round),
    corrects: orNull(update.corrects),
    correctedBy: orNull(correctedBy),
    note: textOrNull(update.note),
  };
}

/** The updates on a theme or objective itself, up to the as-of day. */
function ownUpdates(item: Theme | Objective, context: ShowContext): readonly object[] {
  const updates = updatesUntil(context.index, item, context.asOf);
  return updateAnswers(updates, context);
}

const indicatorAnswer = (indicator: Indicator, { index, asOf, loaded }: ShowContext): object => ({
  id: indicator.id,
  title: indicator.title,
  unit: orNull(indicator.unit),
  better: orNull(indicator.better),
  baseline: indicator.baseline ? { value: indicator.baseline.value, on: orNull(indicator.baseline.on) } : null,
  targets: indicator.targets,
  source: indicator.source ? { title: indicator.source.title, url: orNull(indicator.source.url) } : null,
  measurements: measurementsOf(index, indicator.id, asOf).map(({ about, value, update }) => ({
    about,
    value,
    name: update.name,
    file: fromRepository(loaded.tree, update.path),
  })),
});

const tail = ({ loaded, otherYears }: ShowContext): object => ({
  otherYears: otherYears.map(({ item, relation, status }) => ({
    year: item.year,
    number: item.number,
    id: item.id,
    title: item.title,
    relation,
    status: orNull(status),
    file: fromRepository(loaded.tree, item.path),
  })),
  incomplete: loaded.incomplete,
});
