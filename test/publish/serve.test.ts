// A site on this machine: only for whoever sits at it, made anew with every change, and it survives whatever happens to the files.
import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answerTo, pathOf, refusalOf } from '../../src/publish/serve/answer.ts';
import { ENVIRONMENT } from '../environment.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

const PORT = 8123;
const asked = { method: 'GET', url: '/', host: `127.0.0.1:${PORT}`, origin: undefined };

describe('what is refused', () => {
  test.each([
    ['another name that leads here', { host: 'kwaad.example' }, 403],
    ['another port', { host: '127.0.0.1:1' }, 403],
    ['no name', { host: undefined }, 403],
    ['a page of another site', { origin: 'https://kwaad.example' }, 403],
    ['a page from disk', { origin: 'null' }, 403],
    ['to write', { method: 'POST' }, 405],
    ['to delete', { method: 'DELETE' }, 405],
    ['what may be done', { method: 'OPTIONS' }, 405],
  ])('%s', (_what, changed, status) => {
    expect(refusalOf({ ...asked, ...changed }, PORT)?.status).toBe(status);
  });

  test('but not GET and HEAD, by either of its names, from its own pages', () => {
    for (const changed of [
      {},
      { method: 'HEAD' },
      { host: `localhost:${PORT}` },
      { origin: `http://127.0.0.1:${PORT}` },
    ])
      expect(refusalOf({ ...asked, ...changed }, PORT)).toBeUndefined();
  });

  test('any path that is not one of the site', async () => {
    const files = new Map([['index.html', { path: 'index.html', mediaType: 'text/html', content: () => 'ja' }]]);
    const status = async (url: string): Promise<number> =>
      (await answerTo({ ...asked, url }, PORT, () => Promise.resolve({ files, trouble: undefined }))).status;
    expect([await status('/'), await status('/index.html?x=1')]).toEqual([200, 200]);
    for (const url of [
      '/../agenda.yaml',
      '/%2e%2e/agenda.yaml',
      '//etc/passwd',
      '/index.html/',
      '/%',
      '/constructor',
      '',
    ])
      expect(await status(url), url).toBe(url === '' ? 200 : 404);
    expect(pathOf('/%')).toBeUndefined();
  });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

describe.skipIf(process.platform === 'win32')('a site that is served', () => {
  let repository: Repository;
  let server: ChildProcess;
  let address: string;
  const page = '2024/1-wonen/1.1.1-huizen-bouwen.md';
  const file = (path: string): string => join(repository.folder, 'agenda', path);

  const serving = (): ChildProcess =>
    spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), 'serve', '2024', '--as-of', '2024-06-01'], {
      cwd: repository.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...ENVIRONMENT },
    });
  const addressOf = ({ stdout }: ChildProcess): Promise<string> =>
    new Promise((resolve) => createInterface({ input: stdout as NodeJS.ReadableStream }).once('line', resolve));

  beforeAll(async () => {
    repository = newRepository();
    copyAgenda('town', join(repository.folder, 'agenda'));
    repository.commit('Begin');
    server = serving();
    address = await addressOf(server);
  }, 60_000);
  afterAll(() => {
    server.kill('SIGKILL');
    repository.remove();
  });

  const fetched = (path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const { method = 'GET', host = new URL(address).host } = options;
      request(new URL(path, address), { method, headers: { host } }, (response) => {
        let body = '';
        response.on('data', (part) => {
          body += String(part);
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
        .on('error', reject)
        .end();
    });

  /** Resolves when a page would load again. */
  const nextChange = (): { readonly ready: Promise<void>; readonly changed: Promise<void> } => {
    let isReady: () => void;
    const ready = new Promise<void>((resolve) => {
      isReady = resolve;
    });
    const changed = new Promise<void>((resolve, reject) => {
      let events = 0;
      const asking = get(new URL('/agenda-live', address), (response) =>
        response.on('data', () => {
          events += 1;
          isReady();
          if (events < 2) return;
          asking.destroy();
          resolve();
        }),
      );
      asking.on('error', (error) => (events < 2 ? reject(error) : undefined));
    });
    return { ready, changed };
  };
  const changing = async (change: () => void): Promise<void> => {
    const { ready, changed } = nextChange();
    await ready;
    // The server looks for a first time before anything is another one.
    await new Promise((resolve) => setTimeout(resolve, 400));
    change();
    await changed;
  };

  test('it is that of the report, on this machine alone', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, headers, body } = await fetched('/');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(body).toContain('live.js');
    expect((await fetched('/inzetpunt/huizen-bouwen.html', { method: 'HEAD' })).body).toBe('');
    expect((await fetched('/', { host: 'kwaad.example' })).status).toBe(403);
    expect((await fetched('/', { method: 'POST' })).status).toBe(405);
    expect((await fetched('/agenda-live', { host: 'kwaad.example' })).status).toBe(403);
    expect((await fetched('/../agenda/agenda.yaml')).status).toBe(404);
  });

  test('a page loads again when a file changes, whatever it changes to', async () => {
    await changing(() => writeFileSync(file(page), '---\nactors: [gemeente]\n---\n# Twintig huizen\n\nNieuw.\n'));
    expect((await fetched('/inzetpunt/huizen-bouwen.html')).body).toContain('Twintig huizen');
    await changing(() => writeFileSync(file(page), '---\nactors: [gemeente\n---\n# Kapot\n'));
    expect((await fetched('/')).body).toMatch(/niet compleet: 1 bestand is niet/);
    await changing(() => renameSync(file(''), join(repository.folder, 'weg')));
    const gone = await fetched('/');
    expect([gone.status, gone.body.includes('EventSource')]).toEqual([503, true]);
    await changing(() => writeFileSync(join(repository.folder, 'agenda'), 'geen map meer'));
    expect((await fetched('/')).status).toBe(503);
    await changing(() => {
      rmSync(join(repository.folder, 'agenda'));
      renameSync(join(repository.folder, 'weg'), file(''));
    });
    expect((await fetched('/')).status).toBe(200);
    await changing(() =>
      repository.run('git checkout --quiet -b ander && git checkout --quiet -- . && rm -r agenda/2024'),
    );
    expect((await fetched('/')).status).toBe(503);
    await changing(() => repository.run('git checkout --quiet -- agenda'));
    expect((await fetched('/inzetpunt/huizen-bouwen.html')).body).toContain('Achttien huurhuizen');
    rmSync(join(repository.folder, 'weg'), { recursive: true, force: true });
  }, 120_000);

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it, also while a page is open', async (signal) => {
    const other = serving();
    const open = get(new URL('/agenda-live', await addressOf(other))).on('error', () => undefined);
    await new Promise((resolve) => open.on('response', resolve));
    const ended = new Promise((resolve) => other.on('exit', (code, by) => resolve([code, by])));
    other.kill(signal);
    expect(await ended).toEqual([130, null]);
  });
});
