// A row of years: what became of each promise, plan after plan.
import { describe, expect, test } from 'vitest';
import { compiler } from '../../src/build/schema-plugin.mjs';
import { type Courses, followPlans } from '../../src/diff/courses.ts';
import type { IsoDate } from '../../src/model/date.ts';
import type { Plan } from '../../src/model/plan.ts';
import { commitmentsOf } from '../../src/query/index-agenda.ts';
import { agenda, type Files } from '../fake-world.ts';
import { agendaOf, type Item, planFiles, SETTINGS, TEXTS } from './plans.ts';

const item = (name: string, title: string, text: string, front?: string): Item => ({
  name,
  title,
  text,
  ...(front === undefined ? {} : { front }),
});
const sloten = item('1.1.1-sloten', 'Schone sloten', TEXTS.sloten);
const gemalen = item('1.1.2-gemalen', 'Zuinige gemalen', TEXTS.gemalen, 'due: 2020-06-30');
const dijken = item('1.1.3-dijken', 'Sterke dijken', TEXTS.dijken);
const bomen = item('2.1.1-bomen', 'Duizend knotwilgen', TEXTS.bomen);
const bijen = item('2.1.2-bijen', 'Bloemen in de berm', TEXTS.bijen);

/** The ditches are promised for less, the mills stop, the dykes vanish and come back, the trees are done. */
const FILES: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2020, [sloten, gemalen, dijken, bomen]),
  ...planFiles(2021, [sloten, gemalen, bijen]),
  ...planFiles(2022, [
    { ...sloten, text: TEXTS.sloten.replace('alle', 'veel') },
    { ...dijken, name: '1.1.2-rivierdijken', front: 'continues: [2020/dijken]' },
    bijen,
  ]),
  '2020/progress/2020-12-31-bomen.md':
    '---\nstatus: done\nevidence: [{ title: Foto, url: https://example.org/foto }]\n---\n',
  '2021/progress/2021-12-31-gemalen.md':
    '---\nstatus: stopped\ndecision: { body: Bestuur, date: 2021-12-01 }\nexplanation: { cause: Geen geld. }\n---\n',
};
const run = (argv: readonly string[], files: Files = FILES) =>
  agenda(files, ['diff', ...argv, '--as-of', '2022-02-01']);

async function followed(files: Files, years: readonly number[]): Promise<Courses> {
  const { agenda: read, index } = await agendaOf(files);
  const sides = years.map((year) => ({ agenda: read, index, plan: index.plans.get(year) as Plan }));
  return followPlans(sides, '2022-02-01' as IsoDate);
}
const told = ({ courses }: Courses): readonly string[] =>
  courses.map(({ steps }) =>
    steps
      .map((step) => step && `${step.event} ${step.commitments.map(({ entry }) => entry.id).join('+')}`.trim())
      .map((each) => each ?? '-')
      .join(' · '),
  );

test('each promise is followed through all plans', async () => {
  expect(told(await followed(FILES, [2020, 2021, 2022]))).toEqual([
    'promised sloten · carried-on sloten · weakened sloten',
    'promised gemalen · carried-on gemalen · ended',
    'promised dijken · vanished · returned rivierdijken',
    'promised bomen · completed · -',
    '- · promised bijen · carried-on bijen',
  ]);
});

test('what is split, or merged again, is one promise', async () => {
  const half = (name: string, link: string) => item(name, `Sloten ${name}`, `Over ${name}.`, `continues: [${link}]`);
  const found = await followed(
    {
      ...planFiles(2020, [sloten, bijen]),
      ...planFiles(2021, [half('1.1.1-noord', '2020/sloten'), half('1.1.2-zuid', '2020/sloten'), bijen]),
      ...planFiles(2022, [item('1.1.1-samen', 'Sloten', 'Weer samen.', 'continues: [2021/noord, 2021/zuid]'), bijen]),
    },
    [2020, 2021, 2022],
  );
  expect(told(found)).toEqual([
    'promised sloten · carried-on noord+zuid · carried-on samen',
    'promised bijen · carried-on bijen · carried-on bijen',
  ]);
});

test('an id that stands for something else is no promise that goes on', async () => {
  const other = item('1.1.1-sloten', 'Raadsleden leren omgaan met begrotingen', 'Een cursus van drie avonden.');
  const found = await followed(
    { ...planFiles(2020, [sloten]), ...planFiles(2021, [bijen]), ...planFiles(2022, [other]) },
    [2020, 2021, 2022],
  );
  expect(told(found)).toEqual([
    'promised sloten · vanished · -',
    '- · promised bijen · vanished',
    '- · - · promised sloten',
  ]);
});

test('every commitment of every plan is in exactly one row', async () => {
  const found = await followed(FILES, [2020, 2021, 2022]);
  const rows = found.courses.flatMap(({ steps }) => steps.flatMap((step) => step?.commitments ?? []));
  const all = found.sides.flatMap(({ plan }) => commitmentsOf(plan));
  expect(rows.length).toBe(all.length);
  expect(new Set(rows.map(({ entry }) => entry.record))).toEqual(new Set(all));
});

describe('agenda diff 2020..2022', () => {
  test('on a terminal', async () => {
    expect((await run(['2020..2022'])).out).toMatchInlineSnapshot(`
      "2020 → 2022: 5 inzetpunten: 3 lopen door, 1 behaald, 1 beëindigd, 1 afgezwakt, 1
      teruggekomen

        + beloofd  = voortgezet  ↓ afgezwakt  ↩ teruggekomen  ✓ behaald  ■ beëindigd
          ✗ verdwenen

      1 Water
             Inzetpunt        2020  2021  2022  Laatst
      1.1.2  Sterke dijken    +     ✗     ↩     · nog niet gemeld
      1.1.1  Schone sloten    +     =     ↓     · nog niet gemeld
      1.1.2  Zuinige gemalen  +     =     ■     ■ gestopt

      2 Groen
             Inzetpunt           2020  2021  2022  Laatst
      2.1.1  Duizend knotwilgen  +     ✓           ✓ behaald
      2.1.2  Bloemen in de berm        +     =     · nog niet gemeld

      Uitkomsten zoals bekend op 1 februari 2022.
      "
    `);
    expect((await run(['2020..2022', '--lang', 'en'])).out).toContain('5 commitments: 3 go on, 1 done, 1 ended');
  });

  test('as Markdown and as a sheet', async () => {
    const markdown = (await run(['2020..2022', '--format', 'markdown'])).out;
    expect(markdown).toContain(
      '| 1.1.2 | Sterke dijken | + beloofd | ✗ verdwenen | ↩ teruggekomen | · nog niet gemeld |',
    );
    const sheet = (await run(['2020..2022', '--format', 'csv'])).out;
    expect(sheet.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffthema;nummer;inzetpunt;2020;2020 status;2021;2021 status;2022;2022 status',
      '1 Water;nr 1.1.2;Sterke dijken;beloofd;nog niet gemeld;verdwenen;;teruggekomen;nog niet gemeld',
    ]);
    const two = (await run(['2020', '2021', '--format', 'csv'])).out;
    expect(two).toContain('nr 2.1.1;Duizend knotwilgen;beloofd;behaald;behaald;\r\n');
    expect((await run(['2021', '2020', '--format', 'csv'])).out).toBe(two);
  });

  test('as JSON, by its schema', async () => {
    const { out } = await run(['2020..2022', '--json']);
    const validate = compiler().getSchema('diff-years.schema.json');
    expect(validate?.(JSON.parse(out)), JSON.stringify(validate?.errors, null, 2)).toBe(true);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'diff-years',
      summary: {
        promises: 5,
        promised: 5,
        'carried-on': 3,
        weakened: 1,
        returned: 1,
        completed: 1,
        ended: 1,
        vanished: 1,
      },
    });
  });

  test('part of it, and the exit code', async () => {
    const first = async (...argv: readonly string[]) => (await run(['2020..2022', ...argv])).out.split('\n')[0];
    expect(await first('--theme', 'groen')).toBe('2020 → 2022: 2 inzetpunten: 1 loopt door, 1 behaald');
    expect(await first('--only', 'vanished')).toBe('2020 → 2022: 1 inzetpunt: 1 loopt door, 1 teruggekomen');
    expect((await run(['2020..2022', '--fail-on', 'vanished'])).code).toBe(1);
    expect((await run(['2020..2022', '--theme', 'groen', '--fail-on', 'vanished'])).code).toBe(0);
    expect((await run(['2020..2022'])).code).toBe(0);
  });

  test.each([
    [['2022..2020'], 'In 2022..2020 staat het laatste jaar voorop.'],
    [['2021..2021'], '2021..2021 is één jaarplan.'],
    [['2019..2022'], 'Er is geen jaarplan 2019.'],
    [['2020..2022', '2021'], '2020..2022 en 2021 gaan niet samen.'],
    [['2020..2022', '--ask'], '--ask en 2020..2022 gaan niet samen.'],
    [['2020..2022', '--details', 'words'], '--details words en 2020..2022 gaan niet samen.'],
    [['2020..2022', '--format', 'html'], '2020..2022 en --format html gaan niet samen.'],
    [['--since', 'main', '--format', 'csv'], '--since main en --format csv gaan niet samen.'],
  ])('%j is refused', async (argv, message) => {
    const { code, err, out } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('of a hundred and more, those without bad news are counted', async () => {
    const many = Array.from({ length: 101 }, (_each, at) =>
      item(`1.1.${at + 1}-nr${at}`, `Nummer ${at}`, `Zaak ${at}.`),
    );
    const files: Files = { 'agenda.yaml': SETTINGS, ...planFiles(2021, many), ...planFiles(2022, many.slice(1)) };
    const { out } = await run(['2021..2022'], files);
    expect(out).toMatch(/^1\.1\.1 {2}Nummer 0 +\+ {5}✗/m);
    expect(out).toContain('En nog 100 zonder slecht nieuws. Alles: agenda diff 2021..2022 --details full');
    expect((await run(['2021..2022', '--details', 'full'], files)).out).toContain('1.1.101  Nummer 100');
  });
});
