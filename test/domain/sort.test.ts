// The orders in which commitments are listed.
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/query/row.ts';
import { SORTINGS, type Sorting, sortRows } from '../../src/query/sort.ts';
import { agendaFiles, day, read } from './plans.ts';

const AGENDA = agendaFiles({
  2021: {
    commitments: {
      kade: { owner: 'team-schip', due: 'ongoing' },
      brug: { owner: 'team-kade', due: '2021-05' },
      sluis: { due: '2021-12' },
      boot: { owner: 'team-kade', due: '2021-08' },
      aak: { due: '2021-08' },
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
  // By name; what is nobody's is last.
  ['owner', 'brug boot kade sluis aak'],
  ['title', 'aak boot brug kade sluis'],
])('by %s', async (by, expected) => {
  const { agenda, index } = await read(AGENDA);
  const rows = rowsOf(agenda, index, agenda.plans[0] as never, day('2021-07-01'));
  expect(sortRows(rows, by, agenda).map(({ commitment }) => commitment.id)).toEqual(expected.split(' '));
});

test('every order is here', () => expect(SORTINGS).toHaveLength(6));
