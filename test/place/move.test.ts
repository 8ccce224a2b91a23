// `agenda move`, `renumber` and `rename`: files get other names, the bytes stay, and links follow.
import { execFileSync } from 'node:child_process';
import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moved, newNames, numbered, parentOf, renumbered, type Seat } from '../../src/actions/numbering.ts';
import { relocated } from '../../src/actions/relocate.ts';
import { occurrencesOf, renaming } from '../../src/actions/rename.ts';
import { compiler } from '../../src/build/schema-plugin.mjs';
import { changedTree } from '../../src/edit/changed-tree.ts';
import { newErrors } from '../../src/edit/new-errors.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Item, itemsOf } from '../../src/query/index-agenda.ts';
import { type Tree, textOf } from '../../src/source/tree.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { TODAY } from '../environment.ts';
import { treeOf } from '../fake-world.ts';
import { agendas, SEED, YEAR } from '../laws/arbitrary-agenda.ts';
import { changed, type Folder, newFolder, withDraft } from './folder.ts';

const WATER = '2022/1-water';
/** Two themes, with links between what stands in them. */
const FILES = {
  ...withDraft(POLDER),
  [`${WATER}/1.2-schoon-water.md`]: '# Schoon water\n\nHet water is schoon.\n',
  [`${WATER}/1.2.1-riolen.md`]:
    '\ufeff---\r\n# let op\r\nrelated: [2022/gemalen,   sloten]  # allebei\r\n---\r\n# Riolen\r\n\r\nZie [1.1.2](1.1.2-gemalen.md), [thema 1](README.md#kop) en [de sloten][s].\r\n\r\n[s]: 1.1.1-sloten.md "Sloten"\r\n',
  '2022/2-land/README.md': '# Land\n\nZie [1.2.1 Riolen](../1-water/1.2.1-riolen.md) en [water](../1-water/).\n',
  '2022/2-land/2.1-wegen.md':
    '---\nrelated:\n- gemalen # hier\n---\n# Wegen\n\nGoede wegen, zie [x](https://example.org/1.1.2-gemalen.md).\n',
  'README.md': '# Handboek\n\nZie [2022/1.1.2](2022/1-water/1.1.2-gemalen.md) en `1.1.2`.\n',
} as Readonly<Record<string, string>>;

let folder: Folder;
beforeEach(() => {
  folder = newFolder(FILES);
});
afterEach(() => folder.remove());

async function run(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await folder.agenda(argv);
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Er is niets vastgelegd in git') });
  expect((await folder.agenda(['validate'])).out).not.toContain('fout');
  return out;
}
const now = (path: string): string => folder.files()[path] as string;

describe('move', () => {
  test('a commitment goes last under another objective; what followed it comes forward, and links follow', async () => {
    expect(await run('move', '2022/1.1.1', '--to', '1.2')).toBe(
      `agenda/${WATER}/1.1.2-gemalen.md → agenda/${WATER}/1.1.1-gemalen.md\nagenda/${WATER}/1.2.1-riolen.md\nagenda/${WATER}/1.1.1-sloten.md → agenda/${WATER}/1.2.2-sloten.md\nagenda/README.md\n`,
    );
    expect(now('README.md')).toBe('# Handboek\n\nZie [2022/1.1.1](2022/1-water/1.1.1-gemalen.md) en `1.1.2`.\n');
    expect(now(`${WATER}/1.2.1-riolen.md`)).toBe(
      FILES[`${WATER}/1.2.1-riolen.md`]
        ?.replace('[1.1.2](1.1.2-gemalen.md)', '[1.1.1](1.1.1-gemalen.md)')
        .replace('1.1.1-sloten.md "', '1.2.2-sloten.md "'),
    );
    expect(now(`${WATER}/1.2.2-sloten.md`)).toBe(FILES[`${WATER}/1.1.1-sloten.md`]);
  });

  test('and back again gives every byte', async () => {
    await run('move', '2022/sloten', '--to', '1.2');
    await run('move', '2022/sloten', '--before', 'gemalen');
    expect(folder.files()).toEqual(FILES);
    await run('move', '2022/1.2', '--to', '2');
    expect(Object.keys(folder.files())).toContain('2022/2-land/2.2.1-riolen.md');
    expect(now('2022/2-land/2.2.1-riolen.md')).toContain(
      '[1.1.2](../1-water/1.1.2-gemalen.md), [thema 1](../1-water/README.md#kop)',
    );
    await run('move', '2022/2.2', '--to', '2022/water');
    expect(folder.files()).toEqual(FILES);
    await run('move', '2022/land', '--before', '1');
    expect(Object.keys(folder.files())).toContain('2022/2-water/2.2.1-riolen.md');
    await run('move', '2022/land', '--to', '2022');
    expect(folder.files()).toEqual(FILES);
  });

  test('to a number: one that is free, or that of what comes behind it', async () => {
    await run('move', '2022/1.1.1', '--to', '1.2.7');
    await run('move', '2022/sloten', '--to', '1.1.1');
    expect(folder.files()).toEqual(FILES);
  });

  test('in a plan of two levels', async () => {
    const own = Object.fromEntries(
      Object.entries({
        'README.md': '---\nstage: draft\nlevels: [theme, commitment]\n---\n# P\n\nX.\n',
        '1-a/README.md': '# A\n',
        '1-a/1.1-x.md': '# X\n',
        '1-a/1.2-y.md': '# Y\n',
        '2-b/README.md': '# B\n',
      }).map(([path, text]) => [`2023/${path}`, text]),
    );
    folder.lay(own);
    await run('move', '2023/x', '--to', 'b');
    expect(Object.keys(folder.files()).filter((path) => path.startsWith('2023/'))).toEqual([
      '2023/1-a/1.1-y.md',
      '2023/1-a/README.md',
      '2023/2-b/2.1-x.md',
      '2023/2-b/README.md',
      '2023/README.md',
    ]);
  });

  test('an adopted plan keeps what was adopted, and its reports', async () => {
    folder.remove();
    folder = newFolder(POLDER);
    const { code, err } = await folder.agenda(['move', '1.1.1', '--before', '1.1.2', '--dry-run']);
    expect({ code, err }).toEqual({ code: 0, err: 'Alles staat al zo; er is niets geschreven.\n' });
    const said = await folder.agenda(['move', '1.1.2', '--before', '1.1.1']);
    expect(said.err).toContain('Let op: het jaarplan 2021 is vastgesteld.');
    expect(changed(POLDER, folder.files())).toEqual([
      '2021/1-water/1.1.1-gemalen.md',
      '2021/1-water/1.1.1-sloten.md',
      '2021/1-water/1.1.2-gemalen.md',
      '2021/1-water/1.1.2-sloten.md',
    ]);
    expect((await folder.agenda(['validate'])).code).toBe(0);
  });
});

describe('renumber', () => {
  test('takes the gaps out, of one parent or of a whole plan', async () => {
    folder.lay({
      [`${WATER}/1.1.9-plas.md`]: '# Plas\n',
      [`${WATER}/1.7-diep.md`]: '# Diep\n\nDiep.\n',
      [`${WATER}/1.7.3-put.md`]: '# Put\n',
    });
    await run('renumber', '2022/1.1');
    expect(Object.keys(folder.files())).toContain(`${WATER}/1.1.3-plas.md`);
    await run('renumber', '2022');
    expect(Object.keys(folder.files())).toEqual(
      expect.arrayContaining([`${WATER}/1.3-diep.md`, `${WATER}/1.3.1-put.md`]),
    );
    expect(await folder.agenda(['renumber', '2022'])).toMatchObject({
      code: 0,
      err: 'Alles staat al zo; er is niets geschreven.\n',
    });
  });

  test('puts in another order, and back again gives every byte', async () => {
    await run('renumber', '2022', '--order', 'land,water');
    expect(now('2022/1-land/README.md')).toContain(
      '[2.2.1 Riolen](../2-water/2.2.1-riolen.md) en [water](../2-water/)',
    );
    await run('renumber', '2022', '--order', '2,1');
    expect(folder.files()).toEqual(FILES);
  });

  test('tells two with one number apart', async () => {
    folder.lay({ [`${WATER}/1.1.1-tochten.md`]: '# Tochten\n' });
    expect((await folder.agenda(['move', '2022/1.1.1', '--to', '1.2'])).err).toContain('agenda renumber 2022');
    await run('renumber', '2022');
    expect(Object.keys(folder.files()).filter((path) => /^2022.*\/1\.1\.\d/.test(path))).toHaveLength(3);
  });
});

describe('rename', () => {
  const DRAFT = {
    ...FILES,
    '2023/README.md': '---\nstage: draft\n---\n# 2023\n\nX.\n',
    '2023/1-water/README.md': '# Water\n',
    '2023/1-water/1.1-op-peil.md': '---\nrelated: [2022/riolen]\ncontinues: [schoon-water]\n---\n# Op peil\n\nX.\n',
  };

  test('the file, references in drafts of any year and links follow; back again gives every byte', async () => {
    folder.lay(DRAFT);
    await run('rename', 'riolen', 'rioleringen');
    expect(now('2023/1-water/1.1-op-peil.md')).toContain('related: [2022/rioleringen]\n');
    expect(now('2022/2-land/README.md')).toContain('[1.2.1 Riolen](../1-water/1.2.1-rioleringen.md)');
    expect(now(`${WATER}/1.2.1-rioleringen.md`)).toBe(FILES[`${WATER}/1.2.1-riolen.md`]);
    await run('rename', '2022/rioleringen', 'riolen');
    await run('rename', 'schoon-water', 'helder');
    expect(now('2023/1-water/1.1-op-peil.md')).toContain('continues: [helder]\n');
    await run('rename', 'helder', 'schoon-water');
    await run('rename', 'land', 'grond');
    expect(Object.keys(folder.files())).toContain('2022/2-grond/2.1-wegen.md');
    await run('rename', 'grond', 'land');
    expect(folder.files()).toEqual(DRAFT);
  });

  test.each([
    [
      ['gemalen', 'pompen'],
      'Het id "gemalen" blijft: het staat in het vastgestelde jaarplan 2021 (1.1.2 Zuinige gemalen).\nPast het niet meer? Verander dan de titel (',
    ],
    [['riolen', 'sloten'], 'Het id "sloten" is al eens gebruikt (2021/1.1.1 Schone sloten).'],
    [['riolen', 'Riolen!'], '"Riolen!" kan geen id zijn.'],
    [['rioolen', 'x'], '"rioolen" komt in geen enkel jaarplan voor.\nBedoel je riolen?'],
    [['klimaat', 'x'], '"klimaat" is geen thema, doelstelling, inzetpunt.'],
  ])('%j', async (argv, said) => {
    const { code, err } = await folder.agenda(['rename', ...argv]);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(folder.files()).toEqual(FILES);
  });

  test.each([
    ['a report on it', { '2022/progress/2021-11-30-riolen.md': 'Begonnen.\n' }, 'er is over gemeld'],
    [
      'an adopted plan that refers to it',
      {
        '2021/1-water/1.1.1-sloten.md': `${POLDER['2021/1-water/1.1.1-sloten.md']}`.replace(
          'owner:',
          'related: [2022/riolen]\nowner:',
        ),
      },
      'het vastgestelde jaarplan 2021 verwijst ernaar',
    ],
    [
      'an adopted text with a link to it',
      { '2021/1-water/README.md': '# Water\n\nZie [x](../../2022/1-water/1.2.1-riolen.md).\n' },
      'staat een link hiernaartoe, en die tekst is vastgesteld',
    ],
  ])('%s keeps it as it is', async (_what, files, said) => {
    folder.lay(files);
    const before = folder.files();
    const { code, err } = await folder.agenda(['rename', 'riolen', 'rioleringen']);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(folder.files()).toEqual(before);
  });
});

describe('what cannot be done is said, and nothing is written', () => {
  test.each([
    [['move', '2022/1.1.1'], 'Zeg waar het naartoe gaat.'],
    [['move', '2022', '--to', '1.1'], 'Noem een thema, doelstelling of inzetpunt van 2022.'],
    [['move', '2022/1.1.1', '--to', '7.7'], '"7.7" komt niet voor in Polderagenda 2022.'],
    [['move', '2022/9.9.9', '--to', '1.1'], '"9.9.9" komt niet voor in Polderagenda 2022.'],
    [['move', '2022/1.1.1', '--to', '1'], 'Onder 1 kan dit niet staan.\nKies uit: 1.1, 1.2'],
    [['move', '2022/1', '--to', '1.1'], 'Onder 1.1 kan dit niet staan.\nVerander de volgorde met --before.'],
    [['move', '2022/1.1.1', '--to', '2021/1.1'], '2021/1.1 is een ander jaarplan dan 2022.'],
    [['move', '2022/1.1.1', '--before', '1.2'], '1.1.1 kan niet vóór 1.2 komen: dat is iets anders.'],
    [['move', '2022/1.1.1', '--to', '1.1', '--before', '1.2.1'], '1.2.1 staat niet onder 1.1.'],
    [['move', '2022/1.1.1', '--to', '1.2.1', '--before', '1.2.1'], '--to 1.2.1 en --before 1.2.1 gaan niet samen.'],
    [['renumber', '2022/1.1.1'], 'Onder 2022/1.1.1 staat niets met een nummer.'],
    [['renumber', '2022/1.1', '--order', 'gemalen'], 'In --order ontbreekt: sloten.'],
    [['renumber', '2022/1.1', '--order', 'gemalen,1.1.2'], '"1.1.2" staat twee keer in --order.'],
    [
      ['renumber', '2022/1.1', '--order', 'gemaal,sloten'],
      '"gemaal" staat niet onder 2022/1.1.\nKies uit: sloten, gemalen',
    ],
    [['renumber', '2031'], 'Er is geen jaarplan 2031.'],
  ])('%j', async (argv, said) => {
    const { code, err } = await folder.agenda(argv);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(folder.files()).toEqual(FILES);
  });

  test.each([
    [
      'conflict markers',
      { [`${WATER}/1.1.2-gemalen.md`]: '<<<<<<< a\n# X\n=======\n# Y\n>>>>>>> b\n' },
      'hierin staat een fout',
    ],
    ['an error of its own', { [`${WATER}/1.1.2-gemalen.md`]: '---\ndeadline: 1\n---\n# X\n' }, 'hierin staat een fout'],
  ])('%s', async (_what, files, said) => {
    folder.lay(files);
    const before = folder.files();
    const { code, err } = await folder.agenda(['move', '2022/1.1.1', '--to', '1.2']);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(folder.files()).toEqual(before);
  });

  test('a file in a theme that is no page is not left behind', async () => {
    folder.lay({ '2022/2-land/kaart.pdf': 'x' });
    const { code, err } = await folder.agenda(['renumber', '2022', '--order', '2,1']);
    expect(err).toContain('dit hoort niet in een thema: agenda/2022/2-land/kaart.pdf');
    expect(code).toBe(2);
  });

  test('a link in the way', async () => {
    const page = join(folder.path, 'agenda', WATER, '1.1.2-gemalen.md');
    renameSync(page, join(folder.path, 'gemalen.md'));
    symlinkSync(join(folder.path, 'gemalen.md'), page);
    expect((await folder.agenda(['move', '2022/1.1.1', '--to', '1.2'])).code).not.toBe(0);
    expect(now(`${WATER}/1.1.1-sloten.md`)).toBe(FILES[`${WATER}/1.1.1-sloten.md`]);
  });
});

test('git makes of the patch of a dry run what the command itself makes', async () => {
  const argv = ['renumber', '2022', '--order', 'land,water'];
  const { out } = await folder.agenda([...argv, '--dry-run', '--json']);
  await folder.agenda(argv);
  const made = folder.files();
  folder.remove();
  folder = newFolder(FILES);
  const { patch } = JSON.parse(out) as { readonly patch: string };
  execFileSync('git', ['apply', '-p0'], { cwd: folder.path, input: patch, stdio: 'pipe' });
  expect(folder.files()).toEqual(made);
});

test('a dry run shows renames as git does, and as JSON the answer is that of the schema', async () => {
  const argv = ['move', '2022/sloten', '--to', '1.2'];
  const { out } = await folder.agenda([...argv, '--dry-run']);
  expect(out).toContain(
    `diff --git agenda/${WATER}/1.1.1-sloten.md agenda/${WATER}/1.2.2-sloten.md\nsimilarity index 100%\nrename from agenda/${WATER}/1.1.1-sloten.md\nrename to agenda/${WATER}/1.2.2-sloten.md\n`,
  );
  expect(folder.files()).toEqual(FILES);
  const validate = compiler().getSchema('changes.schema.json');
  for (const line of [[...argv, '--dry-run'], argv, ['renumber', '2022'], ['rename', 'riolen', 'buizen']]) {
    const answer = JSON.parse((await folder.agenda([...line, '--json'])).out) as object;
    expect(validate?.(answer), JSON.stringify(validate?.errors)).toBe(true);
    if (line === argv)
      expect(answer).toMatchObject({
        written: true,
        records: [
          { number: '1.1.1', id: 'gemalen', before: { number: '1.1.2', id: 'gemalen' } },
          { number: '1.2.2', id: 'sloten', before: { number: '1.1.1', id: 'sloten' } },
        ],
      });
  }
});

// --- Laws ---------------------------------------------------------------------------------------------------------------

const OPTIONS = { asOf: TODAY as IsoDate, today: TODAY as IsoDate };

/** A draft in which every page links to some other one. */
const drafts = fc.tuple(agendas, fc.array(fc.nat(200), { minLength: 1, maxLength: 9 })).map(([files, picks]) => {
  const pages = Object.keys(files).filter((path) => /^\d{4}\/\d/.test(path));
  const entries = Object.entries(files).map(([path, text], at): [string, string] => {
    if (path.endsWith('README.md') && path.split('/').length === 2) return [path, text.replace('adopted', 'draft')];
    const other = pages[(picks[at % picks.length] as number) % Math.max(1, pages.length)] as string | undefined;
    if (!other || path.includes('/progress/') || !pages.includes(path)) return [path, text];
    const number = /[\d.]*\d(?=-)/.exec(other.split('/').at(-1) as string)?.[0] ?? 'thema';
    const link = other.startsWith(path.slice(0, path.lastIndexOf('/') + 1))
      ? other.slice(other.lastIndexOf('/') + 1)
      : `../${other.slice(5)}`;
    return [path, `${text}\nZie [${number}](${link}#kop).\n`];
  });
  return Object.fromEntries(entries);
});

const textsIn = (tree: Tree): object => Object.fromEntries(tree.entries.map((entry) => [entry.path, textOf(entry)]));

async function opened(tree: Tree) {
  const loaded = await load(tree);
  return { loaded, plan: loaded.agenda.plans[0] as Plan };
}

async function withSeats(tree: Tree, seats: (plan: Plan) => readonly Seat[]): Promise<Tree> {
  const { loaded, plan } = await opened(tree);
  const { changes, byHand, unread } = await relocated(loaded, newNames(tree, numbered(plan, seats(plan))));
  expect([byHand, unread]).toEqual([[], []]);
  const after = changedTree(tree, changes);
  expect(await newErrors(tree, after, [String(YEAR)], OPTIONS)).toEqual([]);
  return after;
}
const byId = (plan: Plan, id: string | undefined): Item | undefined => itemsOf(plan).find((item) => item.id === id);

test('there and back, a move gives every byte', async () => {
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(drafts, fc.nat(99), fc.nat(99), fc.nat(99), async (files, which, where, spot) => {
      const tree = treeOf(files);
      const { plan } = await opened(tree);
      const items = itemsOf(plan);
      const item = items[which % Math.max(1, items.length)];
      if (!item) return;
      const home = parentOf(plan, item);
      const parents = [plan, ...items].filter(({ kind }) => kind === home.kind);
      const parent = parents[where % parents.length] as typeof home;
      const siblings = items.filter((each) => each.kind === item.kind);
      const next = siblings.filter((each) => parentOf(plan, each) === parent && each !== item)[spot % 3];
      const follower = siblings[siblings.indexOf(item) + 1];
      const back = follower && parentOf(plan, follower) === home ? follower : undefined;
      const after = await withSeats(tree, () => moved(plan, item, parent, next ? { before: next } : undefined));
      const again = await withSeats(after, (there) => {
        const before = byId(there, back?.id);
        const under = home.kind === 'plan' ? there : (byId(there, home.id) as Item);
        return moved(there, byId(there, item.id) as Item, under, before ? { before } : undefined);
      });
      expect(textsIn(again)).toEqual(textsIn(tree));
      moves++;
    }),
    { seed: SEED, numRuns: 60 },
  );
  expect(moves).toBeGreaterThan(30);
});

test('there and back, another order gives every byte', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.nat(99), fc.infiniteStream(fc.nat(99)), async (files, which, chance) => {
      const tree = treeOf(files);
      const { plan } = await opened(tree);
      const parents = [plan, ...itemsOf(plan).filter(({ kind }) => kind !== 'commitment')];
      const parent = parents[which % parents.length] as Plan;
      const own = itemsOf(plan).filter((each) => parentOf(plan, each) === parent);
      const mixed = own.map((each) => [each, chance.next().value] as const).sort(([, a], [, b]) => a - b);
      const after = await withSeats(tree, () =>
        renumbered(
          plan,
          parent,
          mixed.map(([each]) => each),
        ),
      );
      const again = await withSeats(after, (there) =>
        renumbered(
          there,
          parent.kind === 'plan' ? there : (byId(there, (parent as unknown as Item).id) as Item),
          own.map(({ id }) => byId(there, id) as Item),
        ),
      );
      expect(textsIn(again)).toEqual(textsIn(tree));
    }),
    { seed: SEED, numRuns: 30 },
  );
});

test('there and back, another id gives every byte', async () => {
  let renames = 0;
  const renamed = async (tree: Tree, from: string, to: string): Promise<Tree> => {
    const { loaded } = await opened(tree);
    const { names, data } = renaming(tree, occurrencesOf(loaded.agenda, from), to);
    const after = changedTree(tree, (await relocated(loaded, names, data)).changes);
    expect(await newErrors(tree, after, [String(YEAR)], OPTIONS)).toEqual([]);
    return after;
  };
  await fc.assert(
    fc.asyncProperty(drafts, fc.nat(99), async (files, which) => {
      const tree = treeOf(files);
      const { plan } = await opened(tree);
      const item = itemsOf(plan).filter(({ id }) => !plan.updates.some(({ of }) => of === id))[which % 7];
      if (!item) return;
      expect(
        textsIn(await renamed(await renamed(tree, item.id, 'heel-iets-anders'), 'heel-iets-anders', item.id)),
      ).toEqual(textsIn(tree));
      renames++;
    }),
    { seed: SEED, numRuns: 40 },
  );
  expect(renames).toBeGreaterThan(10);
});
