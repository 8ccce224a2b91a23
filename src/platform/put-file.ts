// Putting files in place, in steps that are atomic.
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './error-code.ts';
import { readPieces, realFolder } from './read-file.ts';

/** Errors that Windows gives while another program, such as a virus scanner, has the file open. */
const PASSING: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const PAUSES_MS = [5, 10, 20, 40, 80];

/** Tries again, after growing pauses, what may fail temporarily. */
export function retried<T>(act: () => T): T {
  for (const pause of PAUSES_MS) {
    try {
      return act();
    } catch (error) {
      if (!PASSING.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  return act();
}

/** Replaces a file. */
export const takePlace = (source: string, target: string): void => retried(() => renameSync(source, target));

/** Errors of file systems without hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

/** Puts a new file in place. It cannot overwrite one. @throws Error with `EEXIST` if there is a file */
export function putNew(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    // An empty file reserves the name, so replacing it overwrites nobody's file.
    closeSync(openSync(target, 'wx'));
    takePlace(source, target);
  }
}

/**
 * Gives a file a second name, or copies it where hard links do not exist.
 * @param path of the file, relative to `root`
 */
export function keep(root: string, path: string, target: string): void {
  try {
    linkSync(join(root, path), target);
  } catch {
    const pieces: Uint8Array[] = [];
    const manner = readPieces(realFolder(root), path, (piece) => pieces.push(Uint8Array.from(piece)));
    writeAside(target, pieces, manner);
  }
}

/** What a file takes over from the file it replaces. */
export interface Manner {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Writes a new file and flushes it to disk. If that fails, the file is removed. */
export function writeAside(path: string, parts: Iterable<string | Uint8Array>, manner?: Manner): void {
  const file = openSync(path, 'wx');
  try {
    try {
      for (const part of parts) writeFileSync(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (manner) behaveAs(path, manner);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function behaveAs(path: string, { mode, uid, gid }: Manner): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root may change the owner.
  }
  chmodSync(path, mode & 0o7777);
}

/** Flushes a folder to disk, on systems that can. */
export function sync(path: string): void {
  try {
    const opened = openSync(path, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows cannot open folders.
  }
}
