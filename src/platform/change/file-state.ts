import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { obstacle } from '../writing-error.ts';
import { standsAt } from './path-in.ts';

/** A plain file as it stands on disk. */
export interface FileState {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** Permissions and owner, as the system gives them. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** A link that takes the file's place is not followed, and a pipe is not waited for (Windows has neither flag). */
const PLAIN_FILE_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const CHUNK = 64 * 1024;

/**
 * The file at a path inside a folder; undefined where nothing stands there.
 * @throws Error with a code of the system, or `ENOTFILE`, where something else stands there.
 */
export function fileAt(root: string, path: string): FileState | undefined {
  const stats = standsAt(root, path);
  if (!stats) return undefined;
  if (!stats.isFile()) throw obstacle('ENOTFILE');
  const file = openSync(join(root, path), PLAIN_FILE_ONLY);
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) throw obstacle('ENOTFILE');
    const { size, mode, uid, gid } = opened;
    return { sha256: digestOf(file), size, mode, uid, gid };
  } finally {
    closeSync(file);
  }
}

function digestOf(file: number): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const count = readSync(file, chunk, 0, CHUNK, null);
    if (count === 0) return hash.digest('hex');
    hash.update(chunk.subarray(0, count));
  }
}
