// The table of cases for "How a commitment stands" (schemas/README.md).
import { describe, expect, test } from 'vitest';
import { measurementsOf } from '../../src/query/indicators.ts';
import { holderOf, rowsOf } from '../../src/query/row.ts';
import { agendaFiles, day, type PlanWords, planIn, read } from './plans.ts';
import { clausesOf, mapIn, type Row, tablesIn } from './tables.ts';

const CLAUSES = tablesIn('standing.md');

test('every clause has a table', () => {
  expect([...CLAUSES.keys()]).toEqual(clausesOf('How a commitment stands'));
});

describe.each([...CLAUSES])('%s', (_clause, rows) => {
  test.each(rows)('$case, on $on', async (row) => {
    expect(await standingIn(row)).toMatchObject(mapIn(row['stands']));
  });
});

async function standingIn({ given, updates, on }: Row): Promise<object> {
  const { page, settings, files, ...kade } = mapIn(given) as Record<string, NonNullable<PlanWords['page']>>;
  const plan = { page, files, commitments: { kade, brug: {} }, updates: mapIn(updates) } as PlanWords;
  const known = await read(agendaFiles({ 2021: plan }, settings ? { settings } : {}));
  const row = rowsOf(known.agenda, known.index, planIn(known, 2021), day(on)).find(
    ({ commitment }) => commitment.id === 'kade',
  );
  if (!row) throw new Error('there is no row');
  const { value, expected, lastUpdate, deliverables, spent, expectedCost, aspects, ...standing } = row.standing;
  const by = <T>(property: (each: (typeof deliverables)[number]) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(deliverables.map((each) => [each.deliverable.id, property(each)]));
  return {
    ...standing,
    value: value ?? null,
    expected: expected ?? null,
    last: lastUpdate?.name ?? null,
    money: [spent ?? null, expectedCost ?? null],
    lights: Object.fromEntries(aspects),
    measured: measurementsOf(known.index, 'druk', day(on)).map((each) => `${each.about} ${each.value}`),
    holder: holderOf(row) ?? null,
    deliverables: deliverables.map(
      ({ deliverable: { id }, status, reported }) =>
        `${id} ${reported ? status : status === 'planned' ? 'unreported' : `${status} though unreported`}`,
    ),
    unreportedDeliverables: deliverables.filter(({ unreported }) => unreported).map(({ deliverable: { id } }) => id),
    values: by((each) => each.value ?? null),
    dueDates: by(({ dueDate }) => dueDate),
  };
}
