// What was reported between two versions or days, what is new about it, and how a plan stood at several moments.
import { describe, expect, test } from 'vitest';
import { needsAttention, worstFirst } from '../../src/query/attention.ts';
import { type News, newsOf } from '../../src/query/news.ts';
import { type Reported, reportedSince } from '../../src/query/reported-since.ts';
import { rowsOf } from '../../src/query/row.ts';
import type { Standing } from '../../src/query/standing.ts';
import { momentsOf, trendOf } from '../../src/query/trend.ts';
import { agendaFiles, day, type PlanWords, planIn, read } from './plans.ts';
import { chapterIn, listIn, mapIn, type Row } from './tables.ts';

const rowsIn = chapterIn('reported.md');

describe('what was reported since', () => {
  test.each(rowsIn('What was reported since'))('$case', async (row) => {
    expect((await reportedIn(row)).map(told)).toEqual(listIn(row['found']));
  });

  test('every kind of news is in the table', () => {
    const news = rowsIn('What was reported since').flatMap(({ found }) =>
      listIn(found).map((each) => String(each).split(' ')[1]),
    );
    expect(new Set(news)).toEqual(new Set<News>(['attention', 'done', 'changed', 'first', 'again']));
  });
});

/** `old` is the agenda as it was, `now` what stands in it now: with `~` all that was there. */
async function reportedIn({ old, from, now, on }: Row): Promise<readonly Reported[]> {
  const commitments = { kade: { due: '2021-06' }, brug: {} };
  const filesOf = (words: string | undefined) => {
    const { years, ...updates } = mapIn(words) as { readonly years?: Readonly<Record<number, PlanWords>> };
    return agendaFiles({ 2021: { commitments, updates }, ...years } as Readonly<Record<number, PlanWords>>);
  };
  const before = await read(filesOf(old));
  const after = now === '~' ? before : await read(filesOf(now));
  return reportedSince({ ...before, asOf: day(from) }, { ...after, asOf: day(on) });
}

const told = (reported: Reported): string =>
  [
    reported.row.plan.year === 2021
      ? reported.row.commitment.id
      : `${reported.row.plan.year}/${reported.row.commitment.id}`,
    newsOf(reported),
    `${reported.before?.status ?? 'none'}-${reported.row.standing.status}`,
    reported.update?.name.replace(/^2021-/, '') ?? 'nothing',
  ].join(' ');

describe('what needs attention', () => {
  test.each<readonly [Partial<Standing>, boolean]>([
    [{ status: 'planned' }, false],
    [{ status: 'on-track' }, false],
    [{ status: 'at-risk' }, true],
    [{ status: 'off-track' }, true],
    [{ status: 'delayed' }, true],
    [{ status: 'paused' }, true],
    [{ status: 'unknown' }, false],
    [{ status: 'done' }, false],
    [{ status: 'partly-done' }, false],
    [{ status: 'not-done' }, true],
    [{ status: 'stopped' }, false],
    [{ status: 'planned', overdue: true }, true],
    [{ status: 'planned', unreadable: true }, true],
    [{ status: 'planned', unreported: true }, false],
    [{ status: 'on-track', stale: true }, false],
  ])('%o', (standing, expected) => {
    const usual = { overdue: false, unreadable: false, unreported: false, stale: false };
    expect(needsAttention({ ...usual, ...standing } as Standing)).toBe(expected);
  });

  test('worst first', async () => {
    const statuses = {
      ...{ a: 'planned', b: 'on-track', c: 'at-risk', d: 'off-track', e: 'delayed', f: 'paused', g: 'unknown' },
      ...{ h: 'done', i: 'partly-done', j: 'not-done', k: 'stopped', l: 'on-track', m: 'on-track', n: 'goed' },
    };
    const known = await read(
      agendaFiles({
        2021: {
          commitments: {
            ...Object.fromEntries(Object.keys(statuses).map((id) => [id, {}])),
            l: { due: '2021-03' },
            m: { due: '2021-11' },
            o: {},
            p: { due: 'ongoing' },
          },
          updates: Object.fromEntries(
            Object.entries(statuses).map(([id, status]) => [`02-01-${id}`, { status, explanation: { cause: 'Zo.' } }]),
          ),
        },
      }),
    );
    const rows = rowsOf(known.agenda, known.index, planIn(known, 2021), day('2021-06-01'));
    expect([...rows].sort(worstFirst).map(({ commitment: { id } }) => id)).toEqual([...'njdecfikgopalmbh']);
  });
});

describe('how a plan stood over time', () => {
  test.each(rowsIn('The moments worth looking at'))('the moments: $case', async ({ page, rounds, on, moments }) => {
    const settings = { rounds: listIn(rounds).map((date, at) => ({ id: `ronde-${at}`, title: 'Ronde', date })) };
    const known = await read(agendaFiles({ 2021: { page: mapIn(page) } }, { settings }));
    expect(momentsOf(known.agenda, planIn(known, 2021), day(on)).map((moment) => moment.slice(2))).toEqual(
      listIn(moments),
    );
  });

  test('the whole plan and each theme, once for each moment', async () => {
    const known = await read(
      agendaFiles({
        2021: {
          commitments: { '1.1.1-kade': {}, '1.1.2-brug': {}, '2.1.1-schip': { due: '2021-04' } },
          updates: {
            '02-01-kade': 'on-track',
            '05-01-kade': { status: 'at-risk', explanation: { cause: 'Zo.' } },
            '08-01-kade': 'done',
          },
        },
      }),
    );
    const trend = trendOf(known.agenda, known.index, planIn(known, 2021), day('2021-08-01'));
    expect(trend.moments).toEqual(['2021-03-31', '2021-06-30', '2021-08-01']);
    const shown = trend.plan.map(({ totals: { commitments, byStatus, overdue }, attention }) => [
      commitments,
      byStatus.done,
      overdue,
      attention,
    ]);
    expect(shown).toEqual([
      [3, 0, 0, 0],
      [3, 0, 1, 2],
      [3, 1, 1, 1],
    ]);
    expect(
      trend.themes.map(({ theme, points }) => [
        theme.number,
        points.map(({ totals, attention }) => [totals.commitments, attention]),
      ]),
    ).toEqual([
      [
        '1',
        [
          [2, 0],
          [2, 1],
          [2, 0],
        ],
      ],
      [
        '2',
        [
          [1, 0],
          [1, 1],
          [1, 1],
        ],
      ],
    ]);
  });
});
