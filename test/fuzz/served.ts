// What a site on this machine may answer.
import type { ServedRequest, ServedSite } from '../../src/platform/publishing-door.ts';
import type { Fault } from './faults.ts';

const PORT = 8123;
const OWN = ['127.0.0.1', 'localhost'].map((name) => `${name}:${PORT}`);

/** What is wrong with the answer to a request from a page of its own. */
export const servedFaults = (site: ServedSite, url: string): Promise<readonly Fault[]> =>
  requestFaults(site, { method: 'GET', url, host: OWN[0], origin: undefined });

/** Whoever is not at this machine, asks from elsewhere or would change something hears nothing of the site. */
export async function requestFaults(
  { answer }: Pick<ServedSite, 'answer'>,
  request: ServedRequest,
): Promise<readonly Fault[]> {
  const told = await answer(request, PORT);
  const said = told === 'listen' ? { status: 200, headers: SAFE, body: '' } : told;
  const fault = (what: string): readonly Fault[] => [
    { kind: 'served', detail: `${what}: ${JSON.stringify(request)} ${said.status}` },
  ];
  const isOwn =
    OWN.includes(request.host ?? '') &&
    (request.origin === undefined || OWN.some((name) => request.origin === `http://${name}`));
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isOwn && said.status !== 403) return fault('not refused');
  if (isOwn && !isReading && said.status !== 405) return fault('not only read');
  if (![200, 403, 404, 405, 503].includes(said.status)) return fault('an odd answer');
  for (const [name, value] of Object.entries(SAFE)) if (said.headers[name] !== value) return fault(`no ${name}`);
  for (const value of Object.values(said.headers)) if (/[^\x20-\x7e]/.test(value)) return fault('an odd head');
  // Nothing of what was asked is told back: a body of a refusal is one of ours.
  if ([403, 404, 405].includes(said.status) && !/^[a-zA-Z ,]{1,40}\n$/.test(String(said.body))) return fault('an echo');
  return [];
}

const SAFE: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};
