// What of an agenda the public may see: what is taken out, and that all else stays.
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Agenda } from '../../src/model/agenda.ts';
import { commitmentsOf } from '../../src/query/index-agenda.ts';
import { publicNames, publicPart } from '../../src/query/public-part.ts';
import type { Files } from '../fake-world.ts';
import { agendaFiles, read } from './plans.ts';

const INTERNAL = { visibility: 'internal' };
const LINKS = { continues: ['geheim', 'open', '2019/geheim'], replaces: ['geheim', 'open'] };
const OWN = { related: ['geheim', 'brug', '2020/geheim', '2020/open'] };

const FILES = agendaFiles(
  {
    2020: { commitments: { geheim: INTERNAL, open: {} } },
    2021: {
      page: {
        amendments: [
          { of: 'geheim', what: 'Anders.', why: 'Duur.' },
          { of: 'kade', what: 'Langer.', why: 'Kort.' },
        ],
      },
      commitments: {
        '1.1.1-geheim': INTERNAL,
        '1.1.2-kade': {
          ...LINKS,
          ...OWN,
          owner: 'team-kade',
          'depends-on': ['geheim', 'brug'],
          deliverables: [{ id: 'muur', owner: 'team-schip' }, 'trap'],
        },
        '1.1.3-brug': {},
      },
      updates: {
        '03-01-geheim': 'on-track',
        '04-01.jd': { status: 'on-track', by: 'team-kade' },
        '04-01.mw': { status: 'planned', corrects: '04-01.jd' },
        '05-01.mw': { status: 'done', corrects: '2021-03-01-weg' },
        '04-01-brug.jd': 'planned',
      },
      files: {
        '1-thema-1/README.md': '---\nlead: team-kade\ncontinues: [geheim, open]\n---\n# Thema 1\n',
        '1-thema-1/1.1-doel-1-1.md': `---\n${stringify({ ...LINKS, ...OWN })}---\n# Doel 1.1\n`,
        '2-thema-2/README.md': '# Thema 2\n',
        '2-thema-2/2.1.1-geheim-los.md': '---\nvisibility: internal\n---\n# Los\n',
        '2-thema-2/2.1.2-los.md': '---\nowner: team-schip\n---\n# Los\n',
      },
    },
  },
  { holders: { haven: { title: 'Wethouder Haven', name: 'N. N.', from: '2021-01-01' } } },
);

const seenIn = async (files: Files): Promise<Agenda> => publicPart((await read(files)).agenda);
const planSeen = async () => {
  const { plans } = await seenIn(FILES);
  const [, plan] = plans;
  if (!plan) throw new Error('there is no plan 2021');
  return plan;
};

test('the settings stay, without owners and without the names of holders', async () => {
  const seen = await seenIn(FILES);
  const { agenda } = await read(FILES);
  expect([...seen.owners]).toEqual([]);
  expect([...seen.holders]).toEqual([['haven', { ...agenda.holders.get('haven'), name: undefined }]]);
  expect({ ...seen, owners: 0, holders: 0, plans: 0 }).toEqual({ ...agenda, owners: 0, holders: 0, plans: 0 });
});

test('what is internal is not there, in any year', async () => {
  const { plans } = await seenIn(FILES);
  expect(plans.map((plan) => [plan.year, commitmentsOf(plan).map(({ id }) => id)])).toEqual([
    [2020, ['open']],
    [2021, ['kade', 'brug', 'los']],
  ]);
});

test('a theme and an objective have no lead, and no link to what is internal', async () => {
  const [theme] = (await planSeen()).themes;
  expect(theme).toMatchObject({ lead: undefined, continues: ['open'], title: 'Thema 1' });
  expect(theme?.objectives[0]).toMatchObject({
    continues: ['open', '2019/geheim'],
    replaces: ['open'],
    related: ['brug', '2020/open'],
    title: 'Doel 1.1',
  });
});

test('a commitment has no owners, and no link to what is internal', async () => {
  const commitments = commitmentsOf(await planSeen());
  expect(commitments.flatMap(({ owners }) => owners)).toEqual([]);
  const [kade] = commitments;
  expect(kade).toMatchObject({
    dependsOn: ['brug'],
    continues: ['open', '2019/geheim'],
    replaces: ['open'],
    related: ['brug', '2020/open'],
    title: 'De kade',
  });
  expect(kade?.deliverables.map(({ id, owners }) => [id, owners])).toEqual([
    ['muur', []],
    ['trap', []],
  ]);
});

test('no amendment of it, and no report on it', async () => {
  const { amendments, updates } = await planSeen();
  expect(amendments.map(({ of }) => of)).toEqual(['kade']);
  expect(updates.map(({ name, path, by, corrects }) => [name, path, by, corrects])).toEqual([
    ['2021-04-01-brug', '2021/progress/2021-04-01-brug.md', undefined, undefined],
    ['2021-04-01-kade', '2021/progress/2021-04-01-kade.md', undefined, undefined],
    ['2021-04-01-kade-2', '2021/progress/2021-04-01-kade-2.md', undefined, '2021-04-01-kade'],
    ['2021-05-01-kade', '2021/progress/2021-05-01-kade.md', undefined, undefined],
  ]);
});

test('reports on one commitment and day are numbered in their order', () => {
  const names = publicNames(
    ['2021-04-01-kade.jd', '2021-04-01-kade.mw', '2021-04-01-brug.jd', '2021-04-01-kade.za'].map((name) => ({
      name,
      date: name.slice(0, 10) as never,
      of: name.slice(11, 15),
    })),
  );
  expect(Object.fromEntries(names)).toEqual({
    '2021-04-01-kade.jd': '2021-04-01-kade',
    '2021-04-01-kade.mw': '2021-04-01-kade-2',
    '2021-04-01-brug.jd': '2021-04-01-brug',
    '2021-04-01-kade.za': '2021-04-01-kade-3',
  });
});

describe('whether a commitment is seen', () => {
  test.each([
    ['nothing is said', '---\nowner: team-kade\n---\n# Kade\n', true],
    ['there is no front matter', '# Kade\n', true],
    ['it is public', '---\nvisibility: public\n---\n# Kade\n', true],
    ['it is internal', '---\nvisibility: internal\n---\n# Kade\n', false],
    ['a word that the format does not know', '---\nvisibility: open\n---\n# Kade\n', false],
    ['no word at all', '---\nvisibility:\n---\n# Kade\n', false],
    ['a list', '---\nvisibility: [public]\n---\n# Kade\n', false],
    ['internal behind another word', '---\nvisibilty: internal\n---\n# Kade\n', false],
    ['intern behind another word', '---\nzichtbaar: Intern\n---\n# Kade\n', false],
    ['internal in capitals behind another word', '---\nzichtbaar: INTERNAL\n---\n# Kade\n', false],
    ['a word that has it at its beginning', '---\nowner: internal-affairs\n---\n# Kade\n', true],
    ['a word that has it at its end', '---\nowner: not-internal\n---\n# Kade\n', true],
    ['internal in a list', '---\ntags: [internal]\n---\n# Kade\n', true],
    ['a title with the word in it', '# Internal\n', true],
    ['front matter that cannot be read', '---\nowner: [\n---\n# Kade\n', false],
  ])('where %s', async (_case, text, isSeen) => {
    const { plans } = await seenIn(agendaFiles({ 2021: { files: { '1-thema-1/1.1.1-kade.md': text } } }));
    expect(plans.flatMap(commitmentsOf).map(({ id }) => id)).toEqual(isSeen ? ['kade'] : []);
  });

  test('not where the file cannot be read', async () => {
    const files = { ...agendaFiles({ 2021: {} }), '2021/1-thema-1/1.1.1-kade.md': { unreadable: 'EACCES' } as const };
    expect((await read(files)).agenda.plans.flatMap(commitmentsOf)).toHaveLength(1);
    expect((await seenIn(files)).plans.flatMap(commitmentsOf)).toEqual([]);
  });
});
