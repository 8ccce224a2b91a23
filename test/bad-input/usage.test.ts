// What a person at the keyboard can get wrong: kind words, and exit code 2.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiler } from '../../src/build/schema-plugin.mjs';
import { UserError } from '../../src/i18n/user-error.ts';
import { agenda, agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { POLDER } from './polder.ts';

/** One or two lines on stderr, nothing on stdout, no stack. */
async function refused(argv: readonly string[], files: Readonly<Record<string, string>> = POLDER): Promise<string> {
  const { code, out, err } = await agenda(files, argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^agenda: .+\n(?:.+\n)?$/);
  return err;
}

describe('no agenda here', () => {
  test.each([['validate'], ['status'], ['list'], ['show', '1'], []])('agenda %s', async (...argv) => {
    expect(await refused(argv, {})).toMatch(/There is no agenda here/);
  });
  test('in a folder without one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'agenda-none-'));
    try {
      expect(await agendaIn(folder, ['status', '--lang', 'nl'])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('Hier is geen agenda') as string,
      });
      expect(await agendaIn(folder, ['status', '--root', 'elders'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('elders') as string,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an agenda without a plan', () => {
  const empty = { 'agenda.yaml': POLDER['agenda.yaml'] as string };
  test.each([['status'], ['list'], ['show', '1'], []])('agenda %s', async (...argv) => {
    expect(await refused(argv, empty)).toContain('Deze agenda heeft nog geen jaarplan.');
  });
  test('nothing but a draft is shown as a draft', async () => {
    const { code, out } = await agenda({ ...empty, '2021/README.md': '---\nstage: draft\n---\n# Plan\n' }, ['status']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Dit is een concept') });
  });
});

describe('words that are not known', () => {
  test.each([
    ['a year', ['status', '2022'], '2021'],
    ['a year in show', ['show', '2031/1'], '2021'],
    ['a theme', ['list', '--theme', 'watr'], 'water'],
    ['an id', ['show', 'slooten'], 'sloten'],
    ['an id in another year', ['status', '2021/gemaal'], 'gemalen'],
    ['a number', ['show', '1.1.3'], '1.1.1'],
    ['an owner', ['list', '--owner', 'team-watr'], 'team-water'],
    ['a status', ['list', '--status', 'on-trak'], 'on-track'],
    ['a party', ['list', '--party', 'waterschp'], 'waterschap'],
    ['a track', ['list', '--track', 'klimat'], 'klimaat'],
    ['a role', ['list', '--role', 'dienstverlenen'], 'dienstverlening'],
    ['a command', ['validat'], 'validate'],
    ['an option', ['validate', '--jsn'], '--json'],
    ['a rule', ['explain', 'yaml/duplicat-key'], 'yaml/duplicate-key'],
    ['a schema', ['schema', 'comitment'], 'commitment'],
    ['a level', ['validate', '--fail-on', 'eror'], 'error'],
    ['a form', ['status', '--format', 'jsn'], 'json'],
    ['a language', ['status', '--lang', 'de'], 'nl'],
    ['what every object inherits', ['show', 'toString'], 'sloten'],
    ['a prototype', ['explain', '__proto__'], 'file/'],
  ])('%s says what was meant', async (_name, argv, meant) => {
    expect(await refused(argv)).toContain(meant);
  });

  test.each([
    ['a day that does not exist', ['status', '--as-of', '2021-02-30']],
    ['a goal above 17', ['list', '--sdg', '18']],
    ['a moment that is none', ['list', '--due-before', 'straks']],
    ['no value behind an option', ['status', '--as-of']],
    ['nothing to show', ['show']],
    ['a year to show', ['show', '2021']],
    ['too many words', ['status', '1', '2']],
    ['an empty word', ['show', '']],
  ])('%s', async (_name, argv) => {
    await refused(argv);
  });

  test('a filter that finds nothing is an answer', async () => {
    const { code, out, err } = await agenda(POLDER, ['list', '--status', 'stopped']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toBe('');
  });

  test('control characters in what was typed are not repeated', async () => {
    expect(await refused(['show', '\u001b[31mrood\u0007'])).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(await refused(['\u001b]0;titel\u0007'])).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('another format', () => {
  const future = { ...POLDER, 'agenda.yaml': (POLDER['agenda.yaml'] as string).replace('format: 1', 'format: 2') };
  test.each([['status'], ['list'], ['show', '1'], []])('agenda %s', async (...argv) => {
    expect(await refused(argv, future)).toContain('formaat 2');
  });
});

describe('paths to check', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'agenda-paths-'));
    copyAgenda('polder', join(folder, 'agenda'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['../x.md', '/etc/passwd', 'agenda/../../x', 'agenda/2021/niets.md', '-x'])('%s', async (path) => {
    const { code, out, err } = await agendaIn(folder, ['validate', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('agenda: ');
  });

  test.each(['agenda', 'agenda/2021', './agenda/2021/1-water/1.1.1-sloten.md', 'agenda/agenda.yaml'])(
    '%s is one',
    async (path) => {
      expect(await agendaIn(folder, ['validate', path])).toMatchObject({ code: 0, err: '' });
    },
  );
});

describe('AGENDA_ROOT', () => {
  let [folder, elsewhere] = ['', ''];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'agenda-root-'));
    elsewhere = mkdtempSync(join(tmpdir(), 'agenda-elsewhere-'));
    copyAgenda('polder', join(folder, 'agenda'));
  });
  afterAll(() => [folder, elsewhere].forEach((each) => rmSync(each, { recursive: true })));
  const status = (cwd: string, root: string, ...argv: readonly string[]) =>
    agendaIn(cwd, ['status', ...argv], { env: { AGENDA_ROOT: root } });

  test('names the folder of the agenda, also from where we are', async () => {
    const here = await agendaIn(folder, ['status']);
    expect(await status(elsewhere, folder)).toEqual(here);
    expect(await status(elsewhere, join(folder, 'agenda'))).toEqual(here);
    expect(await status(folder, 'agenda')).toEqual(here);
    expect(await status(folder, '')).toEqual(here);
  });
  test('the option wins', async () => {
    expect(await status(elsewhere, '/nergens', '--root', folder)).toEqual(await agendaIn(folder, ['status']));
    expect((await status(folder, folder, '--root', elsewhere)).code).toBe(2);
  });
  test('where it is wrong, it is named', async () => {
    expect(await status(folder, elsewhere)).toEqual({
      code: 2,
      out: '',
      err: `agenda: There is no agenda.yaml in "${elsewhere}".\nThe environment variable AGENDA_ROOT names this folder. Correct it, or give another folder with --root DIR.\n`,
    });
  });
});

describe('an error where JSON was asked for is JSON', () => {
  const validate = compiler().getSchema('error.schema.json');
  test.each([
    [['status', '2022', '--json'], 2, 'usage'],
    [['status', '2022', '--format', 'json'], 2, 'usage'],
    [['status', '2022', '--format=json'], 2, 'usage'],
    [['--json', 'stats'], 2, 'usage'],
    [['list', '--jsn', '--json'], 2, 'usage'],
    [['status', '--json', '--lang', 'fy'], 2, 'usage'],
    [['schema', 'commitment', '--json'], 2, 'usage'],
    [['diff', '--since', 'main', '--json'], 3, 'bug'],
  ])('agenda %j', async (argv, code, reason) => {
    const said = await agenda(POLDER, argv);
    const answer = JSON.parse(said.out) as { message: string; hint: string | null };
    expect(said.code).toBe(code);
    expect(validate?.(answer), JSON.stringify(validate?.errors)).toBe(true);
    expect(answer).toMatchObject({ kind: 'error', reason, exitCode: code });
    expect(said.err.startsWith(`agenda: ${answer.message}\n${reason === 'usage' ? (answer.hint ?? '') : ''}`)).toBe(
      true,
    );
  });

  test('not where it is the word of something else, nor behind an answer', async () => {
    for (const argv of [
      ['show', '--', '--json'],
      ['list', '--by', 'json'],
      ['status', '2022', '--format', 'jsn'],
    ])
      expect((await agenda(POLDER, argv)).out).toBe('');
    const report = (): never => {
      throw new UserError({ nl: 'Vol.', en: 'Full.' }, undefined, 'environment');
    };
    const { code, out } = await agenda(POLDER, ['validate', '--json', '--output', 'sarif=x'], { report });
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ kind: 'diagnostics' });
  });
});
