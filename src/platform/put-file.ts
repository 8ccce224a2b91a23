// The steps in which a file comes to stand where it should, each of which happens whole or not at all.
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

/** Windows refuses for a moment while a virus scanner or a backup looks at the file. */
const PASSING: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const PAUSES_MS = [5, 10, 20, 40, 80];

/** Does something to a file again, after a pause, where the system may refuse it only for the moment. */
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

/** Takes the place of the file that stands there. */
export const takePlace = (source: string, target: string): void => retried(() => renameSync(source, target));

/** What file systems without links answer. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

/**
 * Puts a file where none stands. It cannot take the place of another one.
 * @throws Error with `EEXIST` where one stands there.
 */
export function putNew(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    // An empty file takes the name first, which nobody else can take then.
    closeSync(openSync(target, 'wx'));
    takePlace(source, target);
  }
}

/**
 * The same file under a second name, or a copy of it where there are no links.
 * @param path of the file, below its root
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

/** What a new file takes over from the one whose place it will take. */
export interface Manner {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Writes a file that nobody knows of yet, onto the disk itself. What could not be written is removed. */
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
    // Only root gives files away; for anybody else the file is their own.
  }
  chmodSync(path, mode & 0o7777);
}

/** Has a file or folder written onto the disk itself, where the system does that. */
export function sync(path: string): void {
  try {
    const opened = openSync(path, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders; what was written is then as safe as the system makes it.
  }
}
