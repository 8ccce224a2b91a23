import type { Agenda } from '../../model/agenda.ts';
import type { IsoDate } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { counting } from '../../query/corrections.ts';
import type { Index } from '../../query/index-agenda.ts';
import { type Row, rowsOf } from '../../query/row.ts';
import type { Profile } from '../../views/report/context.ts';
import { commitmentsTable, deliverablesTable } from './commitments.ts';
import { indicatorRows, indicatorsTable } from './indicators.ts';
import { objectivesTable, plansTable } from './plans.ts';
import type { AnyTable, DataTable, TableName } from './table.ts';
import { type UpdateRow, updatesTable } from './updates.ts';

/** What tables are made of: an agenda as its reader sees it, and the plans they are about. */
export interface TableSource {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plans: readonly Plan[];
  readonly asOf: IsoDate;
  readonly profile: Profile;
  /** Which commitments, and with them their deliverables and reports; all where nothing is said. */
  readonly isAsked?: (row: Row) => boolean;
}

/** The table of that name. For the public it has no columns about people. */
export function tableNamed(name: TableName, source: TableSource): AnyTable {
  const table = MAKERS[name](source) as DataTable<never>;
  return source.profile === 'internal'
    ? table
    : { ...table, columns: table.columns.filter(({ internal }) => !internal) };
}

const MAKERS: Readonly<Record<TableName, (source: TableSource) => object>> = {
  plans: ({ plans }) => plansTable(plans),
  objectives: ({ plans }) =>
    objectivesTable(
      plans.flatMap((plan) =>
        plan.themes.flatMap((theme) => theme.objectives.map((objective) => ({ plan, theme, objective }))),
      ),
    ),
  commitments: (source) => commitmentsTable({ ...named(source), rows: rowsIn(source) }),
  deliverables: (source) => deliverablesTable({ rows: rowsIn(source) }),
  updates: (source) => updatesTable(updatesIn(source)),
  indicators: ({ index, plans, asOf }) => indicatorsTable(plans.flatMap((plan) => indicatorRows(plan, index, asOf))),
};

/** Names of tracks come from a plan; where there are several plans, those of the last hold. */
const named = ({ agenda, plans }: TableSource): { readonly agenda: Agenda; readonly plan: Plan } => ({
  agenda,
  plan: plans.at(-1) as Plan,
});

function rowsIn({ agenda, index, plans, asOf, isAsked = () => true }: TableSource): readonly Row[] {
  return plans.flatMap((plan) => rowsOf(agenda, index, plan, asOf)).filter(isAsked);
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Reports until the day that is asked about, in order of date. */
function updatesIn(source: TableSource): readonly UpdateRow[] {
  const { plans, index, asOf, isAsked } = source;
  const asked = isAsked && new Set(rowsIn(source).map(({ commitment }) => commitment));
  return plans.flatMap((plan) => {
    const updates = plan.updates.filter(({ date }) => date <= asOf);
    const counted = new Set([...groupBy(updates, ({ of }) => of).values()].flatMap(counting));
    return updates
      .map(
        (update): UpdateRow => ({
          plan,
          update,
          item: index.items.get(plan.year)?.get(update.of),
          counts: counted.has(update),
        }),
      )
      .filter(({ item }) => !asked || (item?.kind === 'commitment' && asked.has(item)));
  });
}
