// Tables of cases for reporting rounds (schemas/README.md, "agenda.yaml").
import { describe, expect, test } from 'vitest';
import { updatesOn } from '../../src/query/index-agenda.ts';
import {
  currentRound,
  endOf,
  planOfRound,
  ROUND_STATES,
  type RoundRow,
  roundNamed,
  roundRows,
  roundsOf,
} from '../../src/query/rounds.ts';
import { agendaFiles, commitmentIn, day, type Known, type PlanWords, planIn, read, updateName } from './plans.ts';
import { refusalOf } from './refusal.ts';
import { chapterIn, listIn, mapIn, type Row } from './tables.ts';

const rowsIn = chapterIn('rounds.md');
const titled = (rounds: readonly object[]): readonly object[] => rounds.map((round) => ({ title: 'Ronde', ...round }));
const withRounds = (plans: Readonly<Record<number, PlanWords>>, ...rounds: readonly object[]): Promise<Known> =>
  read(agendaFiles(plans, { settings: { rounds: titled(rounds) } }));

test.each(rowsIn('The rounds of a plan'))('the rounds of a plan: $case, on $on', async ({ rounds, on, ...row }) => {
  const known = await withRounds({ 2021: {} }, ...(listIn(rounds) as readonly object[]));
  const found = roundsOf(known.agenda, planIn(known, 2021), day(on));
  expect(found.map(({ id }) => id)).toEqual(listIn(row['found']));
  expect(currentRound(known.agenda, day(on))?.id ?? 'none').toBe(row['current']);
});

test.each(rowsIn('The plan that a round reports on'))('the plan of a round: $case', async ({ plans, date, plan }) => {
  const { agenda } = await withRounds(mapIn(plans) as Readonly<Record<number, PlanWords>>, { id: 'zomer', date });
  expect(String(planOfRound(agenda, roundNamed(agenda, 'zomer'))?.year ?? 'none')).toBe(plan);
});

test.each(rowsIn('The last day of a round'))('the last day of a round: $round', async ({ round, end }) => {
  const { agenda } = await withRounds({ 2021: {} }, { id: 'zomer', ...mapIn(round) });
  expect(endOf(roundNamed(agenda, 'zomer'))).toBe(end);
});

describe('what a round has of a commitment', () => {
  test('every state is in the table', () => {
    const states = rowsIn('What a round has of a commitment').map(({ found }) => listIn(found)[0]);
    expect(new Set(states)).toEqual(new Set([...ROUND_STATES, undefined]));
  });

  test.each(rowsIn('What a round has of a commitment'))('$case', async (row) => {
    const found = await inRound(row);
    expect(found ? [found.state, ...found.reports.map(({ name }) => name.slice(5, 10))] : []).toEqual(
      listIn(row['found']),
    );
  });

  test.each(rowsIn('How a commitment stood when the round ended'))('how it stood: $case', async (row) => {
    expect((await inRound(row))?.row.standing.status).toBe(row['stood']);
  });
});

async function inRound({ round, updates, wrong, on }: Row): Promise<RoundRow | undefined> {
  const usual = { id: 'zomer', date: '2021-06-30', opens: '2021-06-14', closes: '2021-07-09' };
  const said = Object.entries({ ...usual, ...mapIn(round) }).filter(([, value]) => value !== null);
  const plan = { commitments: { brug: {}, kade: {} }, updates: mapIn(updates) } as PlanWords;
  const known = await withRounds({ 2021: plan }, Object.fromEntries(said), { id: 'winter', date: '2021-12-15' });
  const broken = new Set(wrong ? [`2021/progress/${updateName(wrong, 2021)}.md`] : []);
  expect(updatesOn(known.index, commitmentIn(known, 2021, 'kade')).map(({ path }) => path)).toEqual(
    expect.arrayContaining([...broken]),
  );
  const asked = roundNamed(known.agenda, 'zomer');
  const rows = roundRows(known.agenda, known.index, planIn(known, 2021), asked, broken, day(on));
  return rows.find(({ row }) => row.commitment.id === 'kade');
}

describe('a round that is named', () => {
  const rounds = [
    { id: 'lente', date: 'later' },
    { id: 'zomer', date: '2021-06-30' },
    { id: 'winter', date: '2021-12-15' },
  ];
  const asked = async (given: readonly object[]) => (await withRounds({ 2021: {} }, ...given)).agenda;

  test('is found', async () => {
    expect(roundNamed(await asked(rounds), 'winter')).toMatchObject({ id: 'winter', date: '2021-12-15' });
  });

  test.each([
    ['zomr', rounds, 'Bedoel je zomer?', 'Did you mean zomer?'],
    ['lente', rounds, 'Kies uit: zomer, winter', 'Choose from: zomer, winter'],
    [
      'zomer',
      [],
      'Begin er een: agenda round open zomer-2021 --date 2021-06-30',
      'Begin one: agenda round open zomer-2021 --date 2021-06-30',
    ],
  ])('%s is not there', async (id, given, nl, en) => {
    const agenda = await asked(given);
    expect(refusalOf(() => roundNamed(agenda, id))).toEqual([
      `Er is geen ronde "${id}". ${nl}`,
      `There is no round "${id}". ${en}`,
    ]);
  });
});
