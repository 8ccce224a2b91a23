// The table of cases for "How a commitment stands" (schemas/README.md).
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/query/standing.ts';
import { agendaFiles, commitmentIn, day, type PlanWords, planIn, read } from './plans.ts';
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
  const { page, settings, ...kade } = mapIn(given) as Record<string, NonNullable<PlanWords['page']>>;
  const plan = { page, commitments: { kade, brug: {} }, updates: mapIn(updates) } as PlanWords;
  const known = await read(agendaFiles({ 2021: plan }, settings ? { settings } : {}));
  const { value, expected, lastUpdate, deliverables, ...standing } = standingOf(
    known.agenda,
    known.index,
    planIn(known, 2021),
    commitmentIn(known, 2021, 'kade'),
    day(on),
  );
  const by = <T>(property: (each: (typeof deliverables)[number]) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(deliverables.map((each) => [each.deliverable.id, property(each)]));
  return {
    ...standing,
    value: value ?? null,
    expected: expected ?? null,
    last: lastUpdate?.name ?? null,
    deliverables: deliverables.map(
      ({ deliverable: { id }, status, reported }) =>
        `${id} ${reported ? status : status === 'planned' ? 'unreported' : `${status} though unreported`}`,
    ),
    values: by((each) => each.value ?? null),
    dueDates: by(({ dueDate }) => dueDate),
  };
}
