// The programs that stay open all day: edit after edit they hold no more memory, and no more open files.
import type { ChildProcess } from 'node:child_process';
import { Agent, type ClientRequest, get, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editorOf } from '../lsp/client.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { chanceAt, type Edited, editsIn } from './edits.ts';
import { EDITS, live, slopeOf, started } from './life.ts';

let repository: Repository;
let edits: Edited;
let child: ChildProcess | undefined;
beforeEach(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.commit('Begin');
  repository.run('git checkout --quiet -b anders && git mv agenda/2021/1-water/1.1.2-gemalen.md weg.md');
  repository.commit('Anders');
  repository.run('git checkout --quiet main');
  edits = editsIn(repository.folder);
});
afterEach(() => {
  child?.kill('SIGKILL');
  repository.remove();
});

/** How often another branch is checked out: git itself takes its time. */
const SWITCH_EVERY = 100;
const toOtherBranch = (at: number): void => {
  edits.restore();
  repository.run(`git checkout --quiet --force ${(at / SWITCH_EVERY) % 2 === 0 ? 'anders' : 'main'}`);
};

describe.skipIf(process.platform === 'win32')('a long life', { timeout: 60_000 + EDITS * 500 }, () => {
  test('of agenda lsp', async () => {
    child = started(repository.folder, ['lsp'], ['pipe', 'pipe', 'inherit']);
    const editor = await editorOf(child, repository.folder);
    const open = new Set<string>();
    let faulty = 0;
    await live('lsp', child, async (at) => {
      const chance = chanceAt(at);
      if (at % SWITCH_EVERY === SWITCH_EVERY - 1) toOtherBranch(at + 1);
      const known = chance.of(edits.paths);
      // Now and then a file that is not there, and never was.
      const path = chance.below(8) === 0 ? known.replace(/(?=\.md$)/, `-${at}`) : known;
      const text = edits.mistyped(known, chance);
      if (open.has(path)) editor.type(path, text);
      else editor.open(path, text);
      open.add(path);
      if ((await editor.told(path)).length > 0) faulty += 1;
      const place = {
        textDocument: { uri: editor.uriOf(path) },
        position: { line: chance.below(12), character: chance.below(20) },
      };
      const question = chance.of(['hover', 'completion', 'definition', 'references', 'codeAction']);
      await editor
        .request(`textDocument/${question}`, {
          ...place,
          range: { start: place.position, end: place.position },
          context: { diagnostics: editor.findings.get(editor.uriOf(path)) ?? [], includeDeclaration: true },
        })
        .catch(() => undefined);
      if (chance.below(4) === 0) edits.change(chance);
      // A few stay open, for a while.
      for (const each of [...open].slice(chance.below(5))) {
        editor.close(each);
        open.delete(each);
      }
    });
    // Were nothing ever found, nothing would be shown by it.
    expect(faulty).toBeGreaterThan(EDITS / 4);
    await editor.end();
  });

  test('of agenda serve', async () => {
    child = started(repository.folder, ['serve', '--as-of', '2021-10-01'], ['ignore', 'pipe', 'ignore'], 20);
    const lines = createInterface({ input: child.stdout as Readable });
    const address = await new Promise<string>((resolve) => lines.once('line', resolve));
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    const statuses = new Map<number, number>();
    const ask = (path: string, method: string, kept: boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        request(new URL(path, address), { method, ...(kept ? { agent } : {}) }, (response) => {
          const { statusCode = 0 } = response;
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
          response.resume().on('end', resolve);
        })
          .on('error', reject)
          .end();
      });
    const listening: ClientRequest[] = [];
    const listen = (): Promise<void> =>
      new Promise((resolve) => {
        const asking = get(new URL('/agenda-live', address), { agent: false }, (response) => {
          response.once('data', () => resolve());
          response.on('error', () => undefined);
        });
        listening.push(asking.on('error', () => undefined));
      });
    await live(
      'serve',
      child,
      async (at) => {
        const chance = chanceAt(at);
        if (at % SWITCH_EVERY === SWITCH_EVERY - 1) toOtherBranch(at + 1);
        if (chance.below(5) === 0) edits.change(chance);
        if (chance.below(10) === 0) await listen();
        if (listening.length > 5) listening.shift()?.destroy();
        await ask(chance.of(PATHS).replace('*', String(at)), chance.of(['GET', 'GET', 'HEAD', 'POST']), at % 3 > 0);
      },
      async () => {
        for (const asking of listening.splice(0)) asking.destroy();
        agent.destroy();
        // It has noticed once it answers; what is left then is the socket of that answer.
        await new Promise((resolve) => setTimeout(resolve, 100));
        await ask('/', 'HEAD', false);
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
    );
    expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 404, 405]));
  });

  test('of agenda validate --watch', async () => {
    child = started(
      repository.folder,
      ['validate', '--watch', '--format', 'compact', '--lang', 'nl'],
      ['ignore', 'pipe', 'pipe'],
      5,
    );
    let heard = (): void => undefined;
    let waits = 0;
    child.stdout?.resume();
    createInterface({ input: child.stderr as Readable }).on('line', (line) => {
      if (!line.includes('wacht op wijzigingen')) return;
      waits += 1;
      heard();
    });
    const after = (count: number): Promise<void> =>
      new Promise((resolve) => {
        heard = () => (waits > count ? resolve() : undefined);
        heard();
      });
    await after(0);
    await live('watch', child, async (at) => {
      const before = waits;
      if (at % SWITCH_EVERY === SWITCH_EVERY - 1) toOtherBranch(at + 1);
      else edits.change(chanceAt(at));
      // A change that changes nothing is not told; the same edit may be tried twice.
      edits.touch(at);
      await after(before);
    });
  });
});

const PATHS = [
  '/',
  '/index.html',
  '/inzetpunten.html',
  '/plan.html',
  '/inzetpunt/sloten.html',
  '/inzetpunt/nergens-*.html',
  '/../agenda/agenda.yaml',
  '/live.js',
  '/?x=*',
  '/%',
];

test('what a slope is', () => {
  expect(
    slopeOf([
      [0, 5],
      [10, 25],
      [20, 1000],
      [30, 65],
      [40, 85],
    ]),
  ).toBe(2);
});
