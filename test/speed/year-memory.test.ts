// What was found in a year is remembered. What is said with memory is what would be said without, whatever happened in between.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/main.ts';
import { remembered } from '../../src/world/cache/answer-cache.ts';
import { lookAt } from '../../src/world/cache/footprint.ts';
import { nodeWorld } from '../../src/world/node.ts';
import type { World } from '../../src/world/world.ts';
import { SEED } from '../laws/arbitrary-agenda.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Tomorrow at noon, so that whatever is written now was written long ago. */
const NOON = new Date(Date.now() + DAY).setHours(12, 0, 0, 0);

const FILES: Readonly<Record<string, string>> = {
  'agenda.yaml': 'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\nowners:\n  water: Team Water\nparties:\n  wij: Wij\n',
  ...Object.fromEntries(['2019', '2020', '2021'].flatMap((year) => [
    [`${year}/README.md`, `---\nstage: adopted\ndecision:\n  body: Bestuur\n  date: ${year}-01-05\n---\n# Agenda ${year}\n\nOns plan.\n`],
    [`${year}/1-water/README.md`, '# Water\n\nOver water.\n'],
    [`${year}/1-water/1.1-dijken.md`, '# Dijken\n\nDe dijken zijn op orde.\n'],
    [`${year}/1-water/1.1.1-ophogen.md`, '---\nactors: [wij]\nowner: water\n---\n# Ophogen\n\nWe hogen de dijken op.\n'],
    [`${year}/1-water/1.1.2-maaien-${year}.md`, `---\nactors: [wij]\nowner: water\nrelated: [ophogen, ${year === '2021' ? '2019' : '2021'}/ophogen]\n---\n# Maaien\n\nWe maaien de dijken.\n`],
    [`${year}/progress/${year}-06-01-ophogen.md`, '---\nstatus: on-track\n---\n\nHet gaat goed.\n'],
  ])),
};

let home: string;
let now: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'agenda-years-'));
  now = NOON;
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (path: string): string => join(home, 'agenda', path);

function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

interface Answer {
  readonly said: string;
  /** The years whose files were read. */
  readonly read: readonly string[];
}

const QUESTION = ['validate', '--json', '--as-of', '2021-12-01'];

async function validate(cache: 'on' | 'off', argv: readonly string[] = QUESTION, look = lookAt): Promise<Answer> {
  const said: string[] = [];
  const read: string[] = [];
  const output = { write: (text: string) => void said.push(text), isTerminal: false, columns: undefined };
  const real = nodeWorld({ cwd: () => home, env: { HOME: home, AGENDA_CACHE: cache }, stdout: {}, stderr: {} } as unknown as NodeJS.Process, { out: output, err: output });
  const world: World = {
    ...real,
    now: () => now,
    readYears: (place) => {
      const years = real.readYears(place);
      return { ...years, inYear: (year) => (read.push(year), years.inYear(year)) };
    },
  };
  now += 1000;
  const code = await remembered(argv, world, 'v20 linux', (recorded) => run(argv, recorded), undefined, look);
  return { said: [...said, `[${code}]`].join('\n'), read };
}

/** Asks, lets something happen, and asks again. @returns which years were read the second time */
async function afterwards(happen: () => void, again?: readonly string[]): Promise<readonly string[]> {
  expect((await validate('on')).read).toEqual(['2019', '2020', '2021']);
  happen();
  const { said, read } = await validate('on', again);
  expect(said).toBe((await validate('off', again)).said);
  return read;
}

describe('only the year is read', () => {
  test('in which a text changed', async () => {
    expect(await afterwards(() => put('2020/1-water/1.1.1-ophogen.md', '---\nactors: [wij]\nonwer: water\n---\n# Ophogen\n\nWe hogen de dijken op.\n'))).toEqual(['2020']);
  });

  test('whose own page got another text', async () => {
    expect(await afterwards(() => put('2021/README.md', `${FILES['2021/README.md'] ?? ''}<!-- x -->\n`))).toEqual(['2021']);
  });

  test.each<[string, () => void]>([
    ['an update came', () => put('2020/progress/2020-09-01-ophogen.md', '---\nstatus: done\n---\n\nKlaar.\n')],
    ['an update went', () => rmSync(at('2020/progress/2020-06-01-ophogen.md'))],
    ['an update got another name', () => renameSync(at('2020/progress/2020-06-01-ophogen.md'), at('2020/progress/2020-06-02-maaien-2020.md'))],
    ['evidence came, in a folder of its own', () => put('2020/evidence/foto/dijk.jpg', 'x')],
    ['something came that the format passes over', () => put('2020/.obsidian/app.json', '{}')],
    ['something came that does not belong there', () => put('2020/1-water/notitie.txt', '')],
  ])('in which %s', async (_what, happen) => {
    expect(await afterwards(happen)).toEqual(['2020']);
    expect((await validate('on')).read).toEqual([]);
  });

  test('again, when it changed again, and when it was put back', async () => {
    const page = '2020/1-water/1.1-dijken.md';
    expect(await afterwards(() => put(page, '# Dijken\n'))).toEqual(['2020']);
    put(page, FILES[page] ?? '');
    expect((await validate('on')).read).toEqual(['2020']);
    expect((await validate('on')).read).toEqual([]);
  });
});

describe('every year is read', () => {
  test.each<[string, () => void]>([
    ['the settings changed', () => put('agenda.yaml', `${FILES['agenda.yaml'] ?? ''}settings:\n  rules:\n    commitment/no-owner: off\n`)],
    ['an owner is gone', () => put('agenda.yaml', (FILES['agenda.yaml'] ?? '').replace('  water: Team Water', '  wegen: Team Wegen'))],
    ['a plan is a draft again', () => put('2021/README.md', (FILES['2021/README.md'] ?? '').replace('adopted', 'draft'))],
    ['a plan begins later', () => put('2021/README.md', (FILES['2021/README.md'] ?? '').replace('stage:', 'period:\n  from: 2021-03-01\nstage:'))],
    ['a file has come', () => put('2019/1-water/1.1.3-baggeren.md', FILES['2019/1-water/1.1.1-ophogen.md'] ?? '')],
    ['a file is gone', () => rmSync(at('2021/1-water/1.1.1-ophogen.md'))],
    ['a file got another name', () => renameSync(at('2019/1-water/1.1.1-ophogen.md'), at('2019/1-water/1.1.1-verhogen.md'))],
    ['records changed places', () => {
      renameSync(at('2020/1-water/1.1.1-ophogen.md'), at('2020/1-water/1.1.9-ophogen.md'));
      renameSync(at('2020/1-water/1.1.2-maaien-2020.md'), at('2020/1-water/1.1.1-maaien-2020.md'));
    }],
    ['an objective became a commitment', () => renameSync(at('2020/1-water/1.1-dijken.md'), at('2020/1-water/1.1.7-dijken.md'))],
    ['a year has come', () => put('2022/README.md', '---\nstage: draft\n---\n# Agenda 2022\n\nOns plan.\n')],
    ['a file has come beside the years', () => put('notitie.txt', '')],
    ['the disk forgot a little', () => {
      const folder = join(home, '.cache/openbare-agenda');
      const [name = ''] = readdirSync(folder);
      const bytes = readFileSync(join(folder, name));
      writeFileSync(join(folder, name), bytes.subarray(0, bytes.length - 1));
    }],
  ])('where %s', async (_what, happen) => {
    const read = await afterwards(happen);
    expect(read.slice(0, 3)).toEqual(['2019', '2020', '2021']);
  });

  test('where something else is asked', async () => {
    expect(await afterwards(() => undefined, ['validate', '--json', '--as-of', '2021-11-30'])).toHaveLength(3);
  });

  test('where the clock was set back', async () => {
    expect(await afterwards(() => {
      now -= DAY / 4;
      put('2020/1-water/1.1-dijken.md', '# Dijken\n');
    })).toHaveLength(3);
  });
});

describe('of so many files that a second thread looks at them too', () => {
  /** Looks as at many files. @param meanwhile what happens before the rest has been looked at */
  const many = (meanwhile: (begunWith: string | undefined) => void = () => undefined): typeof lookAt => async (folder, _files, hasChanged) => {
    const { changed, whole } = await lookAt(folder, 10_000, hasChanged);
    return { changed, whole: () => (meanwhile(changed), whole()) };
  };

  test.each(['2019', '2020', '2021'])('%s is begun with where it changed', async (year) => {
    const begunWith = new Set<string | undefined>();
    await validate('on');
    put(`${year}/1-water/1.1-dijken.md`, '# Dijken\n');
    const { said, read } = await validate('on', QUESTION, many((changed) => begunWith.add(changed)));
    expect(said).toBe((await validate('off')).said);
    expect(read).toEqual([year]);
    expect([...begunWith]).toEqual([year]);
    expect((await validate('on')).read).toEqual([]);
  });

  test('nothing is begun with where nothing changed', async () => {
    await validate('on');
    expect((await validate('on', QUESTION, many())).read).toEqual([]);
  });

  test.each<[string, () => void, readonly string[]]>([
    ['another year', () => put('2019/1-water/1.1-dijken.md', '# Sloten\n'), ['2021', '2019', '2021']],
    ['a page that others depend on', () => put('2020/README.md', (FILES['2020/README.md'] ?? '').replace('adopted', 'draft')), ['2021', '2019', '2020', '2021']],
    ['a name', () => renameSync(at('2019/1-water/1.1.1-ophogen.md'), at('2019/1-water/1.1.1-verhogen.md')), ['2021', '2019', '2020', '2021']],
    ['the settings', () => put('agenda.yaml', (FILES['agenda.yaml'] ?? '').replace('wij: Wij', 'zij: Zij')), ['2021', '2019', '2020', '2021']],
  ])('what was found in it does not count where %s turns out to have changed as well', async (_what, happen, years) => {
    await validate('on');
    put('2021/1-water/1.1.1-ophogen.md', '---\nactors: [wij, hen]\n---\n# Ophogen\n');
    happen();
    const { said, read } = await validate('on', QUESTION, many());
    expect(said).toBe((await validate('off')).said);
    expect(read).toEqual(years);
    expect((await validate('on')).said).toBe(said);
  });

  test('what was read may have changed before the rest was looked at', async () => {
    await validate('on');
    put('2021/1-water/1.1.1-ophogen.md', '---\nactors: [wij]\nrelated: [2020/ophogen, 2020/verhogen]\n---\n# Ophogen\n');
    const { read } = await validate('on', QUESTION, many(() => put('2020/1-water/1.1.9-verhogen.md', '# Verhogen\n')));
    expect(read).toEqual(['2021', '2019', '2020', '2021']);
    expect((await validate('on')).said).toBe((await validate('off')).said);
  });
});

/** What people do to an agenda, with what cannot be right too. */
const DEEDS: readonly (() => void)[] = [
  () => put('2020/1-water/1.1.1-ophogen.md', '---\nactors: [zij]\n---\n# Ophogen\n\nWe hogen op.\n'),
  () => put('2020/1-water/1.1.1-ophogen.md', FILES['2020/1-water/1.1.1-ophogen.md'] ?? ''),
  () => put('2021/1-water/1.1.2-maaien-2021.md', '---\nactors: [wij]\ncontinues: [maaien-2020]\n---\n# Maaien\n\nWe maaien.\n'),
  () => put('2020/1-water/1.1.2-maaien-2020.md', '---\nactors: [wij]\ncontinues: [2021/maaien-2021]\n---\n# Maaien\n\nWe maaien.\n'),
  () => put('2019/1-water/1.1.1-ophogen.md', '---\n# agenda-ignore-next-line ref/unknown-id -- komt later\nactors: [zij]\n---\n# Ophogen\n\nWe hogen op.\n'),
  () => put('2019/1-water/1.1.1-ophogen.md', '---\n# agenda-ignore-next-line ref/unknown-id -- is er al\nactors: [wij]\n---\n# Ophogen\n\nWe hogen op.\n'),
  () => put('2019/progress/2021-03-01-ophogen.md', '---\nstatus: done\n---\n\nKlaar.\n'),
  () => rmSync(at('2019/progress/2021-03-01-ophogen.md'), { force: true }),
  () => put('2021/README.md', '---\nstage: draft\n---\n# Agenda 2021\n'),
  () => put('2021/README.md', FILES['2021/README.md'] ?? ''),
  () => put('2021/1-water/1.1.4-verhogen.md', '---\nactors: [wij]\ncontinues: [2020/ophogen]\n---\n# Verhogen\n\nWe verhogen.\n'),
  () => rmSync(at('2021/1-water/1.1.4-verhogen.md'), { force: true }),
  () => put('2021/progress/2021-07-01-verhogen.md', '---\nstatus: on-track\n---\n\nHet gaat.\n'),
  () => rmSync(at('2021/progress/2021-07-01-verhogen.md'), { force: true }),
  () => rmSync(at('2020/README.md'), { force: true }),
  () => put('2020/README.md', '---\nstage: [adopted\n---\n# Agenda 2020\n'),
  () => put('agenda.yaml', (FILES['agenda.yaml'] ?? '').replace('wij: Wij', 'zij: Zij')),
  () => put('agenda.yaml', FILES['agenda.yaml'] ?? ''),
  () => put('2022/README.md', '---\nstage: adopted\n---\n# Agenda 2022\n\nOns plan.\n'),
  () => rmSync(at('2022'), { recursive: true, force: true }),
];

test.each<[string, typeof lookAt]>([
  ['one thread', lookAt],
  ['two threads', (folder, _files, hasChanged) => lookAt(folder, 10_000, hasChanged)],
])('whatever happens in between, what is said is what would be said without memory, by %s', async (_threads, look) => {
  let recalled = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(DEEDS.length - 1), { minLength: 2, maxLength: 10 }), async (deeds) => {
      for (const deed of deeds) {
        (DEEDS[deed] as () => void)();
        const { said, read } = await validate('on', QUESTION, look);
        recalled += 3 - Math.min(3, read.length);
        expect(said).toBe((await validate('off')).said);
      }
    }),
    { seed: SEED, numRuns: 25 },
  );
  expect(recalled).toBeGreaterThan(40);
});
