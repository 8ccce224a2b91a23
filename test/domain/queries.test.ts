// Tables of cases for the other questions about an agenda.
import { basename } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import type { RecordRole } from '../../src/model/file-role.ts';
import type { Loaded } from '../../src/model/loaded.ts';
import { candidatesFor, WORD_KINDS, type WordKind } from '../../src/query/candidates.ts';
import { carriedOnIn } from '../../src/query/carried-on.ts';
import { type Catalogue, catalogueOf } from '../../src/query/catalogue.ts';
import { declaredTo } from '../../src/query/declared.ts';
import { defaultPlan } from '../../src/query/default-plan.ts';
import { commitmentsOf, follow, itemsOf } from '../../src/query/index-agenda.ts';
import { denialsIn, isToItself, leadsForward, linksIn } from '../../src/query/links.ts';
import { livesOf } from '../../src/query/lives.ts';
import { adoptionOf, differingParts, protectedIn } from '../../src/query/protected.ts';
import { brokenReferences, type Reference } from '../../src/query/references.ts';
import { type Selector, select } from '../../src/query/select.ts';
import { statusOf } from '../../src/query/status.ts';
import { type Totals, totalsOf } from '../../src/query/totals.ts';
import { jsonPointer } from '../../src/source/place.ts';
import type { Files } from '../fake-world.ts';
import { agendaFiles, commitmentIn, day, type Known, type PlanWords, planIn, read } from './plans.ts';
import { chapterIn, listIn, mapIn, type Row } from './tables.ts';

const rowsIn = chapterIn('queries.md');
const plansIn = ({ plans }: Row): Files => {
  const { settings, holders, ...years } = mapIn(plans) as Record<string, PlanWords>;
  return agendaFiles(years, { ...(settings && { settings }), ...(holders && { holders }) });
};

test.each(rowsIn('The plan that nobody names'))('the plan that nobody names: $case', async (row) => {
  const { agenda } = await read(plansIn(row));
  expect(String(defaultPlan(agenda, day(row['on']))?.year ?? 'none')).toBe(row['plan']);
});

describe('how a plan stands', () => {
  const files = agendaFiles({
    2021: {
      commitments: {
        '1.1.1-kade': {},
        '1.1.2-brug': {},
        '1.2.1-sluis': {},
        '2.1.1-schip': { owner: 'team-schip' },
      },
      updates: { '02-01-sluis': 'on-track', '05-01-schip': 'on-track', '2022-07-01-schip': 'not-done' },
      files: {
        '1-thema-1/1.3-leeg.md': '# Leeg\n',
        '3-leeg/README.md': '# Leeg\n',
        '3-leeg/3.1-niets.md': '# Niets\n',
      },
    },
  });

  test.each(rowsIn('How a plan stands'))('$case, on $on', async (row) => {
    const { agenda, index } = await read(files);
    const selector = { year: '2021', ...mapIn(row['asked']) } as Selector;
    const { groups, atPeriodEnd, plan } = statusOf(
      agenda,
      index,
      select(agenda, index, selector, day(row['on'])),
      day(row['on']),
    );
    expect(plan.year).toBe(2021);
    expect(
      groups.flatMap(({ theme, rows, objectives }) => [
        `${theme.number} has ${rows.length}`,
        ...objectives.map((group) => `${group.objective.number} has ${group.rows.length}`),
      ]),
    ).toEqual(listIn(row['groups']));
    expect(atPeriodEnd ? counted(atPeriodEnd) : []).toEqual(listIn(row['end']));
  });

  test.each(rowsIn('Totals'))('totals on $on', async (row) => {
    const { agenda, index } = await read(files);
    const selection = select(agenda, index, { year: '2021' }, day(row['on']));
    const { totals } = statusOf(agenda, index, selection, day(row['on']));
    expect(counted(totals)).toEqual(listIn(row['totals']));
    expect(totalsOf(selection.rows.map(({ standing }) => standing))).toEqual(totals);
  });

  test('what cannot be read is among what is unknown, and told apart', async () => {
    const commitments = { kade: {}, brug: {}, sluis: {} };
    const updates = { '05-01': { status: 'goed' }, '05-01-brug': 'unknown' };
    const { agenda, index } = await read(agendaFiles({ 2021: { commitments, updates } }));
    const { totals } = statusOf(agenda, index, select(agenda, index, {}, day('2021-06-01')), day('2021-06-01'));
    expect(totals).toMatchObject({ commitments: 3, unreadable: 1, unreported: 1 });
    expect(totals.byStatus).toMatchObject({ unknown: 2, planned: 1 });
  });
});

/** What there is any of. */
const counted = ({ commitments, byStatus, unreported, overdue, stale }: Totals): readonly string[] =>
  Object.entries({ commitments, ...byStatus, unreported, overdue, stale })
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, count]) => `${count} ${name}`);
const ORDER = ['commitments', 'on-track', 'planned', 'not-done', 'unreported', 'overdue', 'stale'];

test.each(rowsIn('In other years'))('in other years: $case', async (row) => {
  const { agenda, index } = await read(plansIn(row));
  const [year, id = ''] = (row['asked'] ?? '').split('/');
  const item = follow(index, id, Number(year));
  const found = item ? livesOf(agenda, index, day(row['on']))(item) : undefined;
  expect(
    found?.map(({ item: { year, id }, relation, status }) =>
      [`${year}/${id}`, relation, status].filter(Boolean).join(' '),
    ),
  ).toEqual(listIn(row['found']));
});

test.each(rowsIn('Links to other years'))('links to other years: $case', async (row) => {
  const plan = planIn(await read(plansIn(row)), 2021);
  const links = linksIn(plan).map((link) => {
    const at = `at ${link.place.pointer?.at(-1)}${isToItself(link) ? ' itself' : ''}`;
    expect(link.place).toMatchObject({
      path: link.from.path,
      part: 'value',
      pointer: [link.relation, expect.any(Number)],
    });
    expect(link.written).toMatch(new RegExp(`^(${link.year}/)?${link.id}$`));
    return `${link.from.year}/${link.from.id} ${link.relation} ${link.year}/${link.id} ${at}`;
  });
  expect(links).toEqual(listIn(row['links']));
  expect(leadsForward(plan) ? 'yes' : 'no').toBe(row['forward']);
});

test.each(rowsIn('What it says it does not continue'))('what it does not continue: $case', async (row) => {
  const denials = denialsIn(planIn(await read(plansIn(row)), 2021)).map(({ from, year, id, written, place }) => {
    expect(place).toMatchObject({ path: from.path, part: 'value', pointer: ['not-continues', expect.any(Number)] });
    expect(written).toMatch(new RegExp(`^(${year}/)?${id}$`));
    return `${from.year}/${from.id} ${year}/${id} at ${place.pointer?.at(-1)}`;
  });
  expect(denials).toEqual(listIn(row['denials']));
});

describe('what goes on from an earlier plan', () => {
  const asked = (): Promise<Known> =>
    read(
      agendaFiles({
        2019: { commitments: { kraan: {} } },
        2020: { commitments: { wal: {}, kade: {}, brug: {}, kraan: {} } },
        2021: { commitments: { kade: {}, muur: { continues: ['wal', '2019/kraan'], replaces: ['brug'] } } },
      }),
    );

  test('under the same id, or by a link', async () => {
    const known = await asked();
    const isCarriedOn = carriedOnIn(planIn(known, 2021));
    const carried = (year: number) => commitmentsOf(planIn(known, year)).filter(isCarriedOn);
    expect(carried(2020).map(({ id }) => id)).toEqual(['wal', 'kade', 'brug']);
    expect(carried(2019).map(({ id }) => id)).toEqual(['kraan']);
  });

  test.each([
    ['muur', 2020, 'wal', 'continues'],
    ['muur', 2020, 'brug', 'replaces'],
    ['muur', 2019, 'kraan', 'continues'],
    ['muur', 2020, 'kraan', undefined],
    ['muur', 2020, 'kade', undefined],
    ['kade', 2020, 'kade', undefined],
  ] as const)('%s of %s/%s: %s', async (id, year, earlier, relation) => {
    const known = await asked();
    const item = follow(known.index, id, 2021);
    if (!item) throw new Error(`there is no ${id}`);
    expect(declaredTo(known.agenda, item, commitmentIn(known, year, earlier))).toBe(relation);
    expect(declaredTo({ ...known.agenda, plans: [] }, item, commitmentIn(known, year, earlier))).toBeUndefined();
  });
});

describe('references that lead nowhere', () => {
  test.each(rowsIn('References that lead nowhere'))('$case', async (row) => {
    expect((await brokenIn(plansIn(row))).map(told)).toEqual(listIn(row['broken']));
  });

  const commitments = { kade: { actors: ['weg'], owner: 'weg', tracks: ['weg'], 'depends-on': ['2022/weg'] } };
  const updates = { '05-01': { status: 'done', deliverables: { weg: 'done' }, by: 'weg', round: 'weg' } };
  const plans = agendaFiles({ 2021: { commitments, updates }, 2022: {} });

  test.each([
    ['agenda.yaml', ['tracks', 'deliverables', 'depends-on']],
    ['2021/README.md', ['actors', 'owner', 'depends-on', 'deliverables', 'by', 'round']],
    ['2021/1-thema-1/1.1.1-kade.md', ['by', 'round']],
    ['2022/README.md', ['actors', 'owner', 'tracks', 'deliverables', 'by', 'round']],
  ])('what %s would say cannot be missed where it cannot be read', async (path, left) => {
    const broken = await brokenIn({ ...plans, [path]: '---\nstage: [\n---\n# Plan\n' });
    expect(new Set(broken.map(({ place }) => place.pointer?.[0]))).toEqual(new Set(left));
  });
});

async function brokenIn(files: Files): Promise<readonly Reference[]> {
  const known = await read(files);
  return brokenReferences(known.agenda, planIn(known, 2021), known.index, catalogueIn(known.loaded));
}

const catalogueIn = ({ agenda, roles }: Loaded): Catalogue =>
  catalogueOf(agenda.plans, (year) => ({
    records: roles.filter((role): role is RecordRole => 'number' in role && role.year === year),
    reports: [],
    isWhole: true,
  }));

const told = ({ written, place: { path, pointer, part }, wants, known, year }: Reference): string =>
  [
    basename(path, '.md'),
    ...(pointer ? [`${part === 'key' ? '~' : ''}${jsonPointer(pointer)}`] : []),
    `${written} is no ${wants.join(' ')} of ${known.size === 0 ? 'nothing' : [...known.keys()].join(' ')}`,
    ...(year === undefined ? [] : [`in ${year}`]),
  ].join(' ');

describe('what of a promise changed', () => {
  const changedParts = (before: Known, after: Known): readonly string[] => {
    const [old, next] = [before, after].map((each) => protectedIn(planIn(each, 2021)).get('kade'));
    if (!old || !next) throw new Error('both were read');
    return differingParts(old, next);
  };
  const reading = async (data: string | undefined) =>
    read(agendaFiles({ 2021: { commitments: { kade: mapIn(data), brug: {} } as PlanWords['commitments'] & object } }));

  test.each(rowsIn('What of a promise changed'))('$case', async ({ before, after, parts }) => {
    const [old, next] = [await reading(before), await reading(after)];
    const changed = changedParts(old, next);
    expect(changed).toEqual(listIn(parts));
    const same = (await adoptionOf(planIn(old, 2021))) === (await adoptionOf(planIn(next, 2021)));
    expect(same).toBe(changed.length === 0);
  });

  test('the title and the text are one part, in which only letters and figures count', async () => {
    const [old, next, other] = await Promise.all(
      ['# Kade\n\nEén **lange** kade.', '# KADE\n\nEén  lange kade', '# Kade\n\nEen korte kade.'].map(async (text) =>
        read(agendaFiles({ 2021: { files: { '1-thema-1/1.1.1-kade.md': `${text}\n` } } })),
      ),
    );
    if (!old || !next || !other) throw new Error('three were read');
    expect(changedParts(old, next)).toEqual([]);
    expect(changedParts(old, other)).toEqual(['text']);
  });

  test('a fingerprint tells how it was made, and has its commitments in order of id', async () => {
    const [one, other] = [
      await read(agendaFiles({ 2021: { commitments: { '1.1.1-kade': {}, '1.1.2-brug': {} } } })),
      await read(agendaFiles({ 2021: { commitments: { '1.1.7-brug': {}, '1.1.9-kade': {} } } })),
    ];
    const fingerprint = await adoptionOf(planIn(one, 2021));
    expect(fingerprint).toMatch(/^sha256-plan-2:[0-9a-f]{64}$/);
    expect(await adoptionOf(planIn(other, 2021))).toBe(fingerprint);
  });
});

describe('words to choose from', () => {
  const files = agendaFiles(
    {
      2020: { commitments: { wal: {} } },
      2021: {
        page: {
          tracks: [
            { id: 'klimaat', title: 'Klimaat', parts: [{ id: 'zee', title: 'Zee' }] },
            { id: 'energie', title: 'Energie' },
          ],
        },
        commitments: { kade: { tags: ['nieuw'] }, brug: { tags: ['later', 'nieuw'] } },
      },
    },
    {
      holders: { kade: { title: 'Wethouder Kade' }, haven: { title: 'Wethouder Haven' } },
      settings: { rounds: [{ id: 'zomer', title: 'Zomer', date: '2021-06-15' }] },
    },
  );

  test('of every kind', () => {
    expect([...new Set(rowsIn('Words to choose from').map(({ kind }) => kind))]).toEqual(
      expect.arrayContaining([...WORD_KINDS]),
    );
  });

  test.each(rowsIn('Words to choose from'))('$kind, behind "$typed"', async ({ kind, typed = '', words }) => {
    const known = await read(files);
    const found = candidatesFor(kind as WordKind, known.agenda, planIn(known, 2021), typed);
    expect(found.map(({ value }) => value)).toEqual(listIn(words));
  });

  test.each([
    ['selector', '2021', { nl: 'Plan 2021', en: 'Plan 2021' }],
    ['theme', 'thema-1', { nl: 'Thema 1', en: 'Thema 1' }],
    ['owner', 'team-kade', { nl: 'Team Kade', en: 'Team Kade' }],
    ['status', 'at-risk', { nl: 'onder druk', en: 'at risk' }],
    ['role', 'dienstverlening', { nl: 'dienstverlening', en: 'services' }],
    ['track', 'klimaat', { nl: 'Klimaat', en: 'Klimaat' }],
    ['track', 'zee', { nl: 'Zee', en: 'Zee' }],
    ['sdg', '1', undefined],
  ] as const)('%s %s says what it stands for', async (kind, value, what) => {
    const known = await read(files);
    const found = candidatesFor(kind, known.agenda, planIn(known, 2021), '');
    expect(found.find((each) => each.value === value)?.what).toEqual(what);
  });

  test('without a plan there are fewer', async () => {
    const { agenda } = await read(agendaFiles({}));
    const without = (kind: WordKind) => candidatesFor(kind, agenda, undefined, 'k').map(({ value }) => value);
    expect((['selector', 'reference', 'year', 'theme', 'track', 'tag'] as const).map(without)).toEqual(
      Array.from({ length: 6 }, () => []),
    );
  });
});

describe('an agenda by the words that lead to it', () => {
  test('records in the order of the document, and of two with one id the first', async () => {
    const known = await read(
      agendaFiles({ 2021: { commitments: { '1.10.1-kade': {}, '1.2.1-kade': {}, '2.1.1-brug': {} } } }),
    );
    expect(itemsOf(planIn(known, 2021)).map(({ number }) => number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.2.1',
      '1.10',
      '1.10.1',
      '2',
      '2.1',
      '2.1.1',
    ]);
    expect(follow(known.index, 'kade', 2021)?.number).toBe('1.2.1');
    expect(follow(known.index, '2021/brug', 2020)?.number).toBe('2.1.1');
    expect(follow(known.index, 'brug', 2020)).toBeUndefined();
    expect(known.index.byPath.get('2021/README.md')).toBe(planIn(known, 2021));
    expect(known.index.byPath.get('2021/1-thema-1/1.10.1-kade.md')).toMatchObject({ number: '1.10.1' });
    expect(known.index.plans.get(2021)).toBe(planIn(known, 2021));
  });

  test('a catalogue has the pages in order of years, and reads the names of a year once', async () => {
    const { agenda } = await read(agendaFiles({ 2021: {}, 2020: { page: { stage: 'closed' } } }));
    const asked: number[] = [];
    const catalogue = catalogueOf([...agenda.plans].reverse(), (year) => {
      asked.push(year);
      const records = ['1.10.1', '1.2.1', '1.3.1'].map(
        (number) => ({ kind: 'commitment', path: number, year, number, id: 'kade' }) as const,
      );
      return { records, reports: ['2021-03-01-kade'], isWhole: true };
    });
    expect([...catalogue.pages].map(([year, { stage, isRead }]) => [year, stage, isRead])).toEqual([
      [2020, 'closed', true],
      [2021, 'adopted', true],
    ]);
    expect(catalogue.pages.get(2021)).not.toHaveProperty('updates');
    expect(catalogue.records(2021)?.get('kade')?.number).toBe('1.2.1');
    expect(catalogue.records(2021)?.size).toBe(1);
    expect(catalogue.records(2030)).toBeUndefined();
    expect([...(catalogue.reports(2021) ?? [])]).toEqual(['2021-03-01-kade']);
    expect(catalogue.reports(2030)).toBeUndefined();
    expect(asked).toEqual([2021]);
  });
});
