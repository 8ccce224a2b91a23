// The table of cases for every filter.
import { describe, expect, test } from 'vitest';
import { FILTER_OPTIONS } from '../../src/cli/selecting.ts';
import { type Selector, select } from '../../src/query/select.ts';
import { agendaFiles, day, read } from './plans.ts';
import { refusalOf } from './refusal.ts';
import { chapterIn, listIn, mapIn, tablesIn } from './tables.ts';

const TABLES = tablesIn('filters.md');
const REFUSED = chapterIn('filters.md')('refused');
const FILTERS = [...TABLES].filter(([name]) => name !== 'refused');
const ON = day('2021-07-01');

const TRACKS = [
  { id: 'klimaat', title: 'Klimaat', parts: [{ id: 'zeespiegel', title: 'Zeespiegel' }] },
  { id: 'energie', title: 'Energie' },
];
const MOVED = { due: '2022-02', decision: { body: 'Bestuur', date: '2021-06-01' } };

const HOLDERS = { kade: { title: 'Wethouder Kade' }, haven: { title: 'Wethouder Haven' } };

const AGENDA = agendaFiles(
  {
    2021: {
      files: {
        '1-thema-1/1.1-doel-1-1.md': '---\nholder: kade\n---\n# Doel 1.1\n',
        '2-thema-2/README.md': '---\nholder: haven\n---\n# Thema 2\n',
      },
      page: { tracks: TRACKS },
      commitments: {
        '1.1.1-kade': {
          actors: ['vvh'],
          partners: ['rijk'],
          owner: 'team-kade',
          roles: ['dienstverlening'],
          tracks: ['klimaat'],
          sdgs: [1, 17],
          due: '2021-05',
          deliverables: [
            { id: 'muur', title: 'Stenen muur', text: 'Twee meter hoog', target: { measure: 'Bakstenen' } },
            'trap',
          ],
        },
        '1.1.2-brug': {
          actors: ['rijk'],
          roles: ['platformfunctie', 'dienstverlening'],
          tracks: ['zeespiegel'],
          sdgs: [17, '16.6'],
          tags: ['nieuw'],
          due: '2021-Q2',
          target: { measure: 'Wachttijd' },
        },
        '1.2.1-sluis': { actors: ['vvh'], owner: 'team-kade', tracks: ['energie'], due: '2021-06-30' },
        '2.1.1-schip': { actors: ['vvh'], owner: 'team-schip' },
        '2.1.2-boot': { tags: ['nieuw'], due: '2021-03' },
      },
      updates: {
        '2020-12-31-brug': { status: 'at-risk', explanation: { cause: 'De brug is hoog.' } },
        '06-15-schip': 'on-track',
        '06-15-boot': { status: 'on-track', ...MOVED },
      },
    },
    2022: { commitments: { kade: { tags: ['later'] }, steiger: {} } },
    2023: { page: { stage: 'draft' } },
  },
  {
    holders: HOLDERS,
    settings: {
      rounds: [
        { id: 'voorjaar', title: 'Voorjaar', date: '2021-03-01' },
        { id: 'zomer', title: 'Zomer', date: '2021-06-15', opens: '2021-06-14', closes: '2021-06-16' },
      ],
    },
  },
);

test('every filter has a table', () => {
  expect(FILTERS.map(([name]) => name)).toEqual([
    'selector',
    ...FILTER_OPTIONS.map(({ flags }) => flags.split(' ')[0]),
  ]);
});

describe.each(FILTERS)('%s', (_name, rows) => {
  test.each(rows)('$case: $asked', async ({ asked, selected }) => {
    const { agenda, index } = await read(AGENDA);
    const { rows: found } = select(agenda, index, mapIn(asked) as Selector, ON);
    expect(found.map(({ commitment }) => commitment.id)).toEqual(listIn(selected));
  });
});

test('what is refused, and what is said then', async () => {
  const { agenda, index } = await read(AGENDA);
  const said = REFUSED.map(({ asked }) => [
    asked,
    ...refusalOf(() => select(agenda, index, mapIn(asked) as Selector, ON)),
  ]);
  expect(said.every((lines) => lines.length > 1)).toBe(true);
  await expect(`${said.map((lines) => lines.join('\n  ')).join('\n\n')}\n`).toMatchFileSnapshot('refused.txt');
});

test('where there is only a draft that is meant, and where there is nothing it is said', async () => {
  const draft = await read(agendaFiles({ 2021: { page: { stage: 'draft' } } }));
  const nothing = await read(agendaFiles({}));
  expect(select(draft.agenda, draft.index, {}, ON).plan.year).toBe(2021);
  expect(refusalOf(() => select(nothing.agenda, nothing.index, {}, ON))).toMatchInlineSnapshot(`
    [
      "Deze agenda heeft nog geen jaarplan. Maak een map voor een jaar, met daarin een README.md.",
      "This agenda has no plan yet. Make a folder for a year, with a README.md in it.",
    ]
  `);
});

test.each([
  [['1'], "De thema's zijn 1.", 'The themes are 1.'],
  [['1', '2'], "De thema's zijn 1 en 2.", 'The themes are 1 and 2.'],
  [['1', '2', '3'], "De thema's zijn 1 tot en met 3.", 'The themes are 1 to 3.'],
  [['1', '2', '4'], "De thema's zijn 1, 2 en 4.", 'The themes are 1, 2 and 4.'],
])('a theme that is not there, of %j', async (numbers, nl, en) => {
  const files = Object.fromEntries(numbers.map((number) => [`${number}-thema-${number}/README.md`, '# Deel\n']));
  const { agenda, index } = await read(agendaFiles({ 2021: { files } }));
  expect(refusalOf(() => select(agenda, index, { selector: '12' }, ON))).toEqual([
    `Plan 2021 heeft geen thema 12. ${nl}`,
    `Plan 2021 has no theme 12. ${en}`,
  ]);
});

test('what has no end is never due', async () => {
  const { agenda, index } = await read(agendaFiles({ 2021: { commitments: { kade: { due: 'ongoing' }, brug: {} } } }));
  for (const asked of [{ due: '2021' }, { dueBefore: '2030' }, { dueAfter: '2020' }])
    expect(select(agenda, index, asked, ON).rows.map(({ commitment }) => commitment.id)).toEqual(['brug']);
});

describe('a round that was asked for', () => {
  const asked = async (selector: Selector, on: string) => {
    const rounds = [{ id: 'zomer', title: 'Zomer', date: '2021-06-15', closes: '2021-06-30' }];
    const plan = { commitments: { kade: {} }, updates: { '06-15-kade': 'planned', '07-01-kade': 'done' } };
    const known = await read(agendaFiles({ 2021: plan, 2022: plan }, { settings: { rounds } }));
    const { plan: found, rows, asOf } = select(known.agenda, known.index, selector, day(on));
    return [found.year, asOf, ...rows.map(({ standing }) => standing.status)];
  };
  test.each([
    [
      'shows how it stood at its end, in the plan of its day',
      { round: 'zomer' },
      '2022-03-01',
      [2021, '2021-06-30', 'planned'],
    ],
    ['shows how it stands while it is open', { round: 'zomer' }, '2021-06-20', [2021, '2021-06-20', 'planned']],
    ['is asked of another plan', { round: 'zomer', year: '2022' }, '2022-03-01', [2022, '2021-06-30']],
  ])('%s', async (_case, selector, on, expected) => expect(await asked(selector, on)).toEqual(expected));
});
