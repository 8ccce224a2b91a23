// The orders in which commitments are listed, and the groups.
import { expect, test } from 'vitest';
import { GROUPINGS, type Grouping, groupRows } from '../../src/query/group.ts';
import { rowsOf } from '../../src/query/row.ts';
import { SORTINGS, type Sorting, sortRows } from '../../src/query/sort.ts';
import { agendaFiles, day, planIn, read } from './plans.ts';

const AGENDA = agendaFiles({
  2021: {
    commitments: {
      kade: { owner: 'team-schip', due: 'ongoing' },
      brug: { owner: 'team-kade', due: '2021-05' },
      sluis: { due: '2021-12' },
      boot: { owner: 'team-kade', due: '2021-08' },
      aak: { due: '2021-08', owner: 'weg' },
    },
    updates: {
      '03-01-kade': 'done',
      '04-01-brug': 'on-track',
      '02-01-boot': { status: 'off-track', explanation: { cause: 'Lek.' } },
    },
  },
});

test.each<[Sorting, string]>([
  ['number', 'kade brug sluis boot aak'],
  // What is ongoing has no end, and is last.
  ['due', 'brug boot aak sluis kade'],
  // Worst first; then what nobody reported on, before what goes well; late before on time.
  ['status', 'boot aak sluis brug kade'],
  // What nobody reported on, then the oldest report.
  ['reported', 'sluis aak boot kade brug'],
  // By name, or by id where there is none; what is nobody's is last.
  ['owner', 'brug boot kade aak sluis'],
  ['title', 'aak boot brug kade sluis'],
])('by %s', async (by, expected) => {
  const { agenda, index } = await read(AGENDA);
  const rows = rowsOf(agenda, index, agenda.plans[0] as never, day('2021-07-01'));
  expect(sortRows(rows, by, agenda).map(({ commitment }) => commitment.id)).toEqual(expected.split(' '));
});

test('every order is here', () => expect(SORTINGS).toHaveLength(6));

const GROUPED = agendaFiles(
  {
    2021: {
      files: { '2-thema-2/README.md': '---\nholder: haven\n---\n# Thema 2\n' },
      commitments: {
        '1.1.1-kade': { owner: ['team-schip', 'team-kade'], actors: ['rijk', 'vvh'], due: '2021-12' },
        '1.1.2-brug': { owner: 'team-kade', actors: ['rijk'], partners: ['rijk'], due: '2021-Q1' },
        '1.1.3-sluis': { owner: 'weg', partners: ['aannemer', 'vvh'], due: '2021-04-01' },
        '2.1.1-boot': { owner: 'aan-boord', holder: 'kade', due: 'ongoing' },
        '2.1.2-aak': {},
      },
    },
  },
  { holders: { kade: { title: 'Wethouder Kade' }, haven: { title: 'Wethouder Haven' } } },
);

// In the order of agenda.yaml; what does not stand there comes behind it, by its id.
test.each<[Grouping, readonly string[]]>([
  [
    'owner',
    ['team-kade (Team Kade): kade brug', 'team-schip (Team Schip): kade', 'aan-boord: boot', 'weg: sluis', 'none: aak'],
  ],
  ['holder', ['kade (Wethouder Kade): boot', 'haven (Wethouder Haven): aak', 'none: kade brug sluis']],
  [
    'party',
    ['vvh (Vereniging van Havensteden): kade sluis', 'rijk (Het Rijk): kade brug', 'aannemer: sluis', 'none: boot aak'],
  ],
  ['due', ['2021-Q1: brug', '2021-Q2: sluis', '2021-Q4: kade aak', 'none: boot']],
])('grouped by %s', async (by, expected) => {
  const known = await read(GROUPED);
  const rows = rowsOf(known.agenda, known.index, planIn(known, 2021), day('2021-07-01'));
  const groupsOf = (given: typeof rows) =>
    groupRows(given, by, known.agenda).map(
      ({ key, name, rows: own }) =>
        `${key ?? 'none'}${name === undefined ? '' : ` (${name})`}: ${own.map(({ commitment: { id } }) => id).join(' ')}`,
    );
  expect(groupsOf(rows)).toEqual(expected);
  const names = (groups: readonly string[]) => groups.map((group) => group.replace(/:.*/, ''));
  expect(names(groupsOf([...rows].reverse()))).toEqual(names(expected));
});

test('every grouping is here', () => expect(GROUPINGS).toHaveLength(4));
