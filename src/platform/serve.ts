// Serves a site to this machine only: no other machine can reach it.
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../i18n/user-error.ts';
import { again } from './again.ts';
import { codeOf } from './error-code.ts';
import type { ServedSite } from './publishing-door.ts';

const HOST = '127.0.0.1';

/**
 * Serves a site until the person at the keyboard ends it.
 * @param onListening hears the address
 * @throws UserError where the port cannot be had.
 */
export async function serve(
  process: NodeJS.Process,
  site: ServedSite,
  onListening: (address: string) => void,
): Promise<void> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void answer(request, response, portOf(server), site, listeners);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(site.port, codeOf(error))));
    server.listen(site.port, HOST, resolve);
  });
  const stopLooking = lookForChanges(site, listeners);
  onListening(`http://${HOST}:${portOf(server)}/`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  stopLooking();
  server.closeAllConnections();
  server.close();
}

const portOf = (server: ReturnType<typeof createServer>): number => (server.address() as AddressInfo).port;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  site: ServedSite,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const asked = { method, url, host: headers.host, origin: headers.origin };
  try {
    const said = await site.answer(asked, port);
    if (said === 'listen') return listen(response, site, listeners);
    response.writeHead(said.status, { ...said.headers, 'content-length': String(Buffer.byteLength(said.body)) });
    response.end(method === 'HEAD' ? undefined : said.body);
  } catch (error) {
    site.onFailure(error);
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('error\n');
  }
}

/** Server-sent events (HTML, 9.2): the first says what the site is like now. */
function listen(response: ServerResponse, { version }: ServedSite, listeners: Set<ServerResponse>): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.write(`data: ${version()}\n\n`);
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** Looks at the files, but only while a page is open. */
function lookForChanges({ version }: ServedSite, listeners: ReadonlySet<ServerResponse>): () => void {
  let last: string | undefined;
  return again(() => {
    const now = listeners.size > 0 ? version() : undefined;
    if (now !== undefined && last !== undefined && now !== last)
      for (const each of listeners) each.write(`data: ${now}\n\n`);
    last = now;
  });
}

const cannotListen = (port: number, code: string): UserError =>
  new UserError(
    { nl: `Poort ${port} is niet te gebruiken (${code}).`, en: `Port ${port} cannot be used (${code}).` },
    { nl: 'Kies een andere, of laat --port weg.', en: 'Choose another one, or leave out --port.' },
    'environment',
  );

/** Opens an address in the person's browser; where that does not work, the address was said. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  const [program, args]: readonly [string, readonly string[]] =
    platform === 'darwin'
      ? ['open', [address]]
      : platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const child = spawn(program, [...args], { stdio: 'ignore', detached: true, windowsHide: true });
  child.on('error', () => undefined);
  child.unref();
}
