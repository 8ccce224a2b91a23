// How the program begins: what was compiled when it was built is used, and nobody notices where that cannot be.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';

const agenda = fileURLToPath(new URL('../../agenda', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'agenda-start-'));
const env = { ...process.env, ...ENVIRONMENT, AGENDA_CACHE: 'off' };
afterAll(() => rmSync(copy, { recursive: true }));

beforeAll(() => {
  for (const part of ['bin', 'dist']) cpSync(join(inject('installed'), part), join(copy, part), { recursive: true });
});

const run = (folder: string, args: readonly string[]) => spawnSync(process.execPath, [join(folder, 'bin/agenda.cjs'), ...args], { cwd: agenda, encoding: 'utf8', env });

/** By file, whether V8 took what was compiled of it; undefined where there was nothing to take. */
function taken(args: readonly string[], cwd = agenda, folder = inject('installed')): Readonly<Record<string, boolean | undefined>> {
  const loader = JSON.stringify(join(folder, 'bin/agenda.cjs'));
  const code = `const { begin, scripts } = require(${loader}); process.argv = ['node', 'agenda', ...${JSON.stringify(args)}]; begin();
    process.on('exit', () => require('node:fs').writeSync(2, '\\n' + JSON.stringify(Object.fromEntries([...scripts].map(([name, { script: { cachedDataRejected: refused } }]) => [name, refused === undefined ? null : !refused])))));`;
  const { stderr } = spawnSync(process.execPath, ['-e', code], { cwd, encoding: 'utf8', env });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n{'))) as Record<string, boolean>;
}

/** A folder with an agenda in which a bracket is left open. */
function brokenAgenda(): string {
  const broken = join(copy, 'broken');
  mkdirSync(join(broken, '2021'), { recursive: true });
  writeFileSync(join(broken, 'agenda.yaml'), 'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\n');
  writeFileSync(join(broken, '2021/README.md'), '---\nstage: [adopted\n---\n# Agenda 2021\n\nOns plan.\n');
  return broken;
}

describe('what was compiled when the program was built', () => {
  test.each([['validate'], ['status'], ['list'], ['show', '3.1.5'], ['diff']])('agenda %s takes it', (...args) => {
    const files = Object.entries(taken(args));
    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(files.filter(([, isTaken]) => isTaken !== true)).toEqual([]);
  });

  test('is taken as well while files are read, when V8 was told to wait longer before it optimizes', () => {
    expect(taken(['validate'], brokenAgenda())).toMatchObject({ 'inspect.cjs': true, 'reference.cjs': true });
  });

  test.skipIf(!process.versions.v8.startsWith('11.3.'))('is taken of Node itself too, after V8 was told to wait', () => {
    // What Node has of its own is refused under other flags just as silently, and then takes four times as long: that can be seen only by what V8 was told last.
    const loader = JSON.stringify(join(inject('installed'), 'bin/agenda.cjs'));
    const code = `const { Module } = require('node:module'); const v8 = require('node:v8'); const { setFlagsFromString } = v8; const { _load } = Module; let told = 'nothing'; const seen = [];
      v8.setFlagsFromString = (flags) => { told = flags; setFlagsFromString(flags); };
      Module._load = (id, ...rest) => { if (id.startsWith('node:')) seen.push([id, told]); return _load.call(Module, id, ...rest); };
      process.argv = ['node', 'agenda', 'validate']; require(${loader}).begin();
      process.on('exit', () => require('node:fs').writeSync(2, '\\n' + JSON.stringify({ seen, told })));`;
    const { stderr } = spawnSync(process.execPath, ['-e', code], { cwd: brokenAgenda(), encoding: 'utf8', env });
    const { seen, told } = JSON.parse(stderr.slice(stderr.lastIndexOf('\n{'))) as { seen: readonly (readonly [string, string])[]; told: string };
    expect(told).toContain('--interrupt-budget=400000');
    expect(seen.find(([id]) => id === 'node:crypto')?.[1]).toContain('--interrupt-budget=67584');
  });

  test('is there for one build only, the one that every file names', () => {
    const dist = join(inject('installed'), 'dist');
    const builds = readdirSync(join(dist, 'compiled'));
    expect(builds).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
    const loaded = readdirSync(join(dist, 'compiled', builds[0] as string)).map((file) => file.slice(0, -'.code'.length));
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((file) => !readFileSync(join(dist, file), 'utf8').startsWith(`// ${builds[0]}\n`))).toEqual([]);
  });

  test('is of files that hand one another plain values', () => {
    const dist = join(inject('installed'), 'dist');
    const texts = ['start.cjs', 'program.cjs', 'load.cjs', 'inspect.cjs'].map((file) => readFileSync(join(dist, file), 'utf8'));
    expect(texts.filter((text) => !/^exports\.\w+ = \w+;$/m.test(text) || text.includes('Object.defineProperty(exports, "'))).toEqual([]);
  });

  test('of another build is not taken, though the text be as long', () => {
    const main = join(copy, 'dist/main.cjs');
    const text = readFileSync(main, 'utf8');
    writeFileSync(main, text.replace(/[0-9a-f]{16}/, '0'.repeat(16)));
    expect(taken(['--version'], agenda, copy)).toEqual({ 'main.cjs': null });
    writeFileSync(main, text);
  });

  test.each(['broken', 'gone'])('makes no difference where it is %s', (what) => {
    const folder = join(copy, 'dist/compiled');
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.code')) : [];
    expect(files.length).toBeGreaterThan(0);
    if (what === 'gone') rmSync(folder, { recursive: true });
    else for (const file of files) writeFileSync(join(folder, file), readFileSync(join(folder, file)).subarray(0, 40));
    for (const args of [['validate', '--json'], ['status', '2021']]) expect(run(copy, args).stdout).toBe(run(inject('installed'), args).stdout);
  });
});

test('the files of the program hold ASCII alone, since they are read as such', () => {
  const dist = join(inject('installed'), 'dist');
  const files = readdirSync(dist).filter((file) => file.endsWith('.cjs'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /[^\x00-\x7f]/.test(readFileSync(join(dist, file), 'latin1')))).toEqual([]);
});

test('the files of the program load one another by require alone: what V8 compiled beforehand knows no other way', () => {
  const dist = join(inject('installed'), 'dist');
  const texts = readdirSync(dist).filter((file) => file.endsWith('.cjs')).map((file) => [file, readFileSync(join(dist, file), 'latin1')] as const);
  const code = (text: string): string => ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext } }).outputText;
  expect(texts.filter(([file, text]) => !['_agenda_schemas.cjs', 'explain.cjs'].includes(file) && /\bimport\(/.test(text) && /\bimport\(/.test(code(text))).map(([file]) => file)).toEqual([]);
});

describe('what the program says arrives whole', () => {
  const whole = (): string => run(inject('installed'), ['list', '--json']).stdout;

  test('where the reader is slow', () => {
    const program = join(inject('installed'), 'bin/agenda.cjs');
    const { stdout } = spawnSync('sh', ['-c', '"$0" "$1" list --json | (sleep 0.5; cat)', process.execPath, program], { cwd: agenda, encoding: 'utf8', env });
    expect(stdout).toBe(whole());
    expect(stdout.length).toBeGreaterThan(65_536);
  });

  test('where the pipe does not wait', () => {
    // Perl opens a pipe that refuses what it has no room for, as some programs do that start others.
    const perl = `use Fcntl; pipe(my $r, my $w); my $pid = fork(); if (!$pid) { close $r; fcntl($w, F_SETFL, fcntl($w, F_GETFL, 0) | O_NONBLOCK); open(STDOUT, '>&', $w); exec @ARGV; } close $w; select(undef, undef, undef, 0.5); print while <$r>; waitpid($pid, 0); exit($? >> 8);`;
    const { stdout, status, error } = spawnSync('perl', ['-e', perl, process.execPath, join(inject('installed'), 'bin/agenda.cjs'), 'list', '--json'], { cwd: agenda, encoding: 'utf8', env });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return expect(process.env['CI']).toBeUndefined();
    expect(stdout).toBe(whole());
    expect(status).toBe(0);
  });
});
