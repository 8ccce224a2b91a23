// How the program begins: what was compiled when it was built is used, and nobody notices where that cannot be.
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';

const agenda = fileURLToPath(new URL('../../agenda', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'agenda-start-'));
const env = { ...process.env, ...ENVIRONMENT };
afterAll(() => rmSync(copy, { recursive: true }));

beforeAll(() => {
  for (const part of ['bin', 'dist']) cpSync(join(inject('installed'), part), join(copy, part), { recursive: true });
});

const run = (folder: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, 'bin/agenda.cjs'), ...args], { cwd: agenda, encoding: 'utf8', env });

/** By file of the program, whether V8 took the compiled form that was kept of it; null where there was none. */
function taken(args: readonly string[]): Readonly<Record<string, boolean | null>> {
  const loader = JSON.stringify(join(inject('installed'), 'bin/agenda.cjs'));
  const code = `const { load, scripts } = require(${loader}); process.argv = ['node', 'agenda', ...${JSON.stringify(args)}]; load('main.cjs').main(process);
    process.on('exit', () => require('node:fs').writeSync(2, '\\n' + JSON.stringify(Object.fromEntries([...scripts].map(([name, { cachedDataRejected: refused }]) => [name, refused === undefined ? null : !refused])))));`;
  const { stderr } = spawnSync(process.execPath, ['-e', code], { cwd: agenda, encoding: 'utf8', env });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n{'))) as Record<string, boolean>;
}

describe('what was compiled when the program was built', () => {
  test.each([['validate'], ['status'], ['show', '3.1.5'], ['diff']])('agenda %s takes it', (...args) => {
    const files = Object.entries(taken(args));
    expect(files.length).toBeGreaterThanOrEqual(4);
    expect(files.filter(([, isTaken]) => isTaken !== true)).toEqual([]);
  });

  test.each(['broken', 'gone'])('makes no difference where it is %s', (what) => {
    const caches = readdirSync(join(copy, 'dist')).filter((file) => file.endsWith('.cache'));
    expect(caches.length).toBeGreaterThan(5);
    for (const file of caches) {
      const path = join(copy, 'dist', file);
      if (what === 'gone') rmSync(path);
      else writeFileSync(path, readFileSync(path).subarray(0, 40));
    }
    for (const args of [
      ['validate', '--json'],
      ['status', '2021'],
    ])
      expect(run(copy, args).stdout).toBe(run(inject('installed'), args).stdout);
  });
});

describe('what stands in the way of a start is said in one line', () => {
  test('the program was not built', () => {
    const unbuilt = join(copy, 'unbuilt');
    cpSync(join(copy, 'bin'), join(unbuilt, 'bin'), { recursive: true });
    const { status, stdout, stderr } = run(unbuilt, ['status']);
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: 'agenda: the program has not been built yet. Type in this folder: npm install\n',
    });
  });

  test.each(['18.20.8', '20.9.0', '20.18.3'])('Node %s is too old', (version) => {
    const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); process.argv[1] = ${JSON.stringify(join(inject('installed'), 'bin/agenda.cjs'))}; require('node:module').runMain();`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      env: { ...env, LANG: 'nl_NL.UTF-8' },
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: `agenda: dit programma heeft Node 20.19 of nieuwer nodig; dit is Node ${version}. Installeer een nieuwe versie: nodejs.org\n`,
    });
  });
});

describe('what the program says arrives whole', () => {
  const whole = (): string => run(inject('installed'), ['list', '--json']).stdout;

  test('where the reader is slow', () => {
    const program = join(inject('installed'), 'bin/agenda.cjs');
    const { stdout } = spawnSync('sh', ['-c', '"$0" "$1" list --json | (sleep 0.5; cat)', process.execPath, program], {
      cwd: agenda,
      encoding: 'utf8',
      env,
    });
    expect(stdout).toBe(whole());
    expect(stdout.length).toBeGreaterThan(65_536);
  });

  test('where the pipe does not wait', () => {
    // Perl opens a pipe that refuses what it has no room for, as some programs do that start others.
    const perl = `use Fcntl; pipe(my $r, my $w); my $pid = fork(); if (!$pid) { close $r; fcntl($w, F_SETFL, fcntl($w, F_GETFL, 0) | O_NONBLOCK); open(STDOUT, '>&', $w); exec @ARGV; } close $w; select(undef, undef, undef, 0.5); print while <$r>; waitpid($pid, 0); exit($? >> 8);`;
    const { stdout, status, error } = spawnSync(
      'perl',
      ['-e', perl, process.execPath, join(inject('installed'), 'bin/agenda.cjs'), 'list', '--json'],
      { cwd: agenda, encoding: 'utf8', env },
    );
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
      return expect(process.env['CI']).toBeUndefined();
    expect(stdout).toBe(whole());
    expect(status).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('where nobody takes what the program says', () => {
  const program = (): string => join(inject('installed'), 'bin/agenda.cjs');

  test('a reader that stops early changes nothing about the exit code of what was found', () => {
    const script =
      '"$0" "$1" validate --as-of 2021-11-10 --fail-on info --format json | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}';
    const whole = run(inject('installed'), [
      'validate',
      '--as-of',
      '2021-11-10',
      '--fail-on',
      'info',
      '--format',
      'json',
    ]);
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, program()], {
      cwd: agenda,
      encoding: 'utf8',
      env,
    });
    expect(whole.status).toBe(1);
    // Which day it is stands on stderr.
    expect({ stdout, stderr: stderr.replace(/^Vandaag is het .+\n/m, '') }).toEqual({ stdout: '1\n', stderr: '' });
  });

  describe.skipIf(process.platform !== 'linux')('an output that cannot be written is said in one line', () => {
    const said = (argv: readonly string[], output: number) => {
      const script = 'ulimit -f 1; exec "$0" "$@"';
      const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, program(), ...argv], {
        cwd: agenda,
        encoding: 'utf8',
        env,
        stdio: ['ignore', output, 'pipe'],
      });
      return { status, lines: told(stderr) };
    };
    /** Which day it is stands on stderr too. */
    const told = (stderr: string): string => stderr.replace(/^Vandaag is het .+\n/m, '');
    const failure = (code: string) => ({
      status: 3,
      lines: `agenda: de uitvoer kan niet worden geschreven / the output cannot be written (${code})\n`,
    });
    const LONG = [
      ['list'],
      ['export', '--table', 'commitments'],
      ['status', '--json'],
      ['validate', '--format', 'sarif'],
      ['schema', 'commitment'],
      ['completion', 'bash'],
      ['explain', 'schema/unknown-key'],
      ['--help'],
    ];

    test.each(['--version', 'list'])('%s: on a disk that is full', (command) => {
      const full = openSync('/dev/full', 'w');
      const heard = said([command], full);
      closeSync(full);
      expect(heard).toEqual(failure('ENOSPC'));
    });

    test.each(LONG.map((argv) => [argv.join(' '), argv] as const))(
      '%s: to a file that is full halfway',
      (_line, argv) => {
        const path = join(tmpdir(), `agenda-cut-${process.pid}`);
        const file = openSync(path, 'w');
        const heard = said(argv, file);
        closeSync(file);
        rmSync(path);
        expect(heard).toEqual(failure('EFBIG'));
      },
    );
  });

  test('in a folder that is gone it is said in one line', () => {
    const gone = mkdtempSync(join(tmpdir(), 'agenda-gone-'));
    const script = 'cd "$1" && rmdir "$1" && exec "$0" "$2" list';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, gone, program()], {
      encoding: 'utf8',
      env,
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: 'agenda: de map waarin je staat is er niet meer / the folder that you are in is gone\n',
    });
  });
});
