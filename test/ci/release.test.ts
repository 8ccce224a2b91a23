// A release, made for real: of the files that are here, in a repository of its own. Then it is installed from git, by npm
// and by pre-commit, and run as the action does.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';
import { find, sayMissing } from '../publish/machine.ts';
import { copyAgenda } from '../replay/files.ts';
import { type Step, stepsIn, yamlOf } from './steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const TAG = `v${version}`;
const MAJOR = TAG.replace(/\..*/, '');
const LONG = 240_000;

/** In a file of which git was told not to look whether it changed. */
const HIDDEN = 'nobody has looked at this';

let home: string;
let source: string;
let remote: string;
let env: Record<string, string>;

const run = (program: string, words: readonly string[], cwd = source): string =>
  execFileSync(program, words, { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim();
const git = (...words: readonly string[]): string => run('git', words);
const release = (...words: readonly string[]): { readonly status: number | null; readonly err: string } => {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/release.mjs', ...words], {
    cwd: source,
    env,
    encoding: 'utf8',
  });
  return { status, err: stderr.trim() };
};

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'agenda-release-')));
  source = join(home, 'source');
  remote = join(home, 'remote');
  env = {
    ...ENVIRONMENT,
    PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    HOME: home,
    TMPDIR: home,
    PRE_COMMIT_HOME: join(home, 'pre-commit'),
    npm_config_cache: join(home, 'npm'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_allow_git: 'root',
  };
  // Nothing of the tests gets into a release, and without them it is sooner there.
  const here = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.', ':!test'],
    { cwd: root, encoding: 'utf8' },
  );
  for (const path of new Set(here.split('\0').filter((path) => path !== '' && path !== 'node_modules'))) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    cpSync(join(root, path), join(source, path), { force: true });
  }
  git('init', '--quiet', '--initial-branch=main', '--template=');
  mkdirSync(join(source, '.git/info'));
  writeFileSync(join(source, '.git/info/exclude'), '/node_modules\n');
  symlinkSync(realpathSync(join(root, 'node_modules')), join(source, 'node_modules'));
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
  git('tag', MAJOR);
  // Whatever git was told not to look at, or to pass over, is no part of it.
  git('update-index', '--assume-unchanged', 'src/main.ts');
  appendFileSync(join(source, 'src/main.ts'), `\nconsole.log('${HIDDEN}');\n`);
  git('init', '--quiet', '--bare', remote);
  git('remote', 'add', 'origin', remote);
  expect(release(TAG)).toMatchObject({ status: 0 });
}, LONG);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('what is made', () => {
  test('a commit beside the branch, which stays as it was', () => {
    expect(git('rev-parse', `${TAG}^{commit}^`)).toBe(git('rev-parse', 'main'));
    expect(git('rev-parse', `${MAJOR}^{commit}`)).toBe(git('rev-parse', `${TAG}^{commit}`));
    expect(git('status', '--porcelain')).toBe('');
    expect(git('ls-tree', '-r', '--name-only', 'main', 'dist')).toBe('');
  });

  test('the same files, and the built program', () => {
    const changed = git('diff-tree', '-r', '--name-status', 'main', TAG).split('\n');
    expect(changed.filter((line) => !/^A\tdist\/[\w.-]+$/.test(line))).toEqual([
      'D\tpackage-lock.json',
      'M\tpackage.json',
    ]);
    expect(changed).toContain('A\tdist/main.cjs');
  });

  test('nothing that is not in the commit', () => {
    expect(readFileSync(join(source, 'src/main.ts'), 'utf8')).toContain(HIDDEN);
    // 1: it stands nowhere.
    expect(spawnSync('git', ['grep', '--quiet', '--text', HIDDEN, TAG], { cwd: source, env }).status).toBe(1);
  });

  test('nothing is pushed: somebody has to look at it first', () => {
    expect(run('git', ['for-each-ref'], remote)).toBe('');
  });

  test('nothing that npm would run, or would have to fetch first', () => {
    const keys = Object.keys(JSON.parse(git('show', `${TAG}:package.json`)) as object);
    expect(keys).toEqual(expect.arrayContaining(['name', 'version', 'bin', 'files', 'engines', 'license']));
    expect(keys.filter((key) => /scripts|dependencies|workspaces/i.test(key))).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'usage: npm run release -- vX.Y.Z'],
    ['--help', 'usage: npm run release -- vX.Y.Z'],
    ['v9.8.7', `package.json says ${version}: first npm version 9.8.7 --no-git-tag-version, and commit`],
    [TAG, `${TAG} is there already: a release is never made again`],
  ])('%j', (tag, err) => expect(release(tag)).toEqual({ status: 2, err }));

  test('what is not committed', () => {
    writeFileSync(join(source, 'los.txt'), '');
    expect(release(TAG)).toEqual({
      status: 2,
      err: 'there are changes that are not committed: commit them, or take them back',
    });
    rmSync(join(source, 'los.txt'));
  });
});

describe('installed from git', () => {
  test('by npm', { timeout: LONG }, () => {
    expect(run('npx', ['--yes', `git+file://${source}#${TAG}`, '--version'], home)).toBe(version);
  });

  const preCommit = find('PRE_COMMIT', ['pre-commit']);
  sayMissing('the hook, installed by pre-commit', preCommit);
  test.skipIf(preCommit === undefined)('by pre-commit', { timeout: LONG }, () => {
    const folder = join(home, 'vereniging');
    copyAgenda('polder', join(folder, 'agenda'));
    const config = { repos: [{ repo: `file://${source}`, rev: TAG, hooks: [{ id: 'agenda' }] }] };
    writeFileSync(join(folder, '.pre-commit-config.yaml'), JSON.stringify(config));
    for (const words of [
      ['init', '--quiet', '--template='],
      ['add', '--all'],
    ])
      run('git', words, folder);
    expect(run(preCommit ?? '', ['run', '--all-files'], folder)).toMatch(/agenda\.+Passed$/);
  });
});

test('the action runs what is built, and installs nothing', () => {
  const action = join(home, 'action');
  run(
    'git',
    [
      '-c',
      'advice.detachedHead=false',
      'clone',
      '--quiet',
      '--depth=1',
      `--branch=${MAJOR}`,
      `file://${source}`,
      action,
    ],
    home,
  );
  const steps = stepsIn(yamlOf<object>(readFileSync(join(action, 'action.yml'), 'utf8')));
  const install = steps.find(({ id }: Step) => id === 'install')?.run ?? 'exit 1';
  // Neither npm nor anything else can be found.
  execFileSync('/bin/bash', ['-ec', install], { env: { GITHUB_ACTION_PATH: action, PATH: '/nothing' } });
  expect(run(process.execPath, [join(action, 'bin/agenda.cjs'), '--version'], action)).toBe(version);
});
