// Recording that a plan was adopted: exactly three fields change, whatever the page looks like, or nothing does.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agendaIn, type Said } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';

const PAGE = 'agenda/2021/README.md';
const DRAFT = `---
stage: draft # nog niet
tracks:
  - id: klimaat
    title: Klaar voor het klimaat   # let op
conditions:
- id: waterwet
  title: Nieuwe waterwet
---
# Polderagenda 2021

Tekst met --- erin.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-adopt-'));
  copyAgenda('polder', join(folder, 'agenda'));
  write(DRAFT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string): void => writeFileSync(join(folder, PAGE), text);
const read = (): string => readFileSync(join(folder, PAGE), 'utf8');
const run = (...argv: readonly string[]): Promise<Said> => agendaIn(folder, argv);
const adopt = (...argv: readonly string[]): Promise<Said> =>
  run('adopt', '2021', '--body', 'Algemene ledenvergadering', '--date', '2020-12-04', ...argv);
const data = (): { stage: string; decision: object; fingerprint: string } =>
  parse(read().split(/^\ufeff?---\n/m)[1] ?? '');

test('sets three fields and touches nothing else', async () => {
  expect((await adopt()).code).toBe(0);
  const lines = read().split('\n');
  expect(lines.filter((line) => !DRAFT.split('\n').includes(line))).toEqual([
    'stage: adopted # nog niet',
    'decision:',
    '  body: Algemene ledenvergadering',
    '  date: 2020-12-04',
    expect.stringMatching(/^fingerprint: sha256-plan-2:[0-9a-f]{64}$/),
  ]);
  expect(DRAFT.split('\n').filter((line) => !lines.includes(line))).toEqual(['stage: draft # nog niet']);
  expect((await run('validate')).out).toBe('✓ Geen fouten in 8 bestanden.\n');
});

test('Windows line ends stay', async () => {
  write(DRAFT.replaceAll('\n', '\r\n'));
  expect((await adopt()).code).toBe(0);
  expect(read().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('--dry-run shows the change and writes nothing', async () => {
  const { code, out } = await adopt('--dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/^--- agenda\/2021\/README\.md\n\+\+\+ agenda\/2021\/README\.md\n@@/);
  expect(read()).toBe(DRAFT);
});

test.each([
  'Bestuur: "nieuw" # 1',
  "d'ALV",
  '- lijst',
  'true',
  '2020-12-04',
  'Een\ntwee',
  '{x: 1}',
  '👩‍👩‍👧',
  'é'.repeat(100),
])('a body called %j comes back as it was', async (body) => {
  expect((await run('adopt', '2021', '--body', body, '--date', '2020-12-04', '--reference', body)).code).toBe(0);
  expect(data().decision).toEqual({
    body: body.replace(/\s+/g, ' '),
    date: '2020-12-04',
    reference: body.replace(/\s+/g, ' '),
  });
  expect((await run('validate')).out).toMatch(/^✓/);
});

test.each([
  ['quotes', DRAFT.replace('stage: draft', '"stage": \'draft\'')],
  [
    'one line',
    '---\n{stage: draft, tracks: [{id: klimaat, title: x}], conditions: [{id: waterwet, title: y}]}\n---\n# Polderagenda 2021\n\nX.\n',
  ],
  ['text with empty lines', DRAFT.replace('tracks:', 'notice: |\n  Een.\n\n  decision: Twee.\ntracks:')],
  ['a byte order mark', `\ufeff${DRAFT}`],
])('a page written with %s is adopted, and keeps it', async (_name, page) => {
  write(page);
  expect((await adopt()).code).toBe(0);
  const written = read();
  expect(written.startsWith('\ufeff')).toBe(page.startsWith('\ufeff'));
  expect(data()).toMatchObject({ stage: 'adopted', decision: { date: '2020-12-04' } });
  for (const line of page.split('\n').filter((each) => !/stage/.test(each))) expect(written).toContain(line);
});

test('a page that cannot be edited with certainty is left to a person, who is told what to type', async () => {
  const page = DRAFT.replace('stage: draft # nog niet', '? stage\n: draft');
  write(page);
  const { code, out, err } = await adopt();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(
    /er is niets gewijzigd\.\nVul zelf aan:\n {2}stage: adopted\n {2}decision:\n {4}body: Algemene ledenvergadering\n {4}date: 2020-12-04\n {2}fingerprint: sha256-plan-2:[0-9a-f]{64}\n$/,
  );
  expect(read()).toBe(page);
});

test('what a check would refuse is not written', async () => {
  const { code, out, err } = await run('adopt', '2021', '--body', 'x'.repeat(450), '--date', '2020-12-04');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(
    /^agenda: Er is niets geschreven, want in agenda\/2021\/README\.md zou een fout komen te staan\. .*450/,
  );
  expect(read()).toBe(DRAFT);
});

test('a plan with files that cannot be read is not adopted', async () => {
  writeFileSync(join(folder, 'agenda/2021/1-water/1.1.1-sloten.md'), '---\nactors: [\n---\n# Sloten\n\nX.\n');
  const { code, err } = await adopt();
  expect(code).toBe(2);
  expect(err).toBe(
    'agenda: In dit plan staan nog fouten: agenda/2021/1-water/1.1.1-sloten.md.\nLos ze eerst op; zie agenda validate.\n',
  );
  expect(read()).toBe(DRAFT);
});

describe('the fingerprint', () => {
  const edit = (path: string, from: string | RegExp, to: string): void => {
    const file = join(folder, 'agenda/2021/1-water', path);
    const before = readFileSync(file, 'utf8');
    expect(before.replace(from, to)).not.toBe(before);
    writeFileSync(file, before.replace(from, to));
  };
  const broken = async (): Promise<boolean> =>
    (await run('validate', '--format', 'compact')).out.includes('plan/fingerprint');

  test.each([
    ['a target', '1.1.2-gemalen.md', 'at-least: 12', 'at-least: 11'],
    ['a date', '1.1.2-gemalen.md', 'due: 2021-12-15', 'due: 2021-12-16'],
    ['who does it', '1.1.1-sloten.md', 'actors: [vpg]', 'actors: [waterschap]'],
    ['an objective', '1.1-droge-voeten.md', /\S+\s*$/, 'nooit.\n'],
    ['a word', '1.1.1-sloten.md', 'alle sloten', 'veel sloten'],
    ['a deliverable', '1.1.1-sloten.md', /\n {2}- id: baggerplan\n.*\n.*\n/, '\n'],
  ])('notices %s', async (_name, file, from, to) => {
    await adopt();
    edit(file, from, to);
    expect(await broken()).toBe(true);
  });

  test.each([
    [
      'capitals, spaces and punctuation',
      '1.1.1-sloten.md',
      'De vereniging schouwt dit jaar',
      'de  Vereniging schouwt, dit\njaar',
    ],
    ['a date written in another way', '1.1.1-sloten.md', '2021-Q4', '2021-12-31'],
  ])('passes over %s', async (_name, file, from, to) => {
    await adopt();
    edit(file, from, to);
    expect(await broken()).toBe(false);
  });
});

describe('wrong usage', () => {
  test.each([
    [
      ['adopt', '2021'],
      'Noem wie het plan heeft vastgesteld (--body) en wanneer (--date).\nBijvoorbeeld: agenda adopt 2021 --body Bestuur --date 2021-12-01\n',
    ],
    [
      ['adopt', '2021', '--body', ' ', '--date', '2020-12-04'],
      'Noem wie het plan heeft vastgesteld (--body) en wanneer (--date).\nBijvoorbeeld: agenda adopt 2021 --body Bestuur --date 2021-12-01\n',
    ],
    [
      ['adopt', '2021', '--body', 'ALV', '--date', '2021-02-30'],
      '"2021-02-30" is geen datum die bestaat.\nSchrijf jaar, maand en dag: 2021-11-26\n',
    ],
    [
      ['adopt', '2021', '--body', 'ALV', '--date', '2021-12-02'],
      '2 december 2021 moet nog komen.\nLeg vast wat al is besloten.\n',
    ],
    [
      ['adopt', '--body', 'ALV', '--date', '2020-12-04'],
      'Noem het jaar van het jaarplan.\nBekijk voorbeelden met --help.\n',
    ],
  ])('%j', async (argv, said) => {
    expect(await run(...argv)).toEqual({ code: 2, out: '', err: `agenda: ${said}` });
    expect(read()).toBe(DRAFT);
  });

  test('a second time, or after the plan was closed', async () => {
    await adopt();
    const adopted = read();
    expect((await adopt()).err).toBe(
      'agenda: Het jaarplan 2021 is al vastgesteld (Algemene ledenvergadering, 4 december 2020).\nVerandert er iets? Zet het onder "amendments" op de pagina van het jaar, met het besluit.\n',
    );
    expect(read()).toBe(adopted);
    write(adopted.replace('stage: adopted', 'stage: closed'));
    expect((await adopt()).err).toBe('agenda: Het jaarplan 2021 is al afgesloten.\n');
  });
});

describe('a plan with a decision', () => {
  const DECIDED = DRAFT.replace(
    'stage: draft # nog niet',
    'stage: adopted # eindelijk\ndecision: # door wie\n  body: Algemene  ledenvergadering # unaniem\n  date: 2020-12-04\n  reference: Agendapunt 8 # zie notulen',
  );

  test('keeps it to the letter, and gets its fingerprint', async () => {
    write(DECIDED);
    expect((await adopt()).code).toBe(0);
    const { fingerprint } = data();
    expect(read()).toBe(DECIDED.replace('\n---\n# ', `\nfingerprint: ${fingerprint}\n---\n# `));
  });

  test('gets its fingerprint when it was closed already, and stays closed', async () => {
    const closed = DECIDED.replace('stage: adopted', 'stage: closed');
    write(closed);
    expect((await adopt()).code).toBe(0);
    expect(read()).toBe(closed.replace('\n---\n# ', `\nfingerprint: ${data().fingerprint}\n---\n# `));
  });

  test('gets the reference that it did not have', async () => {
    write(DECIDED.replace('\n  reference: Agendapunt 8 # zie notulen', ''));
    expect((await adopt('--reference', 'Agendapunt 9')).code).toBe(0);
    expect(read()).toContain('  date: 2020-12-04\n  reference: Agendapunt 9\n');
  });

  test.each([
    ['another body', ['--body', 'Bestuur', '--date', '2020-12-04']],
    ['another day', ['--body', 'Algemene ledenvergadering', '--date', '2020-12-05']],
    [
      'another reference',
      ['--body', 'Algemene ledenvergadering', '--date', '2020-12-04', '--reference', 'Agendapunt 9'],
    ],
  ])('keeps it where %s is given', async (_what, argv) => {
    for (const page of [DECIDED, DECIDED.replace('stage: adopted', 'stage: draft')]) {
      write(page);
      expect(await run('adopt', '2021', ...argv)).toEqual({
        code: 2,
        out: '',
        err: 'agenda: Bij het jaarplan 2021 staat al een ander besluit (Algemene  ledenvergadering, 4 december 2020, Agendapunt 8); er is niets geschreven.\nKlopt dat besluit? Geef het dan precies zo op. Klopt het niet? Verbeter het dan eerst op de pagina van het jaar.\n',
      });
      expect(read()).toBe(page);
    }
  });
});
