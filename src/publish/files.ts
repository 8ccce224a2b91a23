/**
 * A file to publish. What is in it is made when it is asked for: a site of thousands of pages need not be in memory at
 * once.
 */
export interface PublishedFile {
  /** With `/`, relative to the folder or the site. */
  readonly path: string;
  /** RFC 6838, for whoever serves it. */
  readonly mediaType: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** By path, in the order in which they are made. */
export type PublishedFiles = ReadonlyMap<string, PublishedFile>;

export const filesByPath = (files: Iterable<PublishedFile>): PublishedFiles =>
  new Map([...files].map((file) => [file.path, file]));

export const MEDIA_TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
