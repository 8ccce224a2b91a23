// The CI files as such: they can be read, nothing that somebody else wrote gets into a script, and they may do no more
// than they must.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answers, HOSTS } from '../../src/templates/answers.ts';
import { PROGRAM } from '../../src/templates/program.ts';
import { starterFiles } from '../../src/templates/starter-files.ts';
import { stepsIn, yamlOf } from './steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const { name } = JSON.parse(read('package.json')) as { readonly name: string };

const answers = (language: Answers['language'], host: Answers['host']): Answers => ({
  language,
  name: 'Polder',
  abbreviation: '',
  year: 2021,
  levels: '3',
  owners: [],
  targets: true,
  host,
  program: PROGRAM,
});
const started = (['nl', 'en'] as const).flatMap((language) =>
  HOSTS.flatMap((host) =>
    starterFiles(answers(language, host), '{}\n', []).map(({ path, text }) => ({
      path: `${language}, ${host}: ${path}`,
      text,
    })),
  ),
);
const OURS = [
  'action.yml',
  '.github/workflows/agenda.yml',
  '.github/workflows/agenda-comment.yml',
  '.gitlab/agenda.gitlab-ci.yml',
  '.pre-commit-hooks.yaml',
];
const files = [
  ...OURS.map((path) => ({ path, text: read(path) })),
  ...started.filter(({ path }) => path.endsWith('.yml')),
];

test('there are files', () => {
  expect(files.length).toBeGreaterThanOrEqual(OURS.length + 6);
});

describe.each(files)('$path', ({ text }) => {
  const data = yamlOf<Record<string, unknown>>(text);

  test('no value gets into the text of a script', () => {
    for (const { run = '' } of stepsIn(data)) expect(run).not.toContain('${{');
  });

  test('actions are pinned to a major version', () => {
    for (const { uses } of stepsIn(data))
      if (uses !== undefined && uses !== './') expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  test('no job runs what a fork proposes with rights to write', () => {
    expect(text).not.toContain('pull_request_target');
    if (stepsIn(data).some(({ uses }) => uses?.startsWith('actions/checkout')))
      expect(data['permissions']).toEqual({ contents: 'read' });
  });

  test('says why it is there', () => {
    expect(text).toMatch(/^# /);
  });
});

test('what checks out takes no password along', () => {
  const checkouts = files
    .flatMap(({ text }) => stepsIn(yamlOf(text)))
    .filter(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(checkouts.length).toBeGreaterThan(0);
  for (const { with: options } of checkouts) expect(options).toMatchObject({ 'persist-credentials': false });
});

test('this repository uses what init writes', () => {
  const written = (host: Answers['host'], path: string): string | undefined =>
    starterFiles(answers('en', host), '', []).find((file) => file.path === path)?.text;
  expect(read('.github/workflows/agenda-comment.yml')).toBe(written('github', '.github/workflows/agenda-comment.yml'));
  expect(read('.gitlab/agenda.gitlab-ci.yml')).toBe(written('gitlab', '.gitlab-ci.yml'));
});

describe('nothing that is shipped runs a name that anybody could register', () => {
  const shipped = [
    ...files,
    ...started,
    ...['README.md', 'agenda/README.md', 'schemas/README.md', 'src/build/RELEASING.md', 'bin/agenda.cjs'].map(
      (path) => ({ path, text: read(path) }),
    ),
  ];

  test.each(shipped)('$path', ({ text }) => {
    // In a clone of this repository `npx agenda` is the program of that clone.
    expect(
      text.match(/\bnpx (?!agenda\b|"\$AGENDA"|(?:--yes |--allow-git=root )*"(?:\$AGENDA|git\+file:))\S.*/g) ?? [],
    ).toEqual([]);
    expect(
      text.match(
        new RegExp(`\\b(?:npx|npm (?:i|install|exec|add)|pnpm dlx|yarn dlx|bunx)\\b[^\n]*\\b${name}(?!-\\*)`, 'g'),
      ) ?? [],
    ).toEqual([]);
  });

  test('where the program comes from is an address with a whole commit behind it, or not known', () => {
    expect(PROGRAM).toMatch(/^(?:git\+https:\/\/\S+#[0-9a-f]{40})?$/);
  });
});

test('the second workflow follows the first', () => {
  const names = files
    .filter(({ path }) => path.endsWith('workflows/agenda.yml'))
    .map(({ text }) => yamlOf<{ name: string }>(text).name);
  const followed = files
    .filter(({ path }) => path.endsWith('agenda-comment.yml'))
    .flatMap(({ text }) => yamlOf<{ on: { workflow_run: { workflows: string[] } } }>(text).on.workflow_run.workflows);
  expect(new Set([...names, ...followed])).toEqual(new Set(['Agenda']));
});

test('the hook can be read by pre-commit', () => {
  expect(yamlOf(read('.pre-commit-hooks.yaml'))).toEqual([
    {
      id: 'agenda',
      name: 'agenda',
      description: expect.any(String),
      entry: 'agenda validate --staged',
      language: 'node',
      pass_filenames: false,
      always_run: true,
    },
  ]);
});
