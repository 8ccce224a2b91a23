// What a terminal gets that a pipe does not: colour, links, and lines that fit.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { HELP_TOPICS } from '../../src/cli/help-topics.ts';
import { COMMANDS } from '../../src/cli/index.ts';
import { outputOf } from '../../src/platform/output.ts';
import { wantsLinks, withLinks } from '../../src/render/links.ts';
import { wantsColour } from '../../src/render/paint.ts';
import { paintedText } from '../../src/render/terminal-text.ts';
import { truncate, widthOf } from '../../src/render/width.ts';
import { wrap } from '../../src/render/wrap.ts';
import { laid, POLDER, record, SCHOUW, SLOTEN, UPDATE } from '../bad-input/polder.ts';
import { agenda, type Said, type WorldOptions } from '../fake-world.ts';

type Environment = Readonly<Record<string, string>>;
const [terminal, pipe] = [{ isTerminal: true }, { isTerminal: false }];
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const ESCAPE = '\u001b';

describe('colour', () => {
  test.each<readonly [Environment, boolean | undefined, onTerminal: boolean, inPipe: boolean]>([
    [{}, undefined, true, false],
    [{ FORCE_COLOR: '1' }, undefined, true, true],
    [{ FORCE_COLOR: '' }, undefined, true, true],
    [{ FORCE_COLOR: 'true', NO_COLOR: '1' }, undefined, true, true],
    [{ FORCE_COLOR: '3', TERM: 'dumb' }, undefined, true, true],
    [{ FORCE_COLOR: '0' }, undefined, false, false],
    [{ FORCE_COLOR: 'false', CLICOLOR_FORCE: '1' }, undefined, false, false],
    [{ FORCE_COLOR: '1' }, false, false, false],
    [{ FORCE_COLOR: '0' }, true, true, true],
    [{ NO_COLOR: '1' }, undefined, false, false],
    [{ NO_COLOR: '' }, undefined, true, false],
    [{ NO_COLOR: '1', CLICOLOR_FORCE: '1' }, undefined, false, false],
    [{ NO_COLOR: '1' }, true, true, true],
    [{ CLICOLOR_FORCE: '1' }, undefined, true, true],
    [{ CLICOLOR_FORCE: '0' }, undefined, true, false],
    [{ CLICOLOR_FORCE: '' }, undefined, true, false],
    [{ CLICOLOR: '0' }, undefined, false, false],
    [{ CLICOLOR: '1' }, undefined, true, false],
    [{ CLICOLOR: '0', CLICOLOR_FORCE: '1' }, undefined, true, true],
    [{ TERM: 'dumb' }, undefined, false, false],
  ])('%j, option %j: terminal %j, pipe %j', (env, option, onTerminal, inPipe) => {
    expect([wantsColour(terminal, env, option), wantsColour(pipe, env, option)]).toEqual([onTerminal, inPipe]);
  });

  test('in an answer', async () => {
    for (const env of [{ FORCE_COLOR: '1' }, { CLICOLOR_FORCE: '1' }] as readonly Environment[])
      expect((await agenda(POLDER, ['status'], { env })).out).toContain(`${ESCAPE}[`);
    expect((await agenda(POLDER, ['status'], { terminal: true, env: { CLICOLOR: '0' } })).out).not.toContain(ESCAPE);
  });
});

describe('links', () => {
  test.each<readonly [Environment, boolean]>([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM_PROGRAM: 'vscode' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ VTE_VERSION: '7600' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ VTE_VERSION: '4402' }, false],
    [{ WT_SESSION: 'a-b' }, true],
    [{ WT_SESSION: 'a-b', CI: 'true' }, false],
    [{ WT_SESSION: 'a-b', FORCE_HYPERLINK: '0' }, false],
    [{ WT_SESSION: 'a-b', TERM: 'dumb' }, false],
    [{ FORCE_HYPERLINK: '1' }, true],
  ])('%j: %j', (env, expected) => {
    expect(wantsLinks(terminal, env)).toBe(expected);
    expect(wantsLinks(pipe, env)).toBe(false);
  });

  const link = (address: string, text = address): string =>
    `${ESCAPE}]8;;${address}${ESCAPE}\\${text}${ESCAPE}]8;;${ESCAPE}\\`;
  test.each([
    ['zie https://example.org/a.', `zie ${link('https://example.org/a')}.`],
    ['(https://example.org/a), en', `(${link('https://example.org/a')}), en`],
    ['https://example.org/a_(b)', link('https://example.org/a_(b)')],
    ['<https://example.org/>', `<${link('https://example.org/')}>`],
    ['https://één.nl/ä', link('https://xn--n-9faa.nl/%C3%A4', 'https://één.nl/ä')],
    ['een javascript:alert(1) en file:///etc/passwd', 'een javascript:alert(1) en file:///etc/passwd'],
    // Half of an address leads elsewhere.
    ['https://example.org/a…', 'https://example.org/a…'],
    ['https://example.org/\\u{202e}a', 'https://example.org/\\u{202e}a'],
    ['https://', 'https://'],
    ['https://[::1', 'https://[::1'],
  ])('%j', (line, expected) => {
    expect(withLinks(line)).toBe(expected);
    expect(paintedText(withLinks(line))).toBe(expected);
  });

  const withText = (text: string): string => `---\n${SCHOUW}---\n# Schone sloten\n\n${text}\n`;

  test('only our own: one from a file is text', async () => {
    const text = `${ESCAPE}]8;;https://example.org/${ESCAPE}\\klik${ESCAPE}]8;;${ESCAPE}\\`;
    const { out } = await agenda(laid(POLDER, { [SLOTEN]: withText(text) }), ['show', '1.1.1', '--no-color'], {
      terminal: true,
      env: { WT_SESSION: '1' },
    });
    expect(out).toContain('\\u{1b}]8;;');
    expect(out).not.toContain(ESCAPE);
  });

  test('an address in an answer can be clicked on a terminal that can, and is whole everywhere', async () => {
    const address = `https://example.org/${'lang/'.repeat(40)}`;
    const files = laid(POLDER, {
      [UPDATE]: `---\nstatus: on-track\nevidence:\n  - title: Brief\n    url: ${address}1\n---\nZie ook ${address}2 en meer.\n`,
      [SLOTEN]: withText(`| waar | wat |\n| --- | --- |\n| ${address}3 | veel |`),
    });
    const show = (seen: WorldOptions): Promise<Said> => agenda(files, ['show', '1.1.1', '--no-color'], seen);
    const { out: piped } = await show({ env: { TERM_PROGRAM: 'vscode' } });
    for (const end of [1, 2, 3]) expect(piped).toContain(`${address}${end}`);
    expect(piped).not.toContain(ESCAPE);
    const [plain, linked] = [
      (await show({ terminal: true, columns: 60 })).out,
      (await show({ terminal: true, columns: 60, env: { TERM_PROGRAM: 'vscode' } })).out,
    ];
    for (const end of [1, 2]) expect(plain).toContain(`${address}${end}`);
    for (const end of [1, 2]) expect(linked).toContain(link(`${address}${end}`));
    const others = plain.split('\n').filter((line) => !line.includes('://'));
    expect(Math.max(...others.map(widthOf))).toBeLessThanOrEqual(60);
  });
});

describe('what a reader sees as one character stays whole', () => {
  const family = '👨‍👩‍👧‍👦';
  const whole = [family, '🇳🇱', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'e\u0301'];
  test.each(whole)('%s where a text is cut', (character) => {
    const text = character.repeat(12);
    for (let cells = 1; cells < 30; cells++) {
      const cut = truncate(text, cells);
      expect(cut.replace('…', '').replaceAll(character, '')).toBe('');
      expect(widthOf(cut)).toBeLessThanOrEqual(cells);
    }
  });
  test.each(whole)('%s where a word is too long for a line', (character) => {
    const coloured = `${ESCAPE}[31m${character.repeat(70)}${ESCAPE}[39m`;
    for (const width of [20, 21, 33]) {
      const lines = wrap(`een ${coloured} twee`, width);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      const plain = lines.map((line) =>
        line
          .replaceAll(/\u001b\[\d+m/g, '')
          .replace(/een|twee/, '')
          .trim(),
      );
      expect(plain.join('').replaceAll(character.normalize(), '')).toBe('');
    }
  });
  test.each(whole)('%s at the beginning of an excerpt', async (character) => {
    for (let before = 1; before < 12; before++) {
      const long = `source: { document: "${'x'.repeat(200)}${character.repeat(20)}${'y'.repeat(before)}", section: 1 }\n`;
      const { out } = await agenda(laid(POLDER, { [SLOTEN]: record(SCHOUW + long) }), ['validate']);
      expect(out.match(/^ +> .*/m)?.[0].replaceAll(character, '')).toMatch(/^ +> \d+ \| y+", section: 1 \}$/);
    }
  });
});

test('a terminal that is 0 cells wide does not say how wide it is', async () => {
  const stream = { isTTY: true, columns: 0, on: () => undefined } as unknown as NodeJS.WriteStream;
  const { isTerminal, columns } = outputOf(stream, () => undefined);
  expect({ isTerminal, columns }).toEqual({ isTerminal: true, columns: undefined });
  const drawn = await agenda(POLDER, ['status', '--no-color'], { terminal: true });
  expect(drawn.out).toBe((await agenda(POLDER, ['status'])).out);
});

test('a finding fits, but for its excerpt and its place; in a pipe it is as it was', async () => {
  const files = laid(POLDER, { [SLOTEN]: record('onwer: x\nadtors: [vpg]\n') });
  const narrow = await agenda(files, ['validate', '--advice', '--no-color'], { terminal: true, columns: 40 });
  const piped = await agenda(files, ['validate', '--advice']);
  const long = narrow.out.split('\n').filter((line) => widthOf(line) > 40);
  // What it all adds up to is one line.
  expect(long.slice(0, -1).filter((line) => !/ \| |\.md:/.test(line))).toEqual([]);
  expect(narrow.out).toMatch(/\.md:\d+:1\n {2}schema\/unknown-key\n/);
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
  expect(oneLine(narrow.out)).toBe(oneLine(piped.out));
  expect(narrow.out.split('\n').length).toBeGreaterThan(piped.out.split('\n').length);
});

test('what is said beside an answer fits, and is as it is in a pipe', async () => {
  const argv = ['renumber', '2021/1.1', '--order', 'gemalen,sloten', '--dry-run'];
  const [narrow, piped] = [await agenda(POLDER, argv, { terminal: true, columns: 40 }), await agenda(POLDER, argv)];
  expect(piped.err).toMatch(/^Let op: het jaarplan 2021 is vastgesteld\..{60}/m);
  expect(Math.max(...narrow.err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(narrow.err.replace(/\s+/g, ' ')).toBe(piped.err.replace(/\s+/g, ' '));
});

test('an error fits, and is as it is in a pipe; a command in it stays whole', async () => {
  const errors = async (...argv: readonly string[]): Promise<readonly [narrow: string, piped: string]> => [
    (await agenda(POLDER, argv, { terminal: true, columns: 40 })).err,
    (await agenda(POLDER, argv)).err,
  ];
  for (const argv of [
    ['status', '2099-en-nog-wat'],
    ['show', '9.9.9'],
    ['validate', '--fail-on', 'onzin-die-lang-is'],
  ]) {
    const [narrow, piped] = await errors(...argv);
    expect(narrow.split('\n').filter((line) => widthOf(line) > 40)).toEqual([]);
    expect(narrow.replaceAll('\n', ' ')).toBe(piped.replaceAll('\n', ' '));
  }
  const nowhere = await agenda({ '.gitmodules': '' }, ['status'], { terminal: true, columns: 40 });
  expect(nowhere.err).toContain('git submodule update --init\n');
});

describe('help', () => {
  test.each(['nl', 'en'])('fits, with what an option is where nobody says it (%s)', async (lang) => {
    for (const columns of [40, 60, 80, 200]) {
      const { code, out } = await agenda({}, ['validate', '--help', '--lang', lang], { terminal: true, columns });
      expect(code).toBe(0);
      const long = out.split('\n').filter((line) => widthOf(line) > columns && !line.startsWith('  agenda '));
      expect(long).toEqual([]);
      expect(out.replace(/\s+/g, ' ')).toMatch(/--fail-on <what> .*(?:standaard|default): error\)/);
    }
  });

  test.each(HELP_TOPICS.map(({ name }) => name))('agenda help %s', async (name) => {
    const [dutch, english] = [await agenda({}, ['help', name, '--lang', 'nl']), await agenda({}, ['help', name])];
    expect([dutch.code, english.code]).toEqual([0, 0]);
    expect(english.out).not.toBe(dutch.out);
  });

  test('of a command, and of what does not exist', async () => {
    expect(await agenda({}, ['help', 'validate'])).toEqual(await agenda({}, ['validate', '--help']));
    expect(await agenda({}, ['help', '--lang', 'nl', 'status'])).toEqual(
      await agenda({}, ['status', '--help', '--lang', 'nl']),
    );
    expect(await agenda({}, ['help', 'exit-code'])).toMatchObject({
      code: 2,
      err: 'agenda: There is no help about "exit-code".\nDid you mean exit-codes?\n',
    });
  });

  test('every variable that is looked at is told', async () => {
    const { out } = await agenda({}, ['help', 'environment']);
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const texts = files.map((path) => readFileSync(join(SOURCE, path), 'utf8'));
    const used = texts.flatMap((text) => Array.from(text.matchAll(/\benv\['([A-Z_]+)'\]/g), ([, name = '']) => name));
    expect(used).toContain('AGENDA_ROOT');
    // The last three tell what a machine is; nobody sets them for this program.
    expect([...new Set(used)].filter((name) => !out.includes(name)).sort()).toEqual(['CI', 'PATH', 'TERM']);
  });

  describe('as a page of the manual', () => {
    test.each(['nl', 'en'])('with every command and option, in ASCII (%s)', async (lang) => {
      const { code, out } = await agenda({}, ['help', 'man', '--lang', lang]);
      expect(code).toBe(0);
      expect(out).toMatch(/^[\n\x20-\x7e]*$/);
      expect(
        out.split('\n').filter((line) => /^[.']/.test(line) && !/^\.(?:TH|SH|SS|TP|B|ad|nh)\b/.test(line)),
      ).toEqual([]);
      const plain = out.replaceAll('\\-', '-');
      for (const entry of COMMANDS) {
        expect(plain).toContain(`.SS "agenda ${entry.name} `);
        for (const { flags } of (await entry.load()).options) expect(plain).toContain(`.B "${flags}"`);
      }
    });

    test('groff and mandoc have nothing to say, where they are', async () => {
      const { out } = await agenda({}, ['help', 'man']);
      const said = (program: string, ...args: readonly string[]): string => {
        const { error, stdout, stderr } = spawnSync(program, args, { input: out, encoding: 'utf8' });
        return error ? '' : stdout + stderr;
      };
      expect(said('groff', '-man', '-ww', '-z', '-Tutf8')).toBe('');
      const lint = said('mandoc', '-Tlint', '-W', 'warning').split('\n');
      // A page has no date: the same source is the same page.
      expect(lint.filter((line) => line !== '' && !line.includes('missing date'))).toEqual([]);
    });

    test('is in the package', () => {
      const { man } = JSON.parse(readFileSync(join(SOURCE, '../package.json'), 'utf8')) as { man: string };
      expect(readFileSync(join(inject('installed'), man), 'utf8')).toMatch(/^\.TH "AGENDA" 1 /);
    });
  });
});
