// What happens to the program itself: the disk is full, or somebody presses Ctrl-C in the middle of the questions.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';
import { type Folder, newFolder } from '../place/folder.ts';
import { POLDER } from './polder-files.ts';

let folder: Folder;
beforeEach(() => {
  folder = newFolder(POLDER);
});
afterEach(() => folder.remove());

const program = (): string => join(inject('installed'), 'bin/agenda.cjs');
const env = () => ({ ...process.env, ...ENVIRONMENT });

const isMountable = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'agenda-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return mounted;
})();

test.skipIf(!isMountable)('on a full disk nothing is written, and it is said', () => {
  const agenda = join(folder.path, 'agenda');
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', agenda]);
  try {
    folder.lay(POLDER);
    expect(() => writeFileSync(join(agenda, 'vol.bin'), Buffer.alloc(100_000))).toThrow('ENOSPC');
    const before = folder.files();
    for (const argv of [
      ['update', 'gemalen', '--status', 'on-track', '--date', '2021-10-01', '--as-of', '2021-10-01'],
      ['round', 'open', 'voorjaar', '--date', '2021-06-30'],
      ['rollover', '2022'],
    ]) {
      const said = spawnSync(process.execPath, [program(), ...argv, '--lang', 'nl'], {
        cwd: folder.path,
        encoding: 'utf8',
        env: env(),
      });
      expect(said.stderr, argv[0]).toContain('(ENOSPC).\nDe schijf is vol.\n');
      expect({ code: said.status, out: said.stdout }, argv[0]).toEqual({ code: 3, out: '' });
      expect(folder.files(), argv[0]).toEqual(before);
    }
  } finally {
    spawnSync('umount', [agenda]);
  }
});

test.skipIf(process.platform === 'win32').each([
  ['is full', 'ulimit -f 0; exec "$0" "$@"', '(EFBIG).\nHet bestand wordt te groot.\n'],
  ['is not there', 'TMPDIR=$TMPDIR/nergens exec "$0" "$@"', '(ENOENT).\nDe map bestaat niet; maak die eerst.\n'],
])('no copy for an editor where the folder for it %s', (_what, script, why) => {
  const temporary = mkdtempSync(join(tmpdir(), 'agenda-full-'));
  const argv = [process.execPath, program(), 'edit', '2021/sloten', 'text', '--editor', '--lang', 'nl'];
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, ...argv], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...env(), VISUAL: 'true', TMPDIR: temporary },
  });
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toContain(why);
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true });
});

const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/**
 * Answers questions on a terminal of its own, and then presses Ctrl-C.
 * @param answers what is typed, each where the text in front of it has been shown
 */
async function brokenOff(argv: readonly string[], answers: readonly (readonly [shown: string, typed: string])[]) {
  const command = [process.execPath, program(), ...argv].map((word) => `'${word}'`).join(' ');
  const terminal = spawn('script', ['-qefc', command, '/dev/null'], { cwd: folder.path, env: env() });
  const left = [...answers];
  let shown = '';
  let seen = 0;
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const next = left[0];
    if (next === undefined || !shown.slice(seen).includes(next[0])) return;
    seen = shown.length;
    left.shift();
    terminal.stdin.write(next[1]);
  });
  const code = await new Promise<number | null>((resolve) => terminal.on('exit', resolve));
  return { code, shown: shown.replaceAll('\r', ''), left };
}

test.skipIf(!hasTerminals).each([
  [
    'update',
    ['update', 'gemalen', '--lang', 'nl'],
    [
      ['Hoe staat het ervoor?', '4\n'],
      ['Hoeveel is het nu', '\u0003'],
    ],
    'Er is niets geschreven.\nGa verder met wat je al antwoordde:\n  agenda update gemalen --status off-track\n',
  ],
  [
    'add',
    ['add', 'commitment', '2021/1.1', '--lang', 'nl'],
    [['Titel:', '\u0003']],
    'agenda: Er ontbreekt: de titel.\n',
  ],
  [
    'rollover',
    ['rollover', '2022', '--unfinished', 'ask', '--lang', 'nl'],
    [
      ['Mee naar 2022?', 'ja\n'],
      ['Mee naar 2022?', '\u0003'],
    ],
    'Er is niets geschreven.\n',
  ],
] as const)('Ctrl-C in the questions of %s writes nothing', async (_command, argv, answers, said) => {
  const { code, shown, left } = await brokenOff(argv, answers);
  expect(left).toEqual([]);
  expect(shown).toContain(said);
  expect(code).toBe(130);
  expect(folder.files()).toEqual(POLDER);
});
