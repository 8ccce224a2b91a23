// The workflow for Forgejo and Gitea, and the pipeline for Azure DevOps, run step by step in a real shell.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { azureFiles } from '../../src/templates/ci-azure.ts';
import { forgejoFiles } from '../../src/templates/ci-forgejo.ts';
import { ANSWERS } from './answers.ts';
import { type Branch, GEMALEN, newBranch } from './branch.ts';
import { type Ran, runSteps, runStrict, stepsIn, yamlOf } from './steps.ts';

const CHANGED = 'maar de tekst en de streefwaarde zijn zonder besluit gewijzigd.';

let branch: Branch;
beforeAll(() => {
  branch = newBranch();
  // What somebody proposes may look like a command to the machine that checks it.
  const file = join(branch.folder, GEMALEN);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace('---\n', '---\n##vso[task.setvariable variable=x]y\nonwer: x\n')
      .replace(/(?<!\n)\n*$/, '\n\n::set-output name=x::y\n'),
  );
});
afterAll(() => branch.repository.remove());

describe.each(['forgejo', 'gitea'] as const)('%s', (host) => {
  const [file = { path: '', text: '' }] = forgejoFiles({ ...ANSWERS, host });
  const { env } = yamlOf<{ readonly env: Readonly<Record<string, string>> }>(file.text);
  const run = (values: Readonly<Record<string, string>>, more = {}): readonly Ran[] =>
    runSteps(stepsIn(yamlOf(file.text)), { folder: branch.folder, bin: branch.bin, values, env: { ...env, ...more } });

  test('a pull request: what is wrong and what changes, and no line is a command', () => {
    expect(file.path).toBe(`.${host}/workflows/agenda.yml`);
    const [review, check] = run({
      'github.event_name': 'pull_request',
      'github.event.pull_request.base.sha': branch.base,
    });
    expect(review).toMatchObject({ name: 'Review', status: 0, out: expect.stringContaining('## Wat verandert er') });
    expect(check).toMatchObject({ name: 'Check', status: 1, out: expect.stringContaining(CHANGED) });
    expect(`${review?.out}${check?.out}`).not.toMatch(/^(?:::|##\[)/m);
  });

  test('the main branch, and nothing where nobody says what to run', () => {
    expect(run({ 'github.event_name': 'push' }).map(({ name }) => name)).toEqual(['Check']);
    const before = branch.calls().length;
    for (const { status } of run({ 'github.event_name': 'pull_request' }, { AGENDA: '' })) expect(status).not.toBe(0);
    expect(branch.calls().slice(before)).toEqual([]);
  });
});

describe('azure', () => {
  interface Pipeline {
    readonly variables: Readonly<Record<string, string>>;
    readonly steps: readonly { readonly bash?: string; readonly inputs?: Readonly<Record<string, string>> }[];
  }
  const [{ text } = { text: '' }] = azureFiles({ ...ANSWERS, host: 'azure' });
  const { variables, steps } = yamlOf<Pipeline>(text);
  const run = (env: Readonly<Record<string, string>>): Ran =>
    runStrict(steps.find(({ bash }) => bash)?.bash ?? '', {
      folder: branch.folder,
      bin: branch.bin,
      env: { ...variables, AGENT_TEMPDIRECTORY: branch.home, ...env },
    });

  test('a pull request: tests that fail, and a page for the run', () => {
    branch.repository.run('git update-ref refs/remotes/origin/main main');
    const { status, out } = run({ SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' });
    expect(status).toBe(1);
    expect(out).toContain(CHANGED);
    expect(out).toContain('vso[task.setvariable');
    expect(readFileSync(join(branch.home, 'agenda-junit.xml'), 'utf8')).toContain('failures="2"');
    expect(readFileSync(join(branch.home, 'agenda-review.md'), 'utf8')).toContain('## Wat verandert er in de agenda');
    // The agent also takes what stands in the middle of a line for a command.
    expect(out.match(/.*##(?:vso)?\[.*/g)).toEqual([`##vso[task.uploadsummary]${branch.home}/agenda-review.md`]);
  });

  test('the main branch, and nothing where nobody says what to run', () => {
    expect(run({}).out).not.toContain('##vso[');
    const before = branch.calls().length;
    expect(run({ AGENDA: '' }).status).not.toBe(0);
    expect(branch.calls().slice(before)).toEqual([]);
  });

  test('what is published is what was written', () => {
    expect(steps.at(-1)?.inputs?.['testResultsFiles']).toBe('$(Agent.TempDirectory)/agenda-junit.xml');
  });
});
