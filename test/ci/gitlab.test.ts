// The GitLab job: by GitLab's own schema, and its script in the plain shell of its image.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gitlabFiles } from '../../src/templates/ci-gitlab.ts';
import { ENVIRONMENT } from '../environment.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { ANSWERS } from './answers.ts';
import { type Branch, newBranch } from './branch.ts';
import { type Ran, runScript, yamlOf } from './steps.ts';

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: {
    readonly when: string;
    readonly paths: readonly string[];
    readonly reports: Readonly<Record<string, string>>;
  };
}

const { agenda: job } = yamlOf<{ readonly agenda: Job }>(
  readFileSync(fileURLToPath(new URL('../../.gitlab/agenda.gitlab-ci.yml', import.meta.url)), 'utf8'),
);
const { codequality = '', junit = '' } = job.artifacts.reports;
const files = [...job.artifacts.paths, codequality, junit];

let branch: Branch;
beforeAll(() => {
  branch = newBranch();
});
afterAll(() => branch.repository.remove());
beforeEach(() => {
  for (const file of files) rmSync(join(branch.folder, file), { force: true });
});

const run = (env: Readonly<Record<string, string>>): Ran =>
  runScript(job.script.join('\n'), {
    folder: branch.folder,
    bin: branch.bin,
    env: { ...job.variables, AGENDA: 'git+https://git.example.org/agenda.git', ...env },
  });
const read = (file: string): string => readFileSync(join(branch.folder, file), 'utf8');

test('a merge request: fails, and leaves the review and the reports', () => {
  const { status, out } = run({ CI_MERGE_REQUEST_DIFF_BASE_SHA: branch.base });
  expect(status).toBe(1);
  expect(out).toContain('"Zuinige gemalen" is vastgesteld, maar de streefwaarde is zonder besluit gewijzigd.');
  expect(read('agenda-review.md')).toContain('## Wat verandert er in de agenda');
  expect(JSON.parse(read(codequality))).toMatchObject([
    { check_name: 'plan/changed-after-adoption', location: { path: 'agenda/2021/1-water/1.1.2-gemalen.md' } },
  ]);
  expect(read(junit)).toContain('failures="1"');
  expect(job.artifacts.when).toBe('always');
});

test('the main branch: everything is checked, nothing reviewed', () => {
  expect(run({}).status).toBe(0);
  expect(existsSync(join(branch.folder, 'agenda-review.md'))).toBe(false);
  expect(JSON.parse(read(codequality))).toEqual([]);
});

test('the whole history is asked for', () => {
  expect(job.variables).toEqual({ GIT_DEPTH: '0', AGENDA: '', npm_config_allow_git: 'root' });
});

test('as long as nobody says where the program comes from, nothing is run', () => {
  const before = branch.calls().length;
  const { status, err } = run({ AGENDA: '' });
  expect(status).not.toBe(0);
  expect(err).toContain('fill in at AGENDA');
  expect(branch.calls().slice(before)).toEqual([]);
});

describe("GitLab's own schema", () => {
  const LINTER = createRequire(import.meta.url).resolve('gitlab-ci-local/dist/index.js');
  /** The linter is written for Node 22, which has one thing more that it needs. */
  const AS_NEWER = 'Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };';
  const [{ text: dutch } = { text: '' }, { text: english } = { text: '' }] = (['nl', 'en'] as const).flatMap(
    (language) => gitlabFiles({ ...ANSWERS, host: 'gitlab', language }),
  );
  let repository: Repository;
  beforeAll(() => {
    repository = newRepository();
    repository.run('git remote add origin https://git.example.org/polder/agenda.git');
  });
  afterAll(() => repository.remove());

  test.each<readonly [what: string, text: string, said: string | undefined]>([
    ['what init writes in Dutch', dutch, undefined],
    ['what init writes in English', english, undefined],
    ['a word that is none', dutch.replace('when: always', 'when: alway'), "'when' property must be one of"],
    ['a report that is none', english.replace('codequality:', 'codequalty:'), "'codequalty' property is not expected"],
  ])('%s', (_what, text, said) => {
    writeFileSync(join(repository.folder, '.gitlab-ci.yml'), text);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(AS_NEWER)}`, LINTER, '--list'],
      {
        cwd: repository.folder,
        env: { ...ENVIRONMENT, PATH: process.env['PATH'], HOME: repository.folder },
        encoding: 'utf8',
      },
    );
    if (said === undefined) expect({ status, stderr }).toMatchObject({ status: 0 });
    else expect(`${stdout}${stderr}`).toContain(said);
    expect(status === 0).toBe(said === undefined);
  });
});
