// `agenda edit`: one field of a record, as it is typed; everything else in the file stays, and what was adopted changes by decision only.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POLDER } from '../bad-input/polder.ts';
import { agendaIn, type Said } from '../fake-world.ts';
import { SEED } from '../laws/arbitrary-agenda.ts';

const PAGE = '2021/README.md';
const GEMALEN = '2021/1-water/1.1.2-gemalen.md';
const SLOTEN = '2021/1-water/1.1.1-sloten.md';
const DOEL = '2021/1-water/1.1-droge-voeten.md';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-edit-test-'));
  for (const [path, text] of Object.entries(POLDER)) lay(path, text as string);
  lay(PAGE, (POLDER[PAGE] as string).replace('stage: adopted', 'stage: draft'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(path: string, text: string): void {
  const file = join(folder, 'agenda', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const at = (path: string): string => readFileSync(join(folder, 'agenda', path), 'utf8');
const everything = (): string =>
  readdirSync(join(folder, 'agenda'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => `${path}\n${at(path)}`)
    .join('\n');
const edit = (...argv: readonly string[]): Promise<Said> =>
  agendaIn(folder, ['edit', ...argv, '--lang', 'nl'], { env: { VISUAL: join(folder, 'editor') } });
const adopt = (): Promise<Said> =>
  agendaIn(folder, ['adopt', '2021', '--body', 'Algemene ledenvergadering', '--date', '2020-12-04']);
const DECIDED = ['--what', 'Anders.', '--why', 'De zaal is dicht.', '--decision', 'Bestuur; 24 juni 2021; 2021-12'];

describe('a value as it is typed', () => {
  test.each([
    ['a name for an id', GEMALEN, ['1.1.2', 'holder', 'x'], undefined],
    ['a date in words', GEMALEN, ['1.1.2', 'due', '30 juni 2021'], ['due: 2021-12-15', 'due: 2021-06-30']],
    ['a year', GEMALEN, ['1.1.2', 'due', '2021'], ['due: 2021-12-15', 'due: 2021']],
    ['ongoing', GEMALEN, ['1.1.2', 'due', 'doorlopend'], ['due: 2021-12-15', 'due: ongoing']],
    ['a decimal comma', GEMALEN, ['1.1.2', 'target.at-least', '8,5'], ['at-least: 12', 'at-least: 8.5']],
    [
      'a field in a field',
      GEMALEN,
      ['gemalen', 'target.unit', 'stuks'],
      ['measure: gemalen\n', 'measure: gemalen\n  unit: stuks\n'],
    ],
    [
      'of a part',
      SLOTEN,
      ['1.1.1', 'deliverables.schouw.due', 'Q3 2021'],
      ['alle sloten\n  -', 'alle sloten\n    due: 2021-Q3\n  -'],
    ],
    ['by its number', SLOTEN, ['1.1.1', 'deliverables.2.due', 'nov 2021'], ['due: 2021-Q4', 'due: 2021-11']],
    [
      'a list',
      GEMALEN,
      ['1.1.2', 'actors', 'Waterschap De Lage Landen, vpg'],
      ['[waterschap]', '\n  - waterschap\n  - vpg'],
    ],
    ['more in a list', GEMALEN, ['1.1.2', 'actors', '--add', 'vpg'], ['[waterschap]', '[waterschap, vpg]']],
    [
      'a second owner',
      GEMALEN,
      ['1.1.2', 'sdgs', '--add', '6', '--add', '13.1'],
      ['depends-on:', 'sdgs: [6, "13.1"]\ndepends-on:'],
    ],
    [
      'less in a list',
      SLOTEN,
      ['1.1.1', 'deliverables', '--remove', 'baggerplan'],
      ['  - id: baggerplan\n    title: Baggerplan per gemeente\n    due: 2021-Q4\n', ''],
    ],
    ['the last of a list', SLOTEN, ['1.1.1', 'tracks', '--remove', 'klimaat'], ['tracks: [klimaat]\n', '']],
    ['nothing', GEMALEN, ['1.1.2', 'due', '--unset'], ['due: 2021-12-15\n', '']],
    ['a title', GEMALEN, ['1.1.2', 'title', '  Gemalen /\n zuinig '], ['# Zuinige gemalen', '# Gemalen / zuinig']],
    ['a text', DOEL, ['1.1', 'text', 'Droog.\n\nHeel droog.'], [/\n\n[^#]+$/, '\n\nDroog.\n\nHeel droog.\n']],
    [
      'of the plan itself',
      PAGE,
      ['2021', 'notice', 'Let op: dit.'],
      ['title: Nieuwe waterwet\n', 'title: Nieuwe waterwet\nnotice: "Let op: dit."\n'],
    ],
  ])('%s', async (_what, path, argv, change) => {
    const before = at(path);
    const { code, err, out } = await edit(...argv);
    if (!change) {
      expect({ code, text: at(path) }).toEqual({ code: 2, text: before });
      return;
    }
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`agenda/${path}\n`);
    const [from, to] = change as [string, string];
    const expected = before.replace(from, to);
    expect(at(path).replace(/actors:\s.*/s, '')).toBe(expected.replace(/actors:\s.*/s, ''));
    if (!argv.includes('actors')) expect(at(path)).toBe(expected);
  });

  test('what is there already is not written', async () => {
    const { code, err } = await edit('1.1.2', 'owner', 'team water');
    expect({ code, err }).toEqual({ code: 0, err: 'Dat staat er al; er is niets geschreven.\n' });
  });

  test('comments, order, line ends, the mark at the beginning and brackets stay', async () => {
    const text =
      `\ufeff${(POLDER[GEMALEN] as string).replace('due: 2021-12-15', 'due: 2021-12-15   # de ALV\ntags: [ a, b ] # twee')}`.replaceAll(
        '\n',
        '\r\n',
      );
    lay(GEMALEN, text);
    await edit('1.1.2', 'due', '31 okt 2021');
    await edit('1.1.2', 'tags', '--add', 'c');
    await edit('1.1.2', 'title', 'Pompen');
    await edit('1.1.2', 'text', 'Eén.\n\nTwee.');
    const body = /# Zuinige gemalen[^]*$/;
    expect(at(GEMALEN)).toBe(
      text
        .replace('2021-12-15', '2021-10-31')
        .replace('a, b ]', 'a, b, c ]')
        .replace(body, '# Pompen\r\n\r\nEén.\r\n\r\nTwee.\r\n'),
    );
  });

  test.each(['# Titel', '#   Titel  ##', 'Titel\n=====', '  # Titel'])(
    'a title as it is marked: %j',
    async (heading) => {
      const text = (POLDER[GEMALEN] as string).replace('# Zuinige gemalen', heading);
      lay(GEMALEN, text);
      await edit('1.1.2', 'title', 'Zuinig');
      expect(at(GEMALEN)).toBe(text.replace('Titel', 'Zuinig'));
    },
  );
});

describe('what may not be is said, and nothing is written', () => {
  test.each([
    [['1.1.2'], 'Zeg welk veld verandert.'],
    [['1.1.2', 'due'], 'Zeg wat er bij "due" komt te staan.'],
    [['1.1.2', 'due', ''], 'Zeg wat er bij "due" komt te staan.'],
    [['1.1.2', 'due', '2021', '--unset'], 'gaan niet samen'],
    [['1.1.2', 'due', 'morgen'], '"morgen" heeft niet de vorm van een datum.'],
    [['1.1.2', 'due', '31 februari 2021'], '2021-02-31'],
    [['1.1.2', 'due', '2019'], 'Er is niets geschreven, want in'],
    [['1.1.2', 'onwer', 'team-water'], '"onwer" is geen veld van een inzetpunt.'],
    [['1.1.2', 'owner', 'niemand'], 'Er bestaat geen trekker "niemand".'],
    [['1.1.2', 'money.budget', '250.000'], 'hoort een heel getal'],
    [['1.1.2', 'target', '12'], '"target" bestaat uit onderdelen.'],
    [['1.1.1', 'deliverables', '--add', 'x'], '"deliverables" bestaat uit onderdelen.'],
    [['1.1.1', 'deliverables.schuw.due', '2021'], '"deliverables" heeft geen "schuw".'],
    [['1.1.1', 'tracks', '--remove', 'klimat'], '"klimat" staat niet bij "tracks".'],
    [['1.1.2', 'due', '--add', '2021'], '"due" is geen lijst.'],
    [['1.1.2', 'text', '--add', 'x'], '"text" is geen lijst.'],
    [['1.1.2', 'holder', '--unset'], '"holder" staat er niet.'],
    [['1.1.2', 'title', '--unset'], 'De titel mag niet leeg zijn.'],
    [['1.1.2', 'title', 'x'.repeat(600)], 'Deze titel is 600 tekens lang'],
    [['1.1', 'text', '--unset'], 'Onder de titel ontbreekt de tekst.'],
    [['2021', 'stage', 'adopted'], '"stage" verander je niet met de hand.'],
    [['2021', 'fingerprint', 'x'], '"x" is geen controlegetal.'],
    [['9.9.9', 'due', '2021'], '"9.9.9" komt niet voor in'],
    [['1.1.2', 'due', '2021', ...DECIDED], 'is nog een concept; daar hoort geen besluit bij.'],
    [['1.1.2', '--editor'], 'is met een fout gestopt'],
  ])('%j', async (argv, said) => {
    const before = everything();
    const { code, err } = await edit(...argv);
    expect(err).toContain(said);
    expect(code).toBe(argv.includes('--editor') ? 3 : 2);
    expect(everything()).toBe(before);
    for (const left of err.match(/\S*agenda-edit-\w+(?=\/)/g) ?? []) rmSync(left, { recursive: true });
  });

  test('a file that cannot be read, or is half merged', async () => {
    for (const text of ['---\nowner: [\n---\n# x\n', `${at(GEMALEN)}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n`]) {
      lay(GEMALEN, text);
      const { code, err } = await edit('1.1.2', 'due', '2021');
      expect(code).toBe(2);
      expect(err).toContain('is niet te lezen; er is niets geschreven.');
      expect(at(GEMALEN)).toBe(text);
    }
  });

  test('a dry run shows a patch', async () => {
    const before = everything();
    const { out } = await edit('1.1.2', 'due', '2021-11', '--dry-run');
    expect(out).toContain('-due: 2021-12-15\n+due: 2021-11\n');
    expect(everything()).toBe(before);
  });
});

describe('in an adopted plan', () => {
  test('what was not promised may change', async () => {
    await adopt();
    expect((await edit('1.1.2', 'tags', 'snel')).code).toBe(0);
    expect((await edit('1.1.2', 'tags', '--add', 'duur', ...DECIDED)).err).toContain(
      'Dit verandert niets aan wat is vastgesteld',
    );
  });

  test('a promise changes with its decision, in the same change', async () => {
    await adopt();
    const page = at(PAGE);
    expect((await edit('1.1.2', 'target.at-least', '10')).err).toContain(
      'dit verandert wat is beloofd (de streefwaarde).',
    );
    expect((await edit('1.1.2', 'target.at-least', '10', '--what', 'Tien.')).err).toContain(
      'Er ontbreekt: --why en --decision.',
    );
    const { code, out, err } = await edit('1.1.2', 'target.at-least', '10', ...DECIDED);
    expect({ code, err }).toEqual({ code: 0, err: 'De wijziging is vastgelegd.\n' });
    expect(out).toBe(`agenda/${GEMALEN}\nagenda/${PAGE}\n`);
    expect(at(GEMALEN)).toContain('at-least: 10\n');
    expect(at(PAGE)).toMatch(
      /amendments:\n {2}- of: gemalen\n {4}what: Anders\.\n {4}why: De zaal is dicht\.\n {4}decision:\n {6}body: Bestuur\n {6}date: 2021-06-24\n {6}reference: 2021-12\n {4}was:\n {6}target:\n/,
    );
    expect((await agendaIn(folder, ['validate'])).code).toBe(0);
    // A second one follows on the first.
    expect((await edit('1.1.2', 'due', '--unset', ...DECIDED)).code).toBe(0);
    expect((await agendaIn(folder, ['validate'])).code).toBe(0);
    expect(page).not.toContain('amendments');
  });

  test('a typo, and what only seems one', async () => {
    await adopt();
    const typo = ['--what', 'Tikfout.', '--why', 'Tikfout.', '--editorial'];
    expect((await edit('1.1.2', 'title', 'Zuinige gemaaltjes', ...typo)).code).toBe(0);
    expect((await edit('1.1.2', 'due', '2022', ...typo)).err).toContain('Dit is meer dan een tikfout: de streefdatum.');
    expect((await edit('2021', 'title', 'Polderagenda van 2021', ...typo)).code).toBe(0);
    expect(at(PAGE)).toMatch(/\n# Polderagenda van 2021\n/);
    expect((await agendaIn(folder, ['validate'])).code).toBe(0);
  });

  test('the rules judge the decision', async () => {
    await adopt();
    const before = everything();
    const late = ['--what', 'x', '--why', 'y', '--decision', 'Bestuur; 2030-01-01'];
    expect((await edit('1.1.2', 'due', '2021-11', ...late)).err).toContain('Er is niets geschreven, want in');
    expect(everything()).toBe(before);
  });

  test('not on top of a change that nobody recorded', async () => {
    await adopt();
    lay(SLOTEN, at(SLOTEN).replace('2021-Q4', '2021-Q3'));
    const { code, err } = await edit('1.1.2', 'due', '2021-11', ...DECIDED);
    expect(code).toBe(2);
    expect(err).toContain('is al iets veranderd zonder dat het is vastgelegd');
  });

  test('not where nothing says what was adopted', async () => {
    lay(PAGE, POLDER[PAGE] as string);
    expect((await edit('1.1.2', 'due', '2021-11', ...DECIDED)).err).toContain('agenda adopt 2021');
  });
});

describe('--editor', () => {
  const editor = (script: string): void => {
    writeFileSync(join(folder, 'editor'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'editor'), 0o755);
  };

  test('a field', async () => {
    editor(`printf 'Droog.\\n\\nHeel droog.\\n' > "$1"`);
    expect(await edit('1.1', 'text', '--editor')).toMatchObject({ code: 0, err: '' });
    expect(at(DOEL)).toMatch(/\n\nDroog\.\n\nHeel droog\.\n$/);
  });

  test('a whole file', async () => {
    editor(`sed -i 's/2021-12-15/2021-11-15/' "$1"`);
    const before = at(GEMALEN);
    expect((await edit('1.1.2', '--editor')).code).toBe(0);
    expect(at(GEMALEN)).toBe(before.replace('2021-12-15', '2021-11-15'));
  });

  test('nothing typed is nothing written', async () => {
    editor('true');
    expect((await edit('1.1.2', '--editor')).err).toBe('Er is niets veranderd.\n');
  });

  test('what is refused stays where it was typed', async () => {
    editor(`sed -i 's/^due: .*/due: morgen/' "$1"`);
    const before = everything();
    const { code, err } = await edit('1.1.2', '--editor');
    expect(code).toBe(2);
    expect(err).toContain('"morgen" heeft niet de vorm van een datum.');
    const [, path = ''] = /Wat je typte staat nog in (.*)\n/.exec(err) ?? [];
    expect(readFileSync(path, 'utf8')).toContain('due: morgen');
    rmSync(dirname(path), { recursive: true });
    expect(everything()).toBe(before);
  });

  test('without an editor', async () => {
    const { code, err } = await agendaIn(folder, ['edit', '1.1.2', '--editor', '--lang', 'nl']);
    expect({ code, err: err.split('\n')[0] }).toEqual({ code: 2, err: 'agenda: Er is geen tekstverwerker ingesteld.' });
  });
});

test('any text below the data, and back', async () => {
  const before = everything();
  const text = at(DOEL);
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), fc.boolean(), async (lines, isTitle) => {
      const [field, value] = isTitle ? ['title', lines[0] as string] : ['text', lines.join('\n\n')];
      const old = isTitle ? 'Droge voeten' : text.slice(text.indexOf('\n\n') + 2).trim();
      const { code } = await edit('1.1', field, value);
      if (code !== 0) {
        expect(everything()).toBe(before);
        return;
      }
      kept++;
      expect((await edit('1.1', field, old)).code).toBe(0);
      expect(everything()).toBe(before);
    }),
    { seed: SEED, numRuns: 40 },
  );
  expect(kept).toBeGreaterThan(15);
});
