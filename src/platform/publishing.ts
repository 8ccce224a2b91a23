// The real door of publishing-door.ts.
import { resolve } from 'node:path';
import { makePdf } from './pdf.ts';
import type { Publishing } from './publishing-door.ts';
import { openInBrowser, serve } from './serve.ts';
import { treeVersion } from './tree-version.ts';
import { writeFolder } from './write-folder.ts';

/** What {@link ./world.ts} hands to whoever makes a report. */
export const publishingDoor = (process: NodeJS.Process, cwd: string): Publishing => ({
  writeFolder: (path, files, onFile) => writeFolder(resolve(cwd, path), path, files, onFile),
  pdf: (sources) => makePdf(sources, process.env),
  treeVersion,
  serve: (site, onListening) => serve(process, site, onListening),
  openInBrowser: (address) => openInBrowser(address, process.platform),
});
