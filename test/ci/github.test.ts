// The steps of the action, and of the workflows that init writes, in a real shell.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { githubFiles } from '../../src/templates/ci-github.ts';
import { agendaIn } from '../fake-world.ts';
import { HOSTILE } from '../formats/hostile.ts';
import { hostileAgenda } from '../formats/hostile-agenda.ts';
import { commandsIn } from '../formats/runner.ts';
import { newRepository } from '../replay/repository.ts';
import { ANSWERS } from './answers.ts';
import { type Branch, newBranch } from './branch.ts';
import { type Ran, runSteps, type Step, stepsIn, type Values, yamlOf } from './steps.ts';

const action = yamlOf<{
  readonly inputs: Record<string, { readonly default: string }>;
  readonly outputs: Record<string, { readonly value: string }>;
  readonly runs: { readonly steps: readonly Step[] };
}>(readFileSync(fileURLToPath(new URL('../../action.yml', import.meta.url)), 'utf8'));
const { program: PROGRAM } = ANSWERS;
const [checks = '', comments = ''] = githubFiles(ANSWERS).map(({ text }) => text);

let branch: Branch;
beforeAll(() => {
  branch = newBranch();
});
afterAll(() => branch.repository.remove());
beforeEach(() => {
  for (const left of ['agenda-review', 'summary.md', 'verslag'])
    rmSync(join(branch.folder, left), { recursive: true, force: true });
});

const pullRequest = (): Values => ({
  'github.event_name': 'pull_request',
  'github.event.pull_request.base.sha': branch.base,
  'github.event.pull_request.number': '7',
});
interface Workflow {
  readonly env: Readonly<Record<string, string>>;
}

const runAll = (
  steps: readonly Step[],
  values: Values = pullRequest(),
  env: Readonly<Record<string, string>> = {},
): readonly Ran[] =>
  runSteps(steps, {
    folder: branch.folder,
    bin: branch.bin,
    values,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: join(branch.folder, 'summary.md'),
      GITHUB_OUTPUT: join(branch.home, 'outputs'),
      RUNNER_TEMP: branch.home,
      GITHUB_ACTION_PATH: inject('installed'),
      ...env,
    },
  });
const run = (steps: readonly Step[], values?: Values): readonly Ran[] => runAll(steps, values);
const read = (file: string): string => readFileSync(join(branch.folder, file), 'utf8');
const inputs = (over: Values = {}): Values => ({
  ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [`inputs.${name}`, value])),
  ...Object.fromEntries(Object.entries(over).map(([name, value]) => [`inputs.${name}`, value])),
});

/**
 * What both must do with the branch: fail, with a note at the line, a table for the run's page and a review for the
 * pull request.
 */
function expectChecked(ran: readonly Ran[]): void {
  expect(ran.map(({ name, status }) => [name, status])).toEqual(
    expect.arrayContaining([
      ['Review', 0],
      ['Check', 1],
    ]),
  );
  const out = ran.find(({ name }) => name === 'Check')?.out ?? '';
  expect(commandsIn(out)).toMatchObject([
    {
      name: 'error',
      properties: { file: 'agenda/2021/1-water/1.1.2-gemalen.md', line: '6', title: 'plan/changed-after-adoption' },
    },
  ]);
  expect(commandsIn(out)[0]?.data).toContain(
    '"Zuinige gemalen" is vastgesteld, maar de streefwaarde is zonder besluit gewijzigd.',
  );
  expect(read('summary.md')).toContain('| fout | agenda/2021/1-water/1.1.2-gemalen.md:6 |');
  expect(read('agenda-review/comment.md')).toMatch(/^<!-- agenda-review -->\n## Wat verandert er in de agenda\n/);
  expect(read('agenda-review/number')).toBe('7\n');
}

describe('the action', () => {
  test('checks, writes the review, and installs nothing where it is built', () => {
    const before = branch.calls().length;
    expectChecked(run(action.runs.steps, { ...pullRequest(), ...inputs() }));
    expect(branch.calls().slice(before)).toEqual([]);
  });

  test('builds itself where it is no release', () => {
    const [install = {}] = action.runs.steps;
    expect(runAll([install], {}, { GITHUB_ACTION_PATH: branch.home })).toMatchObject([{ status: 0 }]);
    expect(branch.calls().at(-1)).toBe('npm ci --include=dev --no-audit --no-fund');
  });

  test('outside a pull request everything is checked and nothing reviewed', () => {
    const ran = run(action.runs.steps, { 'github.event_name': 'push', ...inputs() });
    expect(ran.map(({ name, status }) => [name, status])).toEqual([
      ['Install', 0],
      ['Check', 0],
    ]);
    expect(ran[1]?.out).toBe('✓ Geen fouten in 9 bestanden.\n');
    expect(existsSync(join(branch.folder, 'agenda-review'))).toBe(false);
  });

  test('inputs', () => {
    const ran = run(action.runs.steps, {
      'github.event_name': 'push',
      ...inputs({ since: 'main', root: 'agenda', 'fail-on': 'never', lang: 'en', review: 'verslag' }),
    });
    expect(ran.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(ran[1]?.out).toContain('"Zuinige gemalen" was adopted, but the target changed without a decision.');
    expect(read('verslag/comment.md')).toContain('## What changes in the agenda');
  });

  test('tells the steps after it what came of it, and leaves SARIF for code scanning', () => {
    const told = (values: Values): Readonly<Record<string, string>> => {
      rmSync(join(branch.home, 'outputs'), { force: true });
      run(action.runs.steps, { ...pullRequest(), ...values });
      const lines = readFileSync(join(branch.home, 'outputs'), 'utf8').trim().split('\n');
      return Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
    };
    const outputs = told(inputs({ sarif: join(branch.home, 'agenda.sarif') }));
    const report = join(branch.home, 'agenda.json');
    expect(outputs).toEqual({ 'exit-code': '1', errors: '1', warnings: '0', infos: '0', files: '9', report });
    expect(Object.entries(action.outputs).map(([name, { value }]) => [name, value])).toEqual(
      ['exit-code', 'errors', 'warnings', 'infos', 'files', 'report'].map((name) => [
        name,
        `\${{ steps.check.outputs.${name} }}`,
      ]),
    );
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ kind: 'diagnostics' });
    expect(JSON.parse(readFileSync(join(branch.home, 'agenda.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(told(inputs({ since: 'nergens' }))).toEqual({ 'exit-code': '3' });
  });

  test('no review where none is asked for', () => {
    expect(run(action.runs.steps, { ...pullRequest(), ...inputs({ review: '' }) }).map(({ name }) => name)).toEqual([
      'Install',
      'Check',
    ]);
  });

  test('what an input says is never run', () => {
    const canary = join(branch.home, 'kanarie');
    const nasty = `"; touch '${canary}'; $(touch '${canary}') \`touch '${canary}'\``;
    const ran = run(action.runs.steps, {
      ...pullRequest(),
      ...inputs({ since: nasty, root: nasty, 'fail-on': nasty, lang: nasty }),
    });
    expect(ran.map(({ name, status }) => [name, status])).toEqual([
      ['Install', 0],
      ['Check', 2],
      ['Review', 2],
    ]);
    expect(existsSync(canary)).toBe(false);
  });

  test('an input is no option either', () => {
    expect(
      run(action.runs.steps, { ...pullRequest(), ...inputs({ since: '--output=json=x' }) }).map(({ status }) => status),
    ).toEqual([0, 2, 2]);
    expect(existsSync(join(branch.folder, 'x'))).toBe(false);
  });

  test('where it cannot be installed, nothing is checked', () => {
    const steps = action.runs.steps.map((step) => (step.id === 'install' ? { ...step, run: 'exit 1' } : step));
    expect(run(steps, { ...pullRequest(), ...inputs() }).map(({ name }) => name)).toEqual(['Install']);
  });
});

describe('the workflow that init writes', () => {
  const steps = stepsIn(yamlOf(checks));
  const run = (of: readonly Step[], values?: Values, env = yamlOf<Workflow>(checks).env): readonly Ran[] =>
    runAll(of, values, env);

  test('checks and writes the review, by the version that it names', () => {
    expectChecked(run(steps));
    expect(branch.calls().filter((call) => call.startsWith('npx'))).toEqual([
      `npx --yes ${PROGRAM} review --since=${branch.base}`,
      `npx --yes ${PROGRAM} validate --format github --since=${branch.base}`,
    ]);
  });

  test('on main everything is checked', () => {
    const ran = run(steps, { 'github.event_name': 'push' });
    expect(ran.map(({ name, status }) => [name, status])).toEqual([['Check', 0]]);
    expect(ran[0]?.out).toBe('✓ Geen fouten in 9 bestanden.\n');
  });

  test.each(['nl', 'en'] as const)(
    'as long as nobody says where the program comes from, nothing is run: %s',
    (language) => {
      const [text = ''] = githubFiles({ ...ANSWERS, language, program: '' }).map((file) => file.text);
      const before = branch.calls().length;
      for (const { status, err } of run(stepsIn(yamlOf(text)), undefined, yamlOf<Workflow>(text).env)) {
        expect(status).not.toBe(0);
        expect(err).toContain('AGENDA: ');
      }
      expect(branch.calls().slice(before)).toEqual([]);
    },
  );

  test('the check is also made where the review cannot be', () => {
    const ran = run(steps, { ...pullRequest(), 'github.event.pull_request.base.sha': '0'.repeat(40) });
    expect(ran.map(({ name, status }) => [name, status])).toEqual([
      ['Review', 3],
      ['Check', 3],
    ]);
    expect(ran[1]?.err).toContain('Git kent hier geen versie');
  });
});

describe('the workflow that posts the review', () => {
  const REVIEW = '<!-- agenda-review -->\n## Wat verandert er in de agenda\n';
  const HEAD = 'a'.repeat(40);
  const state = (): string => join(branch.home, 'gh');
  const post = (): Ran =>
    runSteps(stepsIn(yamlOf(comments)), {
      folder: join(branch.home, 'gh', 'work'),
      bin: branch.bin,
      values: {
        'github.token': 't',
        'github.repository': 'vng/agenda',
        'github.event.workflow_run.id': '12',
        'github.event.workflow_run.head_sha': HEAD,
        'github.event.workflow_run.head_repository.full_name': 'bijdrager/agenda',
        'github.event.workflow_run.head_branch': 'tak',
      },
      env: { GH_STATE: state() },
    })[0] as Ran;
  const artifact = (file: string, text: string): void => writeFileSync(join(state(), 'artifact', file), text);
  const posted = (): unknown => JSON.parse(readFileSync(join(state(), 'comments.json'), 'utf8'));
  const by = (login: string, body: string, id: number): object => ({ id, user: { login }, body });
  const before = (given: object): void => writeFileSync(join(state(), 'comments.json'), JSON.stringify(given));
  const ours = (body: string, id: number): object => by('github-actions[bot]', body, id);

  beforeEach(() => {
    rmSync(state(), { recursive: true, force: true });
    for (const folder of ['artifact', 'work']) mkdirSync(join(state(), folder), { recursive: true });
    const pull = (sha: string, full_name = 'bijdrager/agenda', ref = 'tak', state = 'open'): object => ({
      head: { sha, ref, repo: { full_name } },
      state,
    });
    const pulls = {
      7: pull(HEAD),
      8: pull('b'.repeat(40)),
      // The same commit, which anybody can push to a branch of his own.
      10: pull(HEAD, 'iemand/agenda'),
      11: pull(HEAD, 'bijdrager/agenda', 'andere-tak'),
      12: pull(HEAD, 'bijdrager/agenda', 'tak', 'closed'),
      13: { head: { sha: HEAD, ref: 'tak', repo: null }, state: 'open' },
    };
    writeFileSync(join(state(), 'pulls.json'), JSON.stringify(pulls));
    before({});
    artifact('number', '7\n');
    artifact('comment.md', REVIEW);
  });

  test('posts one comment, and updates that afterwards', () => {
    expect(post().status).toBe(0);
    expect(posted()).toEqual({ 7: [ours(REVIEW, 1)] });
    artifact('comment.md', `${REVIEW}Nieuw.\n`);
    rmSync(join(state(), 'work', 'agenda-review'), { recursive: true });
    expect(post().status).toBe(0);
    expect(posted()).toEqual({ 7: [ours(`${REVIEW}Nieuw.\n`, 1)] });
  });

  test('leaves what somebody else wrote, the first line included, and what we wrote about something else', () => {
    const others = [by('kwaad', REVIEW, 1), ours('Bedankt!', 2), by('github-actions', REVIEW, 3)];
    before({ 7: others });
    expect(post().status).toBe(0);
    expect(posted()).toEqual({ 7: [...others, ours(REVIEW, 4)] });
  });

  test('of two of ours, one is updated', () => {
    before({ 7: [ours(`${REVIEW}Oud.`, 1), ours(`${REVIEW}Ouder.`, 2)] });
    expect(post().status).toBe(0);
    expect(posted()).toEqual({ 7: [ours(REVIEW, 1), ours(`${REVIEW}Ouder.`, 2)] });
  });

  test.each([
    ['of another commit', 8],
    ['of the same commit in another repository', 10],
    ['of the same commit on another branch', 11],
    ['that is closed', 12],
    ['of a repository that is gone', 13],
  ])('posts nothing at a pull request %s', (_what, number) => {
    artifact('number', `${number}\n`);
    const { status, out } = post();
    expect(status).toBe(0);
    expect(commandsIn(out)).toMatchObject([{ name: 'notice' }]);
    expect(posted()).toEqual({});
  });

  test.each(['9\n', '', '7/../8', '7 8', '$(touch x)', '--method=DELETE', '7\n8\n'])(
    'number %j is refused',
    (number) => {
      artifact('number', number);
      expect(post().status).toBe(1);
      expect(posted()).toEqual({});
    },
  );

  test('a text that could not be found again is refused', () => {
    artifact('comment.md', `Reclame.\n${REVIEW}`);
    expect(post().status).toBe(1);
    expect(posted()).toEqual({});
  });

  test.each([
    ['a mention', 'Kijk eens, @bestuur!'],
    ['a mention behind a mark', '- @bestuur-van-ons'],
    ['a link', '[Keur goed](kwaad)'],
    ['an address', 'Zie https://kwaad.example'],
    ['an address without a scheme', 'Zie www.kwaad.example'],
    ['a mail address', 'mailto:wie@dan.ook'],
    ['a picture', '![x](y)'],
    ['a reference', 'Fixes #12'],
    ['a reference in words', 'GH-12 en !3'],
    ['HTML', '<img src=x>'],
    ['a tag of ours with more in it', '<details open onclick=x>'],
    ['a comment that hides the rest', '<!-- weg'],
    ['a second marker', '<!-- agenda-diff -->'],
    ['code', '```'],
    ['code on a line', '`x`'],
    ['another warning', '> [!CAUTION]'],
    ['a heading of the first level', '# Goedgekeurd'],
    ['an escape', 'een \u001b[31m rood'],
    ['a turned text', 'een \u202e txet'],
    ['a text without width', 'een \u200b naam'],
    ['a line end of another kind', 'een\u2028::error::twee'],
    ['a carriage return', 'een\rtwee'],
    ['no text at all', '\u0000'],
  ])('what the program never writes is not posted: %s', (_what, line) => {
    artifact('comment.md', `${REVIEW}\n${line}\n`);
    const { status, out } = post();
    expect(status).toBe(1);
    expect(commandsIn(out)).toMatchObject([{ name: 'error', data: 'this is not what the program writes' }]);
    expect(posted()).toEqual({});
  });

  test('bytes that are no text are not posted', () => {
    writeFileSync(join(state(), 'artifact', 'comment.md'), Buffer.from(`${REVIEW}\nkaf\xe9\n`, 'latin1'));
    expect(post().status).toBe(1);
    expect(posted()).toEqual({});
  });

  test('more than a comment can hold is not posted', () => {
    artifact('comment.md', `${REVIEW}${'tekst '.repeat(50_000)}\n`);
    expect(post().status).toBe(1);
  });

  /** Texts that stay what they are in a review: a table, lists, a quotation, code, a heading. */
  const PROSE = [
    '| Jaar | Huizen |\n|---|---|\n| 2021 | twee en veertig |',
    'Zo:\n\n- een\n  - twee | drie\n',
    '1. eerste\n2. twee\n',
    '> Wij bouwen twee huizen.\n>\n> - echt',
    'Zo:\n\n> twee\n',
    '```\ntwee <b>regels</b>\n```',
    '### Kop twee\n\nTekst twee.',
    'Wij **bouwen _twee_** ~~drie~~ `huizen`: zie [de kaart twee](https://example.org/twee).',
  ];

  test('whatever stands in an agenda, its review is posted', async () => {
    const repository = newRepository();
    try {
      const lay = (files: Readonly<Record<string, string>>): void => {
        for (const [path, text] of Object.entries(files)) {
          mkdirSync(dirname(join(repository.folder, path)), { recursive: true });
          writeFileSync(join(repository.folder, path), text);
        }
      };
      lay(hostileAgenda(HOSTILE));
      repository.commit('Begin');
      for (const [other, ...languages] of [
        [hostileAgenda([...HOSTILE].reverse()), 'nl', 'en'],
        [hostileAgenda(HOSTILE.map((text) => `${text} nu`)), 'nl'],
        [hostileAgenda(PROSE), 'nl'],
      ] as const) {
        lay(other);
        for (const language of languages) {
          const { out } = await agendaIn(repository.folder, ['review', '--since', 'HEAD', '--lang', language]);
          expect(out.length).toBeGreaterThan(2000);
          artifact('comment.md', out);
          rmSync(join(state(), 'work', 'agenda-review'), { recursive: true, force: true });
          expect(post()).toMatchObject({ status: 0, out: '' });
        }
      }
    } finally {
      repository.remove();
    }
  });

  test.each(['comment.md', 'number'])('a link in place of %s is refused: it could lead to a secret', (file) => {
    rmSync(join(state(), 'artifact', file));
    symlinkSync('/proc/self/environ', join(state(), 'artifact', file));
    const { status, out } = post();
    expect(status).toBe(1);
    expect(commandsIn(out)).toMatchObject([{ name: 'error', data: `no file ${file}` }]);
    expect(posted()).toEqual({});
  });

  test('the review of the branch goes all the way', () => {
    runAll(stepsIn(yamlOf(checks)), undefined, yamlOf<Workflow>(checks).env);
    cpSync(join(branch.folder, 'agenda-review'), join(state(), 'artifact'), { recursive: true });
    expect(post().status).toBe(0);
    expect(posted()).toEqual({ 7: [ours(read('agenda-review/comment.md'), 1)] });
  });
});
