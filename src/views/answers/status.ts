import type { IsoDate } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { Reported } from '../../query/reported-since.ts';
import type { Row } from '../../query/row.ts';
import type { StatusQuestion } from '../../query/status.ts';
import { totalsOf } from '../../query/totals.ts';
import { lastUpdateAnswer, planAnswer, refAnswer, standingAnswer } from './shared.ts';

/** The JSON answer of `agenda status`; see schemas/status.schema.json. */
export function statusAnswer(
  loaded: Loaded,
  { plan, totals, atPeriodEnd, groups }: StatusQuestion,
  asOf: IsoDate,
  moved?: { readonly since: string; readonly all: readonly Reported[] } | undefined,
): object {
  return {
    schemaVersion: 1,
    kind: 'status',
    plan: planAnswer(plan),
    asOf,
    totals,
    atPeriodEnd: atPeriodEnd ?? null,
    themes: groups.map(({ theme, rows, objectives }) => ({
      ...refAnswer(theme),
      totals: totalsOfRows(rows),
      commitments: rows.filter(({ objective }) => objective === undefined).map((row) => standingAnswer(loaded, row)),
      objectives: objectives.map((group) => ({
        ...refAnswer(group.objective),
        totals: totalsOfRows(group.rows),
        commitments: group.rows.map((row) => standingAnswer(loaded, row)),
      })),
    })),
    since: moved?.since ?? null,
    moved: (moved?.all ?? []).map(({ row: { commitment, standing }, before, update }) => ({
      number: commitment.number,
      id: commitment.id,
      title: commitment.title,
      before: before?.status ?? null,
      status: standing.status,
      value: standing.value ?? null,
      expected: standing.expected ?? null,
      cause: update?.explanation?.cause ?? null,
      lastUpdate: lastUpdateAnswer(loaded, update),
    })),
    incomplete: loaded.incomplete,
  };
}

const totalsOfRows = (rows: readonly Row[]): object => totalsOf(rows.map(({ standing }) => standing));
