import type { PublishedFiles } from '../files.ts';

/** What a browser asks, as far as it matters. */
export interface Request {
  readonly method: string;
  /** As it was sent: a path with whatever stands behind it. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What a site is when it is asked for: its files, or a page that says why there are none. */
export interface LiveSite {
  readonly files: PublishedFiles;
  /** Undefined where all is well. */
  readonly trouble: string | undefined;
}

const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * Whether a request may be answered at all. A page of another site can send requests here, and a name of another site
 * can be made to lead here (DNS rebinding): what is asked under another name, or from another page, is refused. So is
 * everything that would do more than read.
 */
export function refusalOf({ method, host, origin }: Request, port: number): Response | undefined {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !names.includes(host)) return plain(403, 'forbidden host');
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return plain(403, 'forbidden origin');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'only GET and HEAD', { allow: 'GET, HEAD' });
  return undefined;
}

/** Answers from the map of files: no path leads anywhere else. */
export async function answerTo(request: Request, port: number, site: () => Promise<LiveSite>): Promise<Response> {
  const refusal = refusalOf(request, port);
  if (refusal) return refusal;
  const { files, trouble } = await site();
  if (trouble !== undefined) return { status: 503, headers: headersFor('text/html; charset=utf-8'), body: trouble };
  const path = pathOf(request.url);
  const file = path === undefined ? undefined : files.get(path);
  if (!file) return plain(404, 'not found');
  return { status: 200, headers: headersFor(file.mediaType), body: await file.content() };
}

const headersFor = (mediaType: string): Readonly<Record<string, string>> => ({
  ...SAFE_HEADERS,
  'content-type': mediaType,
});

export const plain = (status: number, text: string, more: Readonly<Record<string, string>> = {}): Response => ({
  status,
  headers: { ...headersFor('text/plain; charset=utf-8'), ...more },
  body: `${text}\n`,
});

/** The path within the site; undefined where it cannot be one. */
export function pathOf(url: string): string | undefined {
  const written = url.split(/[?#]/)[0] ?? '';
  try {
    const path = decodeURIComponent(written).replace(/^\//, '');
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
