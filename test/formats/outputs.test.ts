// Where the formats go: to stdout, to files, to the page of a workflow's run; and what the exit code says.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { locate } from '../../src/lint/locate.ts';
import { load } from '../../src/load.ts';
import type { Finding, Severity } from '../../src/source/finding.ts';
import { inText } from '../../src/source/place.ts';
import { laid, POLDER, SLOTEN } from '../bad-input/polder.ts';
import { agenda, agendaIn, type Said, treeOf } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { FORMATS } from './reports.ts';
import { commandsIn } from './runner.ts';

const WRONG = (POLDER[SLOTEN] as string).replace('owner:', 'onwer:');
/** A commitment without an owner: one warning. */
const UNOWNED = (POLDER[SLOTEN] as string).replace(/^owner:.*\n/m, '');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-formats-'));
  copyAgenda('polder', join(folder, 'agenda'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, 'agenda', path), text);
const validate = (argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Said> =>
  agendaIn(folder, ['validate', ...argv], { env });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('--output', () => {
  test('several formats in one run, each the same as on stdout', async () => {
    write(SLOTEN, WRONG);
    const { code, out } = await validate(FORMATS.flatMap((format) => ['--output', `${format}=${format}.out`]));
    expect(code).toBe(1);
    expect(out).toBe((await validate()).out);
    for (const format of FORMATS)
      expect(read(`${format}.out`), format).toBe((await validate(['--format', format])).out);
  });

  test.each(['-', '/dev/stdout', '/dev/stderr', '/dev/fd/1', '/proc/self/fd/1'])(
    'not to %s: that is the output, and what it was sent to would be lost',
    async (stream) => {
      const { code, out, err } = await validate(['--output', `json=${stream}`]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('--format json');
      // Nobody else destroys what stands there either.
      writeFileSync(join(folder, 'log.txt'), 'eerder\n');
      const program = join(inject('installed'), 'bin/agenda.cjs');
      const line = `"${process.execPath}" "${program}" validate --output json=${stream} >> log.txt 2>> log.txt`;
      expect(spawnSync('sh', ['-c', line], { cwd: folder }).status).toBe(2);
      expect(read('log.txt')).toBe(`eerder\n${err}`);
      expect(readdirSync(folder).sort()).toEqual(['agenda', 'log.txt']);
    },
  );

  test('a file may have such a name', async () => {
    await validate(['--output', 'json=./-']);
    expect(JSON.parse(read('-'))).toMatchObject({ kind: 'diagnostics' });
  });

  test('nothing is left beside it', async () => {
    await validate(['--output', 'json=agenda.json']);
    expect(readdirSync(folder).sort()).toEqual(['agenda', 'agenda.json']);
  });

  test('a file takes the place of the old one, with its permissions', async () => {
    writeFileSync(join(folder, 'oud.json'), 'oud');
    chmodSync(join(folder, 'oud.json'), 0o600);
    const { ino } = statSync(join(folder, 'oud.json'));
    await validate(['--output=json=oud.json']);
    expect(JSON.parse(read('oud.json'))).toMatchObject({ kind: 'diagnostics' });
    expect(statSync(join(folder, 'oud.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'oud.json')).ino).not.toBe(ino);
  });

  test('a link is not followed', async () => {
    writeFileSync(join(folder, 'echt.json'), 'oud');
    symlinkSync('echt.json', join(folder, 'link.json'));
    const { code, err } = await validate(['--output', 'json=link.json']);
    expect({ code, err }).toEqual({
      code: 3,
      err: 'agenda: "link.json" kan niet worden geschreven (ELOOP).\nDat is een koppeling naar een andere plek; die wordt niet gevolgd.\n',
    });
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(read('echt.json')).toBe('oud');
  });

  test.each([
    ['a folder that is not there', 'json=weg/agenda.json', 'ENOENT'],
    ['a folder', 'json=agenda', 'ENOTFILE'],
    ['a device', 'json=/dev/null', 'ENOTFILE'],
  ])('%s is told, after all else is said', async (_name, output, reason) => {
    const { code, out, err } = await validate(['--output', output]);
    expect(code).toBe(3);
    expect(out).toBe('✓ Geen fouten in 8 bestanden.\n');
    expect(err).toContain(`kan niet worden geschreven (${reason}).`);
    expect(existsSync('/dev/null')).toBe(true);
    expect(readdirSync(folder)).toEqual(['agenda']);
  });

  test('a name with an equals sign', async () => {
    await validate(['--output', 'json=a=b.json']);
    expect(existsSync(join(folder, 'a=b.json'))).toBe(true);
  });
});

describe('wrong usage is told before anything is checked', () => {
  test.each([
    [['--format', 'sarf'], 'De vorm "sarf" is niet bekend.\nBedoel je sarif?\n'],
    [
      ['--format', 'toString'],
      'De vorm "toString" is niet bekend.\nKies uit: human, compact, json, sarif, github, gitlab, junit, markdown\n',
    ],
    [['--output', 'jnuit=x.xml'], 'De vorm "jnuit" is niet bekend.\nBedoel je junit?\n'],
    [
      ['--output', 'sarif'],
      'Bij --output ontbreekt het bestand: "sarif".\nSchrijf de vorm en het bestand: --output sarif=agenda.sarif\n',
    ],
    [
      ['--output', 'sarif='],
      'Bij --output ontbreekt het bestand: "sarif=".\nSchrijf de vorm en het bestand: --output sarif=agenda.sarif\n',
    ],
    [
      ['--output', 'sarif=x', '--output', 'json=x'],
      'Twee vormen kunnen niet in één bestand: x\nGeef elke vorm een eigen bestand.\n',
    ],
    [['--max-warnings', 'veel'], '"veel" is geen aantal waarschuwingen.\nSchrijf een getal: --max-warnings 0\n'],
  ])('%j', async (argv, said) => {
    const { code, out, err } = await validate(argv);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `agenda: ${said}` });
    expect(readdirSync(folder)).toEqual(['agenda']);
  });

  test('in English too', async () => {
    expect((await validate(['--format', 'sarf', '--lang', 'en'])).err).toBe(
      'agenda: The format "sarf" is not known.\nDid you mean sarif?\n',
    );
  });
});

test('--json is short for --format json', async () => {
  expect((await validate(['--json'])).out).toBe((await validate(['--format', 'json'])).out);
});

test.each(['nl', 'en'])('help names the formats and options (%s)', async (language) => {
  const { out } = await validate(['--help', '--lang', language]);
  expect(out.replace(/\s+/g, ' ')).toContain(FORMATS.join(', '));
  for (const option of ['--fail-on', '--max-warnings', '--output']) expect(out).toContain(option);
});

describe('the exit code', () => {
  test.each(FORMATS)('%s: 0 where all is well, 1 where something is not', async (format) => {
    expect((await validate(['--format', format])).code).toBe(0);
    write(SLOTEN, WRONG);
    expect((await validate(['--format', format])).code).toBe(1);
    expect((await validate(['--format', format, '--fail-on', 'never'])).code).toBe(0);
  });

  test.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    // The words of diff are those of validate.
    [['--fail-on', 'minor'], 1],
    [['--fail-on', 'commitment/no-owner,error'], 1],
    [['--fail-on', 'commitment/stale,error'], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '0', '--fail-on', 'never'], 1],
  ])('one warning, %j: %d', async (argv, expected) => {
    write(SLOTEN, UNOWNED);
    const { code, out } = await validate(argv);
    expect(out).toContain('1 waarschuwing in 1 van 8 bestanden.');
    expect(code).toBe(expected);
    const { out: junit } = await validate([...argv, '--format', 'junit']);
    expect(junit).toContain(`<testsuites name="agenda validate" tests="8" failures="${expected}"`);
  });

  test('a file that cannot be read: 3, in every format', async () => {
    for (const format of FORMATS)
      expect(
        (await agenda(laid(POLDER, { [SLOTEN]: { unreadable: 'EACCES' } }), ['validate', '--format', format])).code,
        format,
      ).toBe(3);
  });
});

describe('a part of the agenda', () => {
  test('only its files are counted', async () => {
    write(SLOTEN, WRONG);
    const { code, out } = await validate(['agenda/2021/progress']);
    expect({ code, out }).toEqual({ code: 0, out: '✓ Geen fouten in 2 bestanden.\n' });
  });

  test('a finding has the same fingerprint there', async () => {
    write(SLOTEN, WRONG);
    write('2021/progress/2021-06-01-sloten.md', '---\nstatus: klaar\n---\nTekst.\n');
    write('2021/progress/2021-07-01-sloten.md', '---\nstatus: klaar\n---\nTekst.\n');
    const fingerprints = async (argv: readonly string[]): Promise<readonly string[]> =>
      (
        JSON.parse((await validate([...argv, '--json'])).out) as {
          diagnostics: { file: string; fingerprint: string }[];
        }
      ).diagnostics
        .filter(({ file }) => file.endsWith('2021-07-01-sloten.md'))
        .map(({ fingerprint }) => fingerprint);
    const all = await fingerprints([]);
    expect(all.length).toBeGreaterThan(0);
    expect(await fingerprints(['agenda/2021/progress/2021-07-01-sloten.md'])).toEqual(all);
  });
});

describe('a file with too many findings', () => {
  const PARTIES = Array.from({ length: 300 }, (_none, at) => `onbekend-${at}`).join(', ');
  const full = { ...POLDER, [SLOTEN]: `---\nowner: team-water\nactors: [${PARTIES}]\n---\n# Sloten\n\nTekst.\n` };

  test.each(['compact', 'json', 'gitlab'])('%s has no place to say so: stderr does', async (format) => {
    expect((await agenda(full, ['validate', '--format', format])).err).toMatch(
      /^Er zijn nog [1-9]\d* bevindingen; in één bestand zitten er te veel om te tonen\.\n$/,
    );
  });

  test('an error is not hidden by what stands above it', async () => {
    const loaded = await load(treeOf(POLDER));
    const at = (start: number, severity: Severity): Finding => ({
      rule: `proef/${severity}`,
      severity,
      message: { nl: `${start}`, en: `${start}` },
      place: inText(SLOTEN, { start, end: start + 1 }),
    });
    const { shown, hidden } = await locate(loaded, [
      ...Array.from({ length: 250 }, (_none, start) => at(start, 'info')),
      at(255, 'warning'),
      at(260, 'error'),
    ]);
    expect(shown).toHaveLength(200);
    expect(shown.slice(-2).map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect(hidden).toEqual([{ file: `agenda/${SLOTEN}`, count: 52, bySeverity: { error: 0, warning: 0, info: 52 } }]);
  });
});

describe('the page of a workflow’s run', () => {
  const summary = (): string => join(folder, 'summary.md');
  const github = (): Promise<Said> => validate(['--format', 'github'], { GITHUB_STEP_SUMMARY: summary() });

  test('gets the table, behind what stands there', async () => {
    write(SLOTEN, WRONG);
    writeFileSync(summary(), 'Eerder.\n');
    expect((await github()).code).toBe(1);
    expect(read('summary.md')).toBe(`Eerder.\n${(await validate(['--format', 'markdown'])).out}\n`);
  });

  test('only for that format', async () => {
    await validate(['--format', 'markdown', '--output', 'sarif=x.sarif'], { GITHUB_STEP_SUMMARY: summary() });
    expect(existsSync(summary())).toBe(false);
    await validate(['--output', 'github=x.txt'], { GITHUB_STEP_SUMMARY: summary() });
    expect(existsSync(summary())).toBe(true);
  });

  test.each([0, 500_000, 880_000, 919_900, 2_000_000])(
    'never makes it larger than 900 KiB: %d bytes before',
    async (before) => {
      for (let at = 0; at < 60; at++)
        writeFileSync(join(folder, `agenda/2021/1-water/onbekend ${'x'.repeat(150)} ${at}.md`), '---\nx: [\n');
      writeFileSync(summary(), 'x'.repeat(before));
      await github();
      expect(statSync(summary()).size).toBeLessThanOrEqual(Math.max(before, 900 * 1024));
    },
  );

  test('where it cannot be written, that is said, and the check counts', async () => {
    mkdirSync(summary());
    const { code, err } = await github();
    expect(code).toBe(0);
    expect(err).toContain('kan niet worden geschreven');
  });
});

describe('names that real files can have', () => {
  const HERE = '2021/1-water';
  const names = [
    'nieuwe\nregel.md',
    '::error::gefopt.md',
    'aan"halings\'teken.md',
    '`tik`.md',
    '\u001b[31mrood.md',
    '-rf.md',
    '%0A,:.md',
    '@team #1 <img src=x>.md',
    '##[error]x.md',
    ']]>.md',
  ];
  beforeEach(() => {
    for (const name of names) writeFileSync(join(folder, 'agenda', HERE, name), 'x');
    for (const name of names) writeFileSync(join(folder, 'agenda', name), 'x');
  });

  test.each(FORMATS)('%s', async (format) => {
    // The agenda's own folder as the repository: a name then stands at the start of its path.
    mkdirSync(join(folder, 'agenda', '.git'));
    const { code, out } = await validate(['--format', format]);
    expect(code).toBe(1);
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    const commands = commandsIn(out);
    if (format === 'github') {
      expect(commands.map(({ name }) => name).filter((name) => !['error', 'warning', 'notice'].includes(name))).toEqual(
        [],
      );
      expect(commands.map(({ properties }) => properties['file'])).toEqual(
        expect.arrayContaining([`${HERE}/%0A,:.md`, `${HERE}/nieuwe\nregel.md`]),
      );
    } else expect(commands).toEqual([]);
    if (format === 'json' || format === 'sarif' || format === 'gitlab') JSON.parse(out);
    if (format === 'junit') XmlDocument.fromString(out).dispose();
    if (format === 'markdown') expect(out.replaceAll('<b></b>', '')).not.toMatch(/[<`]/);
    if (format === 'compact')
      expect(
        out
          .trimEnd()
          .split('\n')
          .filter((line) => !/:\d+:\d+: (?:error|warning|info) [a-z-]+\/[a-z-]+ /.test(line)),
      ).toEqual([]);
  });
});
