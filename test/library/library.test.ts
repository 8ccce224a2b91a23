// What other programs import: typed, as the command line answers, and silent.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answerTypes } from '../../src/build/answer-types.mjs';
import * as library from '../../src/library/index.ts';
import { secondsOf } from '../environment.ts';
import { agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = `${root}src/library/README.md`;

let project = '';
/** A project that has installed the package as it would be packed. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'agenda-project-'));
  const installed = join(project, 'node_modules/openbare-agenda');
  mkdirSync(installed, { recursive: true });
  cpSync(`${root}package.json`, join(installed, 'package.json'));
  symlinkSync(join(inject('installed'), 'dist'), join(installed, 'dist'), 'junction');
  cpSync(`${root}agenda`, join(project, 'agenda'), { recursive: true });
  copyAgenda('polder', join(project, 'polder'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the types are those of the schemas', async () => {
  await expect(await answerTypes()).toMatchFileSnapshot(`${root}src/library/answers.ts`);
});

test('the example of the page runs, and prints what the page says', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const [, example = ''] = /^```js\n(.*?)^```$/ms.exec(page) ?? [];
  writeFileSync(join(project, 'example.mjs'), example);
  // A day after the last report in the agenda.
  const env = { ...process.env, SOURCE_DATE_EPOCH: secondsOf('2024-06-01') };
  const said = execFileSync(process.execPath, ['example.mjs'], { cwd: project, env, encoding: 'utf8' });
  await expect(page.replace(/(?<=^```text\n).*?(?=^```$)/ms, said)).toMatchFileSnapshot(PAGE);
});

test('the page tells every name', () => {
  const page = readFileSync(PAGE, 'utf8');
  for (const name of Object.keys(library)) expect(page).toMatch(new RegExp(`\`${name}[(\`]`));
});

const USES = `
import { AgendaError, diff, history, list, load, show, status, validate } from 'openbare-agenda';
import type { Agenda, Diagnostics, Options, Show, Status } from 'openbare-agenda';

export async function uses(options: Options): Promise<number> {
  const agenda: Agenda = await load();
  const { totals, themes, incomplete }: Status = await status(agenda, '2021', options);
  const done: number = totals.byStatus.done;
  const derived: boolean | undefined = themes[0]?.objectives[0]?.commitments[0]?.derived;
  const found: Diagnostics = await validate(agenda, { advice: true, language: 'nl' });
  const severity: 'error' | 'warning' | 'info' | undefined = found.diagnostics[0]?.severity;
  const about: Show = await show(agenda, '3.1.5');
  if (about.kind === 'commitment') void about.number.length;
  void (await list(agenda)).commitments[0]?.deliverables[0]?.title;
  void (await history(agenda, '3.1.5')).events.length;
  void (await diff(agenda, '2020', '2021')).changes[0]?.kinds[0];
  // @ts-expect-error there is no such key
  void totals.doen;
  // @ts-expect-error nor such a language
  await status(agenda, '2021', { language: 'fy' });
  // @ts-expect-error what is no agenda is not asked anything
  await status('agenda');
  const error: unknown = new Error(severity ?? incomplete[0], { cause: derived });
  return error instanceof AgendaError ? error.exitCode : done;
}
`;

describe('in TypeScript', () => {
  const { ModuleKind, ModuleResolutionKind: Resolution } = ts;
  test.each([
    ['node16, as a module', 'uses.mts', ModuleKind.Node16, Resolution.Node16],
    ['node16, as CommonJS', 'uses.cts', ModuleKind.Node16, Resolution.Node16],
    ['nodenext', 'uses.mts', ModuleKind.NodeNext, Resolution.NodeNext],
    ['bundler', 'uses.ts', ModuleKind.ESNext, Resolution.Bundler],
  ])('%s', (_name, file, module, moduleResolution) => {
    const path = join(project, file);
    writeFileSync(path, USES);
    const program = ts.createProgram([path], {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      // Also what we declare is right by itself, without the types of Node.
      skipLibCheck: false,
      types: [],
      noEmit: true,
    });
    const wrong = ts.getPreEmitDiagnostics(program);
    expect(wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});

describe('as the command line answers', () => {
  const at = (): string => join(project, 'polder');
  const said = async (...argv: readonly string[]): Promise<unknown> =>
    JSON.parse((await agendaIn(at(), [...argv, '--json'])).out);

  test('every question', async () => {
    const agenda = await library.load(at());
    const day = { asOf: '2021-10-01' };
    expect(await library.status(agenda)).toEqual(await said('status'));
    expect(await library.status(agenda, '2021/1', day)).toEqual(await said('status', '2021/1', '--as-of', day.asOf));
    expect(await library.validate(agenda, { advice: true, language: 'en' })).toEqual(
      await said('validate', '--advice', '--lang', 'en'),
    );
    expect(await library.list(agenda, '1.1')).toEqual(await said('list', '1.1'));
    expect(await library.show(agenda, '1.1.2')).toEqual(await said('show', '1.1.2'));
    expect(await library.history(agenda, '1.1.1')).toEqual(await said('history', '1.1.1'));
    expect(await library.diff(agenda, '2021', '2021')).toEqual(await said('diff', '2021', '2021'));
  });

  test('as it stood when it was loaded', async () => {
    const file = join(at(), '2021/1-water/1.1.2-gemalen.md');
    const text = readFileSync(file, 'utf8');
    const agenda = await library.load(at());
    const before = await library.list(agenda);
    writeFileSync(file, text.replace(/^# .*/m, '# Anders'));
    try {
      expect(await library.list(agenda)).toEqual(before);
      expect(await library.list(await library.load(at()))).not.toEqual(before);
    } finally {
      writeFileSync(file, text);
    }
  });
});

describe('an error', () => {
  test('says why there is no answer', async () => {
    const agenda = await library.load(join(project, 'polder'));
    await expect(library.status(agenda, '1999', { language: 'en' })).rejects.toMatchObject({
      name: 'AgendaError',
      reason: 'usage',
      exitCode: 2,
      message: expect.stringContaining('1999') as string,
    });
    await expect(library.load(join(project, 'nergens'))).rejects.toBeInstanceOf(library.AgendaError);
  });

  test('a word is no option, and an agenda comes from load()', async () => {
    const agenda = await library.load(join(project, 'polder'));
    for (const word of ['--help', '--root=/', '-x', ''])
      await expect(library.show(agenda, word)).rejects.toThrow('not a year, number or id');
    await expect(library.status({ folder: '/' })).rejects.toThrow('load()');
  });
});

test('is the same from a module and from CommonJS, prints nothing and leaves the process alone', () => {
  const code = `
    const before = [process.exitCode, process.listenerCount('exit'), process.stdout.listenerCount('error')];
    const library = require('openbare-agenda');
    import('openbare-agenda').then(async (module) => {
      for (const [name, value] of Object.entries(library)) if (module[name] !== value) throw new Error(name);
      const agenda = await library.load('polder');
      await library.validate(agenda);
      await library.status(agenda, '1999').catch((error) => { if (!(error instanceof module.AgendaError)) throw error; });
      const after = [process.exitCode, process.listenerCount('exit'), process.stdout.listenerCount('error')];
      if (String(before) !== String(after)) throw new Error(String(after));
    });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: project, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
