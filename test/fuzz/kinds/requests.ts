// What may be sent to `agenda serve`: as the program hears it, and as bytes to a real port.
import { connect } from 'node:net';
import { serve } from '../../../src/platform/serve.ts';
import type { PublishedFiles } from '../../../src/publish/files.ts';
import { answerTo, refusalOf } from '../../../src/publish/serve/answer.ts';
import type { Chance } from '../chance.ts';
import type { Fault, Trial } from '../faults.ts';
import { mutateText, TOKENS } from '../mutate.ts';
import { requestFaults } from '../served.ts';

/** Nothing that is not asked for by its own address may hold this. */
const SECRET = 'het hele jaarplan';
const FILES: PublishedFiles = new Map(
  ['index.html', 'inzetpunt/a b.html', 'live.js', '__proto__x'].map((path) => [
    path,
    { path, mediaType: 'text/html; charset=utf-8', content: () => `<p>${SECRET}</p>` },
  ]),
);
const site = () => Promise.resolve({ files: FILES, trouble: undefined });
const isLive = (url: string): boolean => url.split('?')[0] === '/agenda-live';
const answer = async (request: Parameters<typeof answerTo>[0], port: number) =>
  isLive(request.url) ? (refusalOf(request, port) ?? 'listen') : answerTo(request, port, site);

const METHODS = ['GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'get', ''];
const URLS = [
  '/',
  '/index.html',
  '/inzetpunt/a%20b.html',
  '/agenda-live',
  '/agenda-live?x',
  '/../agenda.yaml',
  '/%2e%2e/x',
  '//kwaad.example/',
  'http://kwaad.example/',
  '/%',
  '/\\',
  '/__proto__',
  '/constructor',
  '*',
  '',
];
const HOSTS = [
  '127.0.0.1:8123',
  'localhost:8123',
  'LOCALHOST:8123',
  '127.0.0.1',
  'kwaad.example',
  'kwaad.example:8123',
  '127.0.0.1:8123.kwaad.example',
  '127.0.0.1:8123@kwaad.example',
  '[::1]:8123',
  '',
];
const ORIGINS = [
  'http://127.0.0.1:8123',
  'http://localhost:8123',
  'https://127.0.0.1:8123',
  'http://kwaad.example',
  'null',
  'file://',
  'http://127.0.0.1:8123.kwaad.example',
  '',
];

const rough = (text: string, chance: Chance): string =>
  chance.below(3) === 0 ? String(mutateText(text, chance)).slice(0, 5_000) : text;

export function request(chance: Chance): Trial {
  const asked = {
    method: chance.of(METHODS),
    url: chance.below(6) === 0 ? chance.of(TOKENS) : rough(chance.of(URLS), chance),
    host: chance.below(8) === 0 ? undefined : rough(chance.of(HOSTS), chance),
    origin: chance.below(2) === 0 ? undefined : rough(chance.of(ORIGINS), chance),
  };
  if (chance.below(3) > 0)
    return {
      story: JSON.stringify(asked),
      run: () => requestFaults({ answer }, asked),
      outcome: () => 'asked',
      shown: () => '',
    };
  const more = chance.below(3) === 0 ? `${chance.of(TOKENS)}\r\n` : '';
  const head = `${asked.method} ${asked.url} HTTP/1.1\r\nHost: ${asked.host}\r\n${asked.origin === undefined ? '' : `Origin: ${asked.origin}\r\n`}${more}Connection: close\r\n\r\n`;
  const sent = chance.below(2) === 0 ? String(mutateText(head, chance)) : head;
  let said = '';
  return {
    story: `bytes ${JSON.stringify(sent).slice(0, 300)}`,
    run: async () => {
      const { port, failures } = await (server ??= begun());
      said = await answered(port, sent.replaceAll('8123', String(port)));
      return [...bytesFaults(said, sent), ...failures.splice(0).map((detail): Fault => ({ kind: 'crash', detail }))];
    },
    outcome: () => (said === '' ? 'no answer' : said.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)),
    shown: () => `\n${sent}\n\n${said}`,
  };
}

/** Whoever does not name this machine as it is called, hears nothing of the site. */
function bytesFaults(said: string, sent: string): readonly Fault[] {
  const faults: Fault[] = [];
  const hosts = [...sent.matchAll(/^host:[ \t]*([^\r\n]*?)[ \t]*\r?$/gim)].map(([, host = '']) => host);
  if (said.includes(SECRET) && !hosts.some((host) => ['127.0.0.1:8123', 'localhost:8123'].includes(host)))
    faults.push({ kind: 'served', detail: `told to ${JSON.stringify(hosts)}` });
  if (said !== '' && !/^HTTP\/1\.1 (?:200|400|403|404|405|408|413|414|417|431|501|505) /.test(said))
    faults.push({ kind: 'served', detail: said.slice(0, 100) });
  return faults;
}

interface Server {
  readonly port: number;
  readonly failures: string[];
  readonly close: () => Promise<void>;
}
let server: Promise<Server> | undefined;

/** Ends the server that a thread asked, if there is one. */
export async function closeServer(): Promise<void> {
  await (await server)?.close();
  server = undefined;
}

/** One for all requests of a thread. */
const begun = (): Promise<Server> =>
  new Promise((resolve, reject) => {
    const failures: string[] = [];
    const onFailure = (error: unknown): void =>
      void failures.push(error instanceof Error ? String(error.stack) : String(error));
    let stop: () => void = () => undefined;
    const keyboard = { once: (_signal: string, end: () => void) => void (stop = end) } as unknown as NodeJS.Process;
    const ended = serve(keyboard, { port: 0, version: () => '', answer, onFailure }, (address) => {
      const close = (): Promise<void> => {
        stop();
        return ended;
      };
      resolve({ port: Number(new URL(address).port), failures, close });
    });
    ended.catch(reject);
  });

/** How long a connection that the server keeps open is listened to. */
const PATIENCE_MS = 40;

const answered = (port: number, sent: string): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1');
    const done = (): void => {
      socket.destroy();
      resolve(said);
    };
    socket.on('data', (part) => {
      said += part.toString('latin1');
      // An answer that is open for news, or one to the first of several.
      if (said.includes('data: ')) done();
    });
    socket.on('error', done).on('close', done);
    socket.setTimeout(PATIENCE_MS, done);
    socket.write(sent, 'utf8');
  });
