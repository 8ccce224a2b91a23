// `agenda validate --watch`: what it says after each change is what `agenda validate` says of the files as they are then.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { watchingDoor } from '../../src/platform/watching.ts';
import { ENVIRONMENT } from '../environment.ts';
import { agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';

let repository: Repository;
let watching: Watching | undefined;
beforeAll(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.commit('Begin');
  repository.run('git checkout --quiet -b elders && git mv agenda/2021/1-water/1.1.2-gemalen.md weg.md');
  repository.commit('Anders');
  repository.run('git checkout --quiet -b zonder main && git rm -r --quiet agenda && echo leeg > leeg.txt');
  repository.commit('Zonder');
  repository.run('git checkout --quiet main');
});
afterEach(() => {
  watching?.process.kill('SIGKILL');
  watching = undefined;
  repository.run('git checkout --quiet --force main && git clean --quiet -fd');
});
afterAll(() => repository.remove());

const path = (file: string): string => join(repository.folder, file);
const text = (): string => readFileSync(path(SLOTEN), 'utf8');

/** A program that watches, with what it said. */
interface Watching {
  readonly process: ChildProcess;
  /** Waits until it says something on stderr that it did not say before. @returns what it said on stdout meanwhile */
  readonly until: (line: string) => Promise<string>;
  readonly ended: Promise<number | null>;
}

function watch(...argv: readonly string[]): Watching {
  const process_ = spawn(
    process.execPath,
    [join(inject('installed'), 'bin/agenda.cjs'), 'validate', '--watch', '--format', 'compact', ...argv],
    { cwd: repository.folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...ENVIRONMENT } },
  );
  let [out, err] = ['', ''];
  let heard = (): void => undefined;
  process_.stdout.on('data', (part) => void (out += String(part)));
  process_.stderr.on('data', (part) => {
    err += String(part);
    heard();
  });
  watching = {
    process: process_,
    until: (line) =>
      new Promise((resolve) => {
        heard = () => {
          if (!err.includes(line)) return;
          // What was written before on the other stream comes in a moment later.
          setImmediate(() => {
            const said = out;
            [out, err] = ['', ''];
            resolve(said);
          });
        };
        heard();
      }),
    ended: new Promise((resolve) => process_.on('exit', resolve)),
  };
  return watching;
}

const WAITS = 'wacht op wijzigingen';
const now = async (): Promise<string> => (await agendaIn(repository.folder, ['validate', '--format', 'compact'])).out;

describe.skipIf(process.platform === 'win32')('agenda validate --watch', () => {
  test('files that change, come and go', async () => {
    const { until } = watch();
    expect(await until(WAITS)).toBe(await now());

    writeFileSync(path(SLOTEN), text().replace('owner:', 'onwer:'));
    const mistyped = await until(WAITS);
    expect(mistyped).toContain('schema/unknown-key');
    expect(mistyped).toBe(await now());

    // As many editors write: another file takes its place.
    writeFileSync(path('agenda/2021/1-water/.sloten.swp'), text().replace('onwer:', 'owner:'));
    renameSync(path('agenda/2021/1-water/.sloten.swp'), path(SLOTEN));
    expect(await until(WAITS)).toBe('');

    rmSync(path('agenda/2021/1-water'), { recursive: true });
    expect(await until(WAITS)).toBe(await now());

    repository.run('git checkout --quiet main -- agenda');
    expect(await until(WAITS)).toBe('');

    mkdirSync(path('agenda/2021/progress/deeper'));
    writeFileSync(path('agenda/2021/progress/deeper/x.md'), '# X\n');
    expect(await until(WAITS)).toBe(await now());
  });

  test('folders that become files, and the agenda itself', async () => {
    const { until } = watch();
    await until(WAITS);
    rmSync(path('agenda/2021/1-water'), { recursive: true });
    writeFileSync(path('agenda/2021/1-water'), 'geen map meer');
    let said = '';
    while (!said.includes('1-water')) said = await until(WAITS);
    expect(said).toBe(await now());
    rmSync(path('agenda'), { recursive: true });
    writeFileSync(path('agenda'), 'geen map meer');
    await until('hier is nu geen agenda');
    rmSync(path('agenda'));
    repository.run('git checkout --quiet -- agenda');
    said = await until(WAITS);
    while (said !== '') said = await until(WAITS);
    // It still sees what changes in a folder that is another one than before.
    writeFileSync(path(SLOTEN), text().replace('owner:', 'onwer:'));
    expect(await until(WAITS)).toContain('schema/unknown-key');
  });

  test('other branches, one of them without an agenda', async () => {
    const { until } = watch();
    await until(WAITS);
    repository.run('git checkout --quiet elders');
    const elsewhere = await until(WAITS);
    expect(elsewhere).not.toBe('');
    expect(elsewhere).toBe(await now());
    repository.run('git checkout --quiet zonder');
    await until('hier is nu geen agenda');
    repository.run('git checkout --quiet main');
    expect(await until(WAITS)).toBe('');
  });

  test('a file that is half written is told of when it is whole', async () => {
    const { until } = watch();
    await until(WAITS);
    const broken = `${text()}\nkapot: [\n`;
    for (let length = 1; length <= broken.length; length += 40) writeFileSync(path(SLOTEN), broken.slice(0, length));
    writeFileSync(path(SLOTEN), text().replace('team-water', 'team-vuur'));
    let said = '';
    while (!said.includes('team-vuur')) said = await until(WAITS);
    expect(said).toBe(await now());
  });

  test('a list of known findings that is broken for a while', async () => {
    const { until } = watch();
    await until(WAITS);
    writeFileSync(path('agenda/agenda.baseline.json'), '{ "half": ');
    expect(await until(WAITS)).toContain('file/bad-baseline');
    writeFileSync(path('agenda/agenda.baseline.json'), '{ "schemaVersion": 1, "findings": [] }');
    expect(await until(WAITS)).toBe('');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('it ends when somebody ends it: %s', async (signal) => {
    const { process: child, until, ended } = watch();
    await until(WAITS);
    child.kill(signal);
    expect(await ended).toBe(130);
  });

  test('it ends when nobody reads what it says', async () => {
    const { process: child, until, ended } = watch();
    await until(WAITS);
    child.stdout?.destroy();
    writeFileSync(path(SLOTEN), 'kapot');
    expect(await ended).toBe(130);
  });
});

describe('what is told when', () => {
  /** How often it said that it waits, where somebody does things between its looks. */
  const answers = async (between: readonly (() => void)[]): Promise<number> => {
    const { readTree } = watchingDoor(process);
    const { code, err } = await agendaIn(repository.folder, ['validate', '--watch', '--format', 'compact'], {
      watching: {
        readTree,
        repeat: async (look) => {
          await look();
          for (const act of between) {
            act();
            await look();
          }
        },
      },
    });
    expect(code).toBe(130);
    return err.split(WAITS).length - 1;
  };
  const change = (at: number): void => {
    writeFileSync(path(SLOTEN), `${'x'.repeat(at)}\n`);
    writeFileSync(path(`agenda/2021/progress/2021-07-${String(at + 10)}-sloten.md`), 'x');
  };
  const nothing = (): void => undefined;

  test('nothing, as long as nothing changes', async () => {
    expect(await answers([nothing, nothing, nothing])).toBe(1);
  });

  test('many changes at once: once, when all of them are there', async () => {
    const many = Array.from({ length: 15 }, (_, at) => () => change(at));
    expect(await answers([...many, nothing, nothing, nothing])).toBe(2);
    expect(await answers([...many, nothing, ...many.map((_, at) => () => change(at + 1)), nothing, nothing])).toBe(3);
  });

  test('a change that is taken back: what it is now, once', async () => {
    const before = text();
    const back = (): void => {
      writeFileSync(path(SLOTEN), before);
      rmSync(path('agenda/2021/progress/2021-07-13-sloten.md'));
    };
    expect(await answers([() => change(3), back, nothing, nothing])).toBe(2);
  });
});

describe('what does not go together is refused', () => {
  test.each([
    ['--changed'],
    ['--fix'],
    ['--write-baseline'],
    ['--json'],
    ['--format', 'sarif'],
    ['--output', 'json=x.json'],
    ['--fail-on', 'never'],
    ['-', '--stdin-filename', SLOTEN],
  ])('%s', async (...argv) => {
    const { code, err } = await agendaIn(repository.folder, ['validate', '--watch', ...argv]);
    expect(code).toBe(2);
    expect(err).toContain('gaan niet samen');
  });
});
