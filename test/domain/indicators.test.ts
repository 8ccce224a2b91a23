// What is measured of an indicator, over the plans, and whether a value reaches a target.
import { expect, test } from 'vitest';
import { indicatorsOf, measurementsOf, reaches } from '../../src/query/indicators.ts';
import { isMet } from '../../src/query/target.ts';
import { agendaFiles, day, planIn, read } from './plans.ts';

test('the indicators of a plan, in the order of the document, with where they stand', async () => {
  const page = (title: string, ...ids: readonly string[]): string =>
    `---\nindicators: [${ids.map((id) => `{ id: ${id}, title: ${id} }`).join(', ')}]\n---\n# ${title}\n`;
  const known = await read(
    agendaFiles({
      2021: {
        files: {
          '2-haven/README.md': page('Haven', 'druk'),
          '1-kade/README.md': page('Kade', 'schepen', 'boten'),
          '1-kade/1.1-muur.md': page('Muur', 'hoogte'),
        },
      },
    }),
  );
  expect(indicatorsOf(planIn(known, 2021)).map(({ indicator, of, at }) => [indicator.id, of.number, at])).toEqual([
    ['schepen', '1', 0],
    ['boten', '1', 1],
    ['hoogte', '1.1', 0],
    ['druk', '2', 0],
  ]);
});

test.each([
  ['of all plans, in order of what they are about', '2022-12-31', '2020 1, 2021-03-01 2, 2021-06-01 5, 2022-03-01 6'],
  ['the one reported last counts, whatever its plan', '2022-03-01', '2020 1, 2021-03-01 2, 2021-06-01 5, 2022-03-01 6'],
  ['up to the day', '2021-09-01', '2020 9, 2021-03-01 2, 2021-06-01 5'],
  ['not of the day after', '2021-08-31', '2020 9, 2021-03-01 2, 2021-06-01 4'],
])('measurements: %s', async (_case, on, expected) => {
  const { index } = await read(
    agendaFiles({
      2021: {
        updates: {
          '03-01-druk': { value: 2 },
          '06-01-druk': { value: 4 },
          '06-02-druk': { note: 'Er is niet gemeten.' },
          '09-01-druk': { value: 5, measured: '2021-06-01' },
          '2022-02-01-druk': { value: 1, measured: '2020' },
          '07-01-kade': { value: 7 },
        },
      },
      2022: { updates: { '2021-07-01-druk': { value: 9, measured: '2020' }, '03-01-druk': { value: 6 } } },
      2023: {},
    }),
  );
  const found = measurementsOf(index, 'druk', day(on));
  expect(found.map(({ about, value }) => `${about} ${value}`).join(', ')).toBe(expected);
});

test.each([
  ['higher', 5, 6, true],
  ['higher', 5, 5, true],
  ['higher', 5, 4, false],
  ['lower', 5, 6, false],
  ['lower', 5, 5, true],
  ['lower', 5, 4, true],
  [undefined, 5, 5, undefined],
] as const)('where %s is better, a target of %s and a value of %s', (better, target, value, isReached) =>
  expect(reaches({ better } as Parameters<typeof reaches>[0], target, value)).toBe(isReached),
);

test.each([
  [{ atLeast: 5 }, 5, true],
  [{ atLeast: 5 }, 4, false],
  [{ atMost: 5 }, 5, true],
  [{ atMost: 5 }, 4, true],
  [{ atMost: 5 }, 6, false],
  [{ atLeast: 5, atMost: 7 }, 8, true],
  [{ atLeast: 5, atMost: 7 }, 4, false],
  [{}, 5, undefined],
] as const)('a target of %o and a value of %s', (target, value, expected) =>
  expect(isMet(target as Parameters<typeof isMet>[0], value)).toBe(expected),
);
