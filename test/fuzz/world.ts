// What the runs need of a world besides files: a machine that publishes to nowhere.
import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '../../src/i18n/user-error.ts';
import type { Publishing, ServedSite } from '../../src/platform/publishing-door.ts';
import type { Files } from '../fake-world.ts';
import { type Fault, printedFaults } from './faults.ts';
import { servedFaults } from './served.ts';

/** Takes what is published, and keeps what is wrong with it. */
export function publishingInto(faults: Fault[], requests: readonly string[]): Publishing {
  return {
    writeFolder: async (_path, files) => {
      for (const { path, content } of files) faults.push(...contentFaults(path, await content()));
    },
    pdf: () => Promise.reject(new UserError({ nl: 'Er is geen programma voor PDF.', en: 'There is no PDF program.' })),
    treeVersion: () => '',
    serve: async (site: ServedSite) => {
      for (const url of requests) faults.push(...(await servedFaults(site, url)));
    },
    openInBrowser: () => undefined,
  };
}

/** What is wrong with a file that is published. */
export function contentFaults(path: string, content: string | Uint8Array): readonly Fault[] {
  if (typeof content !== 'string') return inParts(content);
  // These end their lines as their format says.
  const text = /\.(?:csv|ics)$/.test(path) ? content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : content;
  return printedFaults(text, IN_NO_LOG.test(path));
}

/** A browser or a reader of feeds opens these; no job prints them. */
const IN_NO_LOG = /\.(?:html|js|css|xml)$/;

/** Word and Excel read XML, in which most control characters may not stand at all. */
const inParts = (bytes: Uint8Array): readonly Fault[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .flatMap(([, part]) => printedFaults(strFromU8(part), true));

/** The order in which files are found, turned round: nothing may depend on it. */
export const reversed = (paths: readonly string[]): readonly string[] => [...paths].sort().reverse();

/** An input as it can be laid on disk again. */
export const filesShown = (files: Files, base: Files): string =>
  JSON.stringify(
    Object.fromEntries(
      [...new Set([...Object.keys(files), ...Object.keys(base)])]
        .filter((path) => files[path] !== base[path])
        .map((path) => [path, files[path] ?? null]),
    ),
    null,
    1,
  );
