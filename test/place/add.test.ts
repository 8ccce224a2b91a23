// `agenda add`: something new without YAML, under the next number and an id that nothing ever had.
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADDED_KINDS, addition, idFor, idsTaken } from '../../src/actions/add.ts';
import { compiler } from '../../src/build/schema-plugin.mjs';
import { changedTree } from '../../src/edit/changed-tree.ts';
import { newErrors } from '../../src/edit/new-errors.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { itemsOf } from '../../src/query/index-agenda.ts';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { TODAY } from '../environment.ts';
import { treeOf } from '../fake-world.ts';
import { agendas, SEED, YEAR } from '../laws/arbitrary-agenda.ts';
import { changed, type Folder, newFolder, withDraft } from './folder.ts';

const FILES = withDraft(POLDER);
let folder: Folder;
beforeEach(() => {
  folder = newFolder(FILES);
});
afterEach(() => folder.remove());

const SLOTEN = '2022/1-water/1.1.1-sloten.md';
const DECIDED = ['--what', 'Er komt een noodfonds.', '--why', 'De dijk brak.', '--decision', 'Bestuur; 24 juni 2021'];

/** The one file that came or changed. */
async function added(argv: readonly string[], answers?: readonly string[], input?: string): Promise<[string, string]> {
  const said = await folder.agenda(['add', ...argv], answers, input);
  expect(said.err).not.toContain('agenda: ');
  expect(said.code).toBe(0);
  const [path = '', ...more] = changed(FILES, folder.files());
  expect(more).toEqual([]);
  expect((await folder.agenda(['validate'])).code).toBe(0);
  return [path, folder.files()[path] as string];
}

describe('each kind', () => {
  test('a theme comes last, in a folder of its own', async () => {
    expect(await added(['theme', '2022', 'Wonen & zorg', '--lead', 'team water'])).toEqual([
      '2022/2-wonen-zorg/README.md',
      '---\nlead: team-water\n---\n# Wonen & zorg\n',
    ]);
  });

  test('an objective must say what is to be achieved', async () => {
    expect(await folder.agenda(['add', 'objective', '2022/1', 'Schoon'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Er ontbreekt: --text (verplicht bij een doelstelling).'),
    });
    expect(await added(['objective', '2022/water', 'Schoon', '--text', '-'], [], ' Het is\r\nschoon.\n')).toEqual([
      '2022/1-water/1.2-schoon.md',
      '# Schoon\n\nHet is\nschoon.\n',
    ]);
  });

  test('a commitment has its fields in the order of the format, dates and numbers as people type them', async () => {
    const options = [
      ...['--at-least', '2,5', '--measure', 'kilometer', '--due', '30 juni 2022', '--start', 'maart 2022'],
      ...['--actor', 'vpg,waterschap', '--owner', 'Team Water', '--role', 'Dienstverlening', '--budget', '1250'],
      ...[
        '--depends-on',
        'waterwet',
        '--track',
        'klimaat',
        '--sdg',
        '6',
        '--sdg',
        '13.1',
        '--continues',
        '2021/sloten',
      ],
    ];
    expect(await added(['inzetpunt', '2022/1.1', 'Brede sloten', ...options, '--text', 'Zij zijn breed.'])).toEqual([
      '2022/1-water/1.1.3-brede-sloten.md',
      '---\nactors: [vpg, waterschap]\nowner: team-water\nroles: [dienstverlening]\nstart: 2022-03\ndue: 2022-06-30\nmoney:\n  budget: 1250\ntarget:\n  measure: kilometer\n  at-least: 2.5\ntracks: [klimaat]\nsdgs: [6, "13.1"]\ndepends-on: [waterwet]\ncontinues: [2021/sloten]\n---\n# Brede sloten\n\nZij zijn breed.\n',
    ]);
  });

  test('a deliverable comes into the file of its commitment; comments and order stay', async () => {
    const text = (FILES[SLOTEN] as string).replace('tracks:', '  # nog niet zeker\ntracks:').replaceAll('\n', '\r\n');
    folder.lay({ [SLOTEN]: `\ufeff${text}` });
    const argv = ['add', 'deliverable', '2022/1.1.1', 'Kaart: alle sloten', '--due', '2022', '--at-most', '3'];
    const said = await folder.agenda([...argv, '--measure', 'fouten']);
    expect(said).toMatchObject({ code: 0, out: `agenda/${SLOTEN}\n` });
    expect(folder.files()[SLOTEN]).toBe(
      `\ufeff${text.replace(
        '  # nog niet zeker',
        '  - id: kaart-alle-sloten\r\n    title: "Kaart: alle sloten"\r\n    due: 2022\r\n    target:\r\n      measure: fouten\r\n      at-most: 3\r\n  # nog niet zeker',
      )}`,
    );
  });

  test('an indicator comes into the file of its theme or objective', async () => {
    const options = ['--unit', 'cm', '--better', 'hoger', '--baseline', '31,5 in 2021', '--target', '2022=35'];
    const [path, text] = await added(['indicator', '2022/1.1', 'Peil', ...options]);
    expect(path).toBe('2022/1-water/1.1-droge-voeten.md');
    expect(text).toContain(
      '---\nindicators:\n  - id: peil\n    title: Peil\n    unit: cm\n    better: higher\n    baseline:\n      value: 31.5\n      "on": 2021\n    targets:\n      "2022": 35\n---\n# Droge voeten\n',
    );
  });

  test('in a plan of two levels a commitment belongs to a theme', async () => {
    folder.lay({
      '2023/README.md': '---\nstage: draft\nlevels: [theme, commitment]\n---\n# Polderagenda 2023\n\nTekst.\n',
      '2023/1-veen/README.md': '# Veen\r\n\r\nTekst.\r\n',
    });
    expect((await folder.agenda(['add', 'commitment', '2023/veen', 'Turf'])).code).toBe(0);
    expect(folder.files()['2023/1-veen/1.1-turf.md']).toBe('# Turf\r\n');
    expect(await folder.agenda(['add', 'objective', '2023/veen', 'Turf'])).toMatchObject({ code: 2 });
  });
});

describe('several, one on each line of standard input', () => {
  const lines = (...argv: readonly string[]) => folder.agenda(['add', ...argv.slice(1)], [], argv[0]);
  const came = (): readonly string[] => changed(FILES, folder.files());

  test('bullets, blank lines and the same title twice', async () => {
    const said = await lines(
      '\ufeff• Duikers\r\n\r\n- Duikers\n*\tStuwen \n',
      'commitment',
      '2022/1.1',
      '-',
      '--due',
      '2022',
    );
    expect(said).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^2022\/1\.1\.3 Duikers .*\n.* duikers-2\.\n.*git/),
    });
    expect(came()).toEqual(['3-duikers', '4-duikers-2', '5-stuwen'].map((name) => `2022/1-water/1.1.${name}.md`));
    expect(folder.files()['2022/1-water/1.1.5-stuwen.md']).toBe('---\ndue: 2022\n---\n# Stuwen\n');
    expect((await folder.agenda(['validate'])).code).toBe(0);
  });

  test('a text stands behind a tab, as in a sheet', async () => {
    await lines('Schoon\tHet is schoon.\nVeilig\tHet is veilig.', 'objective', '2022/1', '-');
    expect(folder.files()['2022/1-water/1.3-veilig.md']).toBe('# Veilig\n\nHet is veilig.\n');
  });

  test('themes, and parts of one file', async () => {
    await lines('Wonen\nZorg', 'theme', '2022', '-');
    expect((await lines('Kaart\nRooster', 'deliverable', '2022/1.1.2', '-')).code).toBe(0);
    expect(came()).toEqual(['2022/1-water/1.1.2-gemalen.md', '2022/2-wonen/README.md', '2022/3-zorg/README.md']);
    expect(folder.files()['2022/1-water/1.1.2-gemalen.md']).toContain(
      'deliverables:\n  - id: kaart\n    title: Kaart\n  - id: rooster\n    title: Rooster\n',
    );
  });

  test('to an adopted plan, each with the decision', async () => {
    expect((await lines('Duikers\nStuwen', 'commitment', '2021/1.1', '-', ...DECIDED)).err).not.toContain('agenda: ');
    expect(folder.files()['2021/README.md']).toMatch(/\n {2}- of: duikers\n[^]*\n {2}- of: stuwen\n/);
    expect((await folder.agenda(['validate'])).code).toBe(0);
  });

  test.each([
    ['', ['theme', '2022', '-'], 'Er staat geen titel op de invoer.'],
    ['A\nB', ['objective', '2022/1', '-'], 'Er ontbreekt: --text'],
    ['A\nB', ['commitment', '2022/1.1', '-', '--id', 'x'], '- en --id gaan niet samen.'],
    ['A\nB', ['commitment', '2022/1.1', '-', '--text', 'x'], '- en --text gaan niet samen.'],
    [`A\n${'x'.repeat(600)}`, ['theme', '2022', '-'], 'deze heeft er 600'],
    ['A\n🙂', ['theme', '2022', '-'], 'van de titel "🙂" is er geen te maken'],
    ['A\nB', ['commitment', '2021/1.1', '-'], 'Er ontbreekt: --what.'],
  ])('%j as %j is refused, and none is written', async (input, argv, said) => {
    const { code, err } = await lines(input, ...argv);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(came()).toEqual([]);
  });
});

describe('numbers and ids', () => {
  test('the next number follows the highest, whatever is free before it, and one that cannot be read', async () => {
    folder.lay({ '2022/1-water/1.1.7-Verkeerde_Naam.md': '# X\n', '2022/1-water/1.1.11-plas.md': '# Plas\n' });
    const { out } = await folder.agenda(['add', 'commitment', '2022/1.1', 'Nieuw', '--dry-run']);
    expect(out).toContain('+++ agenda/2022/1-water/1.1.12-nieuw.md\n');
  });

  test('an id of any year is not given again', async () => {
    folder.lay({
      '2020/README.md': '---\nstage: closed\n---\n# 2020\n\nX.\n',
      '2020/1-dijken/README.md': '# Dijken\n',
    });
    await folder.agenda(['add', 'commitment', '2022/1.1', 'Dijken']);
    await folder.agenda(['add', 'commitment', '2022/1.1', 'Sloten']);
    await folder.agenda(['add', 'deliverable', '2022/1.1.1', 'Schouw']);
    expect(changed(FILES, folder.files()).filter((path) => path.startsWith('2022'))).toEqual([
      SLOTEN,
      '2022/1-water/1.1.3-dijken-2.md',
      '2022/1-water/1.1.4-sloten-2.md',
    ]);
    expect(folder.files()[SLOTEN]).toContain('  - id: schouw-2\n    title: Schouw\n');
  });
});

describe('in an adopted plan', () => {
  test('the decision is recorded in the same change', async () => {
    const said = await folder.agenda(['add', 'commitment', '1.1', 'Noodfonds', ...DECIDED]);
    expect(said).toMatchObject({
      code: 0,
      out: 'agenda/2021/1-water/1.1.3-noodfonds.md\nagenda/2021/README.md\n',
    });
    expect(folder.files()['2021/README.md']).toMatch(
      /\namendments:\n {2}- of: noodfonds\n {4}what: Er komt een noodfonds.\n {4}why: De dijk brak.\n {4}decision:\n {6}body: Bestuur\n {6}date: 2021-06-24\n {4}fingerprint: none-[0-9a-f]{32}\nfingerprint: sha256-plan-2:[0-9a-f]{64}\n---\n/,
    );
    expect((await folder.agenda(['add', 'indicator', '1', 'Peil', '--unit', 'cm', ...DECIDED])).code).toBe(0);
    expect((await folder.agenda(['validate'])).code).toBe(0);
  });

  test('without one nothing is written, and the draft is pointed to', async () => {
    const { code, err } = await folder.agenda(['add', 'deliverable', '2021/sloten', 'Noodfonds']);
    expect(code).toBe(2);
    expect(err).toBe(
      'agenda: Er ontbreekt: --what. Het jaarplan 2021 is vastgesteld; iets erbij vraagt een besluit.\nGeef --what, --why en --decision, of noem een plaats in het concept, zoals 2022/…\n',
    );
    expect(folder.files()).toEqual(FILES);
  });
});

describe('what may not be kept is said, and nothing is written', () => {
  test.each([
    [['thema’s', 'x'], '"thema’s" kan niet worden toegevoegd.'],
    [
      ['commitment', 'Noodfonds'],
      'Er ontbreekt: waar het bij hoort.\nBijvoorbeeld: agenda add commitment 2022/1.1 "Titel"',
    ],
    [['commitment', '2022/1.1'], 'Er ontbreekt: de titel.\nBijvoorbeeld: agenda add commitment 2022/1.1 "Titel"'],
    [['theme'], 'Er ontbreekt: de titel.'],
    [['commitment', '2022/1.1', '  '], 'Er ontbreekt: de titel.'],
    [['commitment', '2022/1.1', 'x'.repeat(600)], 'Een titel heeft ten hoogste 500 tekens; deze heeft er 600.'],
    [['commitment', '2022/1.1', '👍🏽🙂'], 'Er ontbreekt: --id (van de titel "👍🏽🙂" is er geen te maken).'],
    [['commitment', '2022/1.1', '/'], 'Er ontbreekt: --id (van de titel "/" is er geen te maken).'],
    [['commitment', '2022/1.1', 'x', '--id', '../x'], '"../x" kan geen id zijn.'],
    [['commitment', '2022/1.1', 'x', '--id', 'Mooie Sloten'], 'zoals mooie-sloten.'],
    [
      ['commitment', '2022/1.1', 'x', '--id', 'sloten'],
      'Het id "sloten" is al eens gebruikt (2021/1.1.1 Schone sloten).',
    ],
    [['commitment', '2022/1.1', 'x', '--id', 'plan'], 'Het id "plan" is al eens gebruikt.'],
    [['commitment', '2022/1.1', 'a\u202eb'], 'Er is niets geschreven, want in'],
    [['commitment', '2022/1', 'x'], 'Onder 2022/1 komt geen inzetpunt; die hoort bij een doelstelling.\nKies uit: 1.1'],
    [['commitment', '2022', 'x'], 'Kies uit: 1.1'],
    [['commitment', '2022/9.9', 'x'], '"9.9" komt niet voor in Polderagenda 2022.'],
    [['commitment', '2031/1.1', 'x'], 'Er is geen jaarplan 2031.'],
    [['theme', '2022/1', 'x'], 'Onder 2022/1 komt geen thema; die hoort bij een jaarplan.'],
    [['deliverable', '2022/1.1', 'x'], 'Onder 2022/1.1 komt geen onderdeel; die hoort bij een inzetpunt.'],
    [['indicator', '2022/1.1', 'x'], 'Er ontbreekt: --unit (verplicht bij een indicator).'],
    [['commitment', '2022/1.1', 'x', '--at-least', '3'], 'Er ontbreekt: --measure (verplicht bij een inzetpunt).'],
    [['commitment', '2022/1.1', 'x', '--due', 'ooit'], '"ooit" is niet te begrijpen bij --due.'],
    [['commitment', '2022/1.1', 'x', '--due', '2020'], 'Er is niets geschreven, want in'],
    [['commitment', '2022/1.1', 'x', '--owner', 'niemand'], '"niemand" is niet te begrijpen bij --owner.'],
    [['commitment', '2022/1.1', 'x', '--holder', 'niemand'], 'Zet de naam eerst in agenda.yaml.'],
    [['commitment', '2022/1.1', 'x', '--related', 'nergens'], 'Er is niets geschreven, want in'],
    [['commitment', '2022/1.1', 'x', '--better', 'hoger'], '--better hoort niet bij een inzetpunt.'],
    [['indicator', '2022/1.1', 'x', '--unit', 'cm', '--target', '35'], 'Schrijf een jaar en een getal, zoals 2026=55.'],
    [
      ['commitment', '2022/1.1', 'x', ...DECIDED],
      'Het jaarplan 2022 is nog een concept; daar is geen besluit voor nodig.',
    ],
    [
      ['commitment', '2021/1.1', 'x', '--what', 'x', '--why', 'x', '--decision', 'B; 2020-01-01'],
      'Er is niets geschreven, want in',
    ],
  ])('%j', async (argv, said) => {
    const { code, err } = await folder.agenda(['add', ...argv]);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(folder.files()).toEqual(FILES);
  });

  test.each([
    [
      'conflict markers',
      { [SLOTEN]: `<<<<<<< a\n${FILES[SLOTEN]}=======\nx\n>>>>>>> b\n` },
      ['deliverable', '2022/sloten'],
    ],
    ['an error of its own', { [SLOTEN]: '---\ndeadline: 2022\n---\n# Sloten\n' }, ['deliverable', '2022/sloten']],
    ['an objective without a page', { '2022/1-water/1.4.1-x.md': '# X\n' }, ['commitment', '2022/1.4']],
    ['two with one number', { '2022/1-water/1.1.1-tochten.md': '# Tochten\n' }, ['deliverable', '2022/1.1.1']],
  ])('%s', async (_what, files, argv) => {
    folder.lay(files);
    const before = folder.files();
    const { code, err } = await folder.agenda(['add', ...argv, 'Nieuw']);
    expect(err).toMatch(/hierin staat een fout: agenda\/2022|is in Polderagenda 2022 niet één ding: /);
    expect(code).toBe(2);
    expect(folder.files()).toEqual(before);
  });

  test('a file that changed after it was read keeps what somebody wrote', async () => {
    const theirs = `${FILES[SLOTEN]}\nVan een collega.\n`;
    const meanwhile = (): string => {
      folder.lay({ [SLOTEN]: theirs });
      return 'Kaart';
    };
    const { code, err } = await folder.agenda(['add', 'deliverable', '2022/sloten'], [meanwhile, '', '', '', '', 'j']);
    expect(err).toContain(`agenda/${SLOTEN}`);
    expect(code).toBe(3);
    expect(folder.files()).toEqual({ ...FILES, [SLOTEN]: theirs });
  });

  test('a link in the way, or a folder that may only be read', async () => {
    const theme = join(folder.path, 'agenda/2022/1-water');
    renameSync(theme, join(folder.path, 'water'));
    symlinkSync(join(folder.path, 'water'), theme);
    expect(await folder.agenda(['add', 'commitment', '2022/1.1', 'Nieuw'])).toMatchObject({ code: 2 });
    mkdirSync(join(folder.path, 'agenda/2022/2-dicht'));
    writeFileSync(join(folder.path, 'agenda/2022/2-dicht/README.md'), '# Dicht\n\nTekst.\n');
    chmodSync(join(folder.path, 'agenda/2022/2-dicht'), 0o555);
    const said = await folder.agenda(['add', 'objective', '2022/2', 'Nieuw', '--text', 'x']);
    chmodSync(join(folder.path, 'agenda/2022/2-dicht'), 0o755);
    // Root may write anywhere.
    if (process.getuid?.() !== 0) expect(said).toMatchObject({ code: 3, err: expect.stringContaining('rechten') });
  });
});

describe('questions', () => {
  test('they give the same bytes as the options', async () => {
    const options = [
      '--text',
      'Er is een fonds.',
      '--owner',
      'team-water',
      '--due',
      'juni 2022',
      '--measure',
      'euro',
      '--at-least',
      '5',
    ];
    await folder.agenda(['add', 'commitment', '2022/1.1', 'Noodfonds', ...options]);
    const byOptions = folder.files();
    folder.remove();
    folder = newFolder(FILES);
    const answers = ['1.1', 'Noodfonds', 'Er is een fonds.', '1', 'juni 2022', 'euro', '5', 'j'];
    const { code, questions } = await folder.agenda(['add', 'commitment'], answers);
    expect(code).toBe(0);
    expect(folder.files()).toEqual(byOptions);
    expect(questions[0]).toBe(
      'Een inzetpunt toevoegen (leeg: stoppen, < terug)\n1.1 Droge voeten\nWaar hoort het bij? ',
    );
    expect(questions.at(-1)).toBe('2022/1.1 · Noodfonds\nBewaren? [J/n] ');
    expect(unseenIn(questions.join('').replaceAll('\n', ''))).toEqual([]);
  });

  test('of an adopted plan the decision is asked; a wrong answer is asked for again', async () => {
    const answers = [
      'Noodfonds',
      '',
      '',
      '',
      '',
      'Er komt een fonds.',
      'Nodig.',
      'gisteren',
      'Bestuur; 24 juni 2021',
      '',
    ];
    const { code, err } = await folder.agenda(['add', 'commitment', '2021/1.1'], answers);
    expect(err).toContain('Schrijf wie het besluit nam en wanneer');
    expect(code).toBe(0);
    expect(folder.files()['2021/README.md']).toContain('  - of: noodfonds\n');
  });

  test.each([[['']], [['1.1', '']], [['1.1', 'Nieuw', '', '', '', '', 'n']]])(
    'whoever stops has written nothing: %j',
    async (answers) => {
      const { err } = await folder.agenda(['add', 'commitment'], answers);
      expect(err).toContain('Er is niets geschreven.');
      expect(folder.files()).toEqual(FILES);
    },
  );
});

test('a dry run shows a patch, and as JSON the answer is that of the schema', async () => {
  const argv = ['add', 'deliverable', '2022/sloten', 'Kaart'];
  const { out } = await folder.agenda([...argv, '--dry-run']);
  expect(out).toMatch(/^--- agenda\/2022\/1-water\/1.1.1-sloten.md\n\+\+\+ /);
  const validate = compiler().getSchema('changes.schema.json');
  for (const more of [['--dry-run'], []]) {
    const answer = JSON.parse((await folder.agenda([...argv, ...more, '--json'])).out) as object;
    expect(validate?.(answer), JSON.stringify(validate?.errors)).toBe(true);
    expect(answer).toMatchObject({
      written: more.length === 0,
      patch: more.length === 0 ? null : out,
      records: [{ year: 2022, kind: 'deliverable', number: null, id: 'kaart', before: null }],
    });
  }
});

test('whatever is added to any plan brings no error, has the next number, and no id twice', async () => {
  let files = 0;
  const wish = fc.record({
    kind: fc.constantFrom(...ADDED_KINDS),
    at: fc.nat(50),
    title: fc.oneof(fc.lorem({ maxCount: 4 }), fc.constantFrom('dijk 0', 'sluis', 'Één: # 5', 'a --- b', '[x](y) #')),
    text: fc.option(fc.constantFrom('Tekst.', '# Kop\n\n---\n\n- x', '`` ` ``'), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(agendas, fc.array(wish, { maxLength: 4 }), async (start, wishes) => {
      let tree = treeOf({
        ...start,
        [`${YEAR}/README.md`]: (start[`${YEAR}/README.md`] as string).replace('adopted', 'draft'),
      });
      for (const { kind, at, title, text } of wishes) {
        const { agenda } = await load(tree);
        const plan = agenda.plans[0];
        if (!plan) return;
        const wanted = {
          theme: 'plan',
          objective: 'theme',
          commitment: 'objective',
          deliverable: 'commitment',
          indicator: 'objective',
        };
        const places = [plan, ...itemsOf(plan)].filter((item) => item.kind === wanted[kind]);
        const container = places[at % Math.max(1, places.length)];
        if (!container) continue;
        const taken = idsTaken(agenda, kind, container);
        const id = idFor(title, kind, taken);
        expect(taken.has(id)).toBe(false);
        const own = {
          id,
          title,
          text: kind === 'objective' ? (text ?? 'Tekst.') : text,
          data: kind === 'indicator' ? { unit: 'cm' } : {},
        };
        const { changes } = await addition(tree, plan, [
          { kind, in: container, ...own, ...(kind === 'indicator' ? { text: undefined } : {}) },
        ]);
        const after = changedTree(tree, changes ?? []);
        const now = { asOf: TODAY as IsoDate, today: TODAY as IsoDate };
        expect(await newErrors(tree, after, [String(YEAR)], now)).toEqual([]);
        const next = (await load(after)).agenda.plans[0];
        expect(next && itemsOf(next).length).toBe(
          itemsOf(plan).length + (kind === 'deliverable' || kind === 'indicator' ? 0 : 1),
        );
        const record = next && itemsOf(next).find((item) => item.id === id);
        if (record) expect([record.title, record.text]).toEqual([title.replace(/ #$/, ' \\#'), own.text ?? '']);
        tree = after;
        files++;
      }
    }),
    { seed: SEED, numRuns: 40 },
  );
  expect(files).toBeGreaterThan(40);
});
