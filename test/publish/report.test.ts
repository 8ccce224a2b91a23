// The commands themselves: what is asked wrong is refused, what is broken is named, what is strange still makes a whole site.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/model/date.ts';
import { addressesOf } from '../../src/publish/site/addresses.ts';
import type { DatedRound } from '../../src/query/rounds.ts';
import { agenda, agendaIn, type Said, treeOf, type WorldOptions } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { contextOf, pagesOf, siteFiles } from './made.ts';

const PLAN = {
  'agenda.yaml': 'format: 1\nlanguage: nl\norganisation: { name: Waterschap }\nparties: { wij: Wij }\n',
  '2021/README.md': '---\nstage: adopted\ndecision: { body: Bestuur, date: 2020-12-01 }\n---\n# Plan 2021\n\nTekst.\n',
  '2021/1-water/README.md': '# Water\n\nTekst.\n',
} as const;
const point = (title: string, text = 'Tekst.'): string => `---\nactors: [wij]\n---\n# ${title}\n\n${text}\n`;

describe('on disk', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = newRepository();
  });
  afterEach(() => repository.remove());

  const lay = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(repository.folder, 'agenda', path)), { recursive: true });
      writeFileSync(join(repository.folder, 'agenda', path), text);
    }
  };
  const report = (argv: readonly string[], options?: WorldOptions): Promise<Said> =>
    agendaIn(repository.folder, ['report', ...argv], options);
  const site = (path: string): string => readFileSync(join(repository.folder, 'site', path), 'utf8');

  test('says what it made, how much, and what is not in it', async () => {
    lay({
      ...PLAN,
      '2021/1-water/1.1.1-dijk.md': point('Dijk'),
      '2021/1-water/1.1.2-stil.md': point('Stil').replace('---\n', '---\nvisibility: internal\n'),
    });
    const said = await report(['html', '--out', 'site', '--as-of', '2021-12-31']);
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^site\/index\.html {2}\d+ bladzijden, \d+ kB\n$/);
    expect(said.err).toContain('1 inzetpunt is intern en staat er niet in');
    expect(said.err).toContain('toegankelijkheidsverklaring');
    const internal = await report(['html', '--out', 'site', '--profile', 'internal']);
    expect([internal.err, site('inzetpunten.html').includes('Stil')]).toEqual(['', true]);
  });

  test('names broken files on every page, and ends with 3', async () => {
    lay({ ...PLAN, '2021/1-water/1.1.1-dijk.md': point('Dijk'), '2021/1-water/1.1-dijken.md': '---\n[\n---\n# x\n' });
    const { code, err } = await report(['html', '--out', 'site']);
    expect([code, err.includes('1.1-dijken.md')]).toEqual([3, true]);
    for (const path of ['index.html', 'leeswijzer.html', 'inzetpunt/dijk.html'])
      expect(site(path)).toContain(
        'niet compleet: 1 bestand is niet (helemaal) te lezen: agenda/2021/1-water/1.1-dijken.md',
      );
  });

  test('shows on a terminal how far it is with many files, and leaves no trace of it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 520 }, (_, at) => [`2021/1-water/1.1.${at + 1}-d${at}.md`, point(`Dijk ${at}`)]),
    );
    lay({ ...PLAN, ...many });
    const { err } = await report(['html', '--out', 'site', '--no-color'], { terminal: true, columns: 80 });
    expect(err).toContain('250 van ');
    expect(err).toMatch(/\r\u001b\[K(?!.*\d+ van)/s);
    const piped = await report(['html', '--out', 'site']);
    expect(piped.err).not.toContain('250 van ');
  });

  test('an own style goes on top, and stands in the policy', async () => {
    lay({ ...PLAN, 'punt.txt': 'x' });
    writeFileSync(join(repository.folder, 'huis.css'), ':root { --accent: #c0ffee; }');
    await report(['html', '--out', 'site', '--css', 'huis.css', '--statement', 'https://example.org/verklaring']);
    expect(site('huisstijl.css')).toContain('#c0ffee');
    expect(site('index.html')).toMatch(/site\.css">\n<link rel="stylesheet" href="huisstijl\.css">/);
    expect(site('plan.html')).toContain('href="https://example.org/verklaring"');
  });

  test('what is asked wrong is refused, and nothing is written', async () => {
    copyAgenda('town', join(repository.folder, 'agenda'));
    writeFileSync(join(repository.folder, 'groot.css'), 'x'.repeat(17 * 1024 * 1024));
    mkdirSync(join(repository.folder, 'vol'));
    writeFileSync(join(repository.folder, 'vol/x.txt'), 'x');
    const before = readdirSync(repository.folder);
    for (const [argv, words] of [
      [['htm', '--out', 'site'], 'Bedoel je html?'],
      [['html'], 'Zeg waar het verslag komt'],
      [['html', '--out', ''], 'Zeg waar het verslag komt'],
      [['html', '--out', 'vol'], 'niet leeg en niet door agenda gemaakt'],
      [['html', '--out', 'agenda/site'], 'staat in de agenda zelf'],
      [['html', '--out', '.'], 'niet leeg en niet door agenda gemaakt'],
      [['html', '--out', 'site', '--css', 'weg.css'], 'bestaat niet'],
      [['html', '--out', 'site', '--css', 'vol'], 'is geen bestand'],
      [['html', '--out', 'site', '--css', 'groot.css'], 'is te groot'],
      [['html', '--out', 'site', '--statement', 'javascript:alert(1)'], 'geen webadres'],
      [['html', '--out', 'site', '--round', 'herfst'], 'niet bekend'],
      [['html', '2031', '--out', 'site'], '2031'],
      [['html', '21', '--out', 'site'], 'geen jaar'],
      [['html', '--out', 'site', '--since', 'nergens'], 'nergens'],
      [['html', '--out', 'site', '--template', 'x.docx'], '--template kan niet bij html'],
      [['docx', '--out', 'x.docx', '--template', 'groot.css'], 'is te groot'],
      [['docx'], 'Zeg waar het verslag komt'],
      [['docx', '--out', 'weg/x.docx'], 'De map bestaat niet'],
      [['csv', '--separator', ';;'], 'staat één teken'],
      [['feed', '--owner', 'wonen'], '--owner kan niet bij feed'],
    ] as const) {
      const { code, out, err } = await report(argv);
      expect([argv.join(' '), code >= 2, out, err.includes(words)], err).toEqual([argv.join(' '), true, '', true]);
    }
    expect(readdirSync(repository.folder)).toEqual(before);
    expect(existsSync(join(repository.folder, 'agenda/site'))).toBe(false);
  });

  test('a round gives the day, and a revision what changed since', async () => {
    copyAgenda('town', join(repository.folder, 'agenda'));
    repository.commit('Begin');
    rmSync(join(repository.folder, 'agenda/2024/progress/2024-04-10-huizen-bouwen.md'));
    repository.commit('Zonder');
    repository.run('git checkout --quiet HEAD~1 -- agenda');
    const { out } = await report(['post', '2024', '--as-of', '2024-06-01', '--since', 'HEAD']);
    expect(out).toContain('Veranderd sinds HEAD');
    expect(out).toContain('1.1.1 Achttien huurhuizen in de oude school');
    await report(['html', '2024', '--as-of', '2024-06-01', '--out', 'site']);
    expect(site('index.html')).toContain('nog niet zijn vastgelegd');
  });
});

describe('what is strange', () => {
  const pages = async (files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> =>
    siteFiles(await contextOf(treeOf({ ...PLAN, ...files }), { year: '2021', asOf: '2021-12-31' }));

  test('two ids that differ only in capitals have two pages that differ in more', async () => {
    const { plan } = await contextOf(treeOf(PLAN), { year: '2021', asOf: '2021-12-31' });
    const round = (id: string): DatedRound => ({
      ...{ id, title: id, date: '2021-06-30' as IsoDate },
      ...{ opens: undefined, closes: undefined, closed: undefined, because: undefined },
    });
    const rounds = [round('zomer'), round('Zomer'), round('ZOMER')];
    const addresses = addressesOf({ plan, language: 'nl', before: undefined, rounds });
    const paths = rounds.map(({ id }) => addresses.pageNamed(`round ${id}`));
    expect(paths).toEqual(['ronde-zomer.html', 'ronde-Zomer-2.html', 'ronde-ZOMER-3.html']);
  });

  test('a name that Windows keeps for itself is no name of a file', async () => {
    const made = await pages({ '2021/1-water/1.1.1-con.md': point('Een') });
    expect(made.has('inzetpunt/con-.html')).toBe(true);
  });

  test('no commitments, no objectives, no themes: still a whole site, which says so', async () => {
    expect((await pages({})).get('index.html')).toContain('geen inzetpunten bekend');
    const direct = await pages({ '2021/1-water/1.1-dijk.md': point('Dijk') });
    expect(pagesOf(direct).length).toBeGreaterThan(5);
    const { '2021/1-water/README.md': _theme, ...bare } = PLAN;
    const context = await contextOf(treeOf(bare), { year: '2021', asOf: '2021-12-31' });
    expect(pagesOf(await siteFiles(context)).length).toBeGreaterThan(3);
  });

  test('a text of one megabyte', async () => {
    const made = await pages({ '2021/1-water/1.1.1-lang.md': point('Lang', 'woord '.repeat(160_000)) });
    expect((made.get('inzetpunt/lang.html') ?? '').length).toBeGreaterThan(900_000);
  });

  test('a plan without reports says "nog niet gemeld", never "op schema"', async () => {
    const made = await pages({ '2021/1-water/1.1.1-dijk.md': point('Dijk') });
    expect(made.get('inzetpunt/dijk.html')).toContain('nog niet gemeld');
    expect(made.get('inzetpunt/dijk.html')).not.toContain('op schema');
  });
});

describe('agenda status --trend', () => {
  const FILES = {
    ...PLAN,
    'agenda.yaml': `${PLAN['agenda.yaml']}settings:\n  rounds:\n    - { id: zomer, title: Zomer, date: 2021-06-30 }\n`,
    '2021/1-water/1.1.1-dijk.md': point('Dijk'),
    '2021/1-water/1.1.2-sluis.md': point('Sluis'),
    '2021/progress/2021-05-01-dijk.md': '---\nstatus: at-risk\nexplanation: { cause: Regen. }\n---\nx\n',
    '2021/progress/2021-10-01-dijk.md': '---\nstatus: done\n---\nx\n',
  };
  const trend = (...argv: readonly string[]): Promise<Said> =>
    agenda(FILES, ['status', '2021', '--trend', '--as-of', '2021-12-31', ...argv]);

  test('a line a theme, a column a moment', async () => {
    const { out } = await trend();
    expect(out).toMatch(/Thema +30 jun +31 dec/);
    expect(out).toMatch(/1 +Water +▲1 ·1 ✓0 +▲0 ·1 ✓1/);
    expect(out).toMatch(/Samen +▲1 ·1 ✓0 +▲0 ·1 ✓1/);
  });

  test('a moment of another year has its year', async () => {
    const { out } = await agenda(FILES, ['status', '2021', '--trend', '--as-of', '2022-02-01']);
    expect(out).toMatch(/30 jun +1 feb 2022/);
  });

  test('as data it is the status at each moment', async () => {
    const { points } = JSON.parse((await trend('--json')).out) as {
      points: { asOf: string; totals: object; attention: number }[];
    };
    for (const { asOf, totals } of points) {
      const status = JSON.parse((await agenda(FILES, ['status', '2021', '--json', '--as-of', asOf])).out) as object;
      expect(status).toMatchObject({ totals });
    }
    expect(points.map(({ asOf, attention }) => [asOf, attention])).toEqual([
      ['2021-06-30', 1],
      ['2021-12-31', 0],
    ]);
  });

  test('of a part of a plan there is none', async () => {
    expect((await trend('--theme', '1')).err).toContain('altijd over het hele jaarplan');
  });
});
