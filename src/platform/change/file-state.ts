import { createHash } from 'node:crypto';
import { obstacle } from '../error-code.ts';
import { readPieces, realFolder } from '../read-file.ts';
import { standsAt } from './path-in.ts';

/** A regular file on disk. */
export interface FileState {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** Permissions and owner. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The regular file at a path; undefined if there is nothing.
 * @throws Error with `ELOOP` for a link, `ENOTFILE` for anything else that is no file, or the system's code
 */
export function fileAt(root: string, path: string): FileState | undefined {
  const found = standsAt(root, path);
  if (!found) return undefined;
  if (!found.isFile()) throw obstacle('ENOTFILE');
  const hash = createHash('sha256');
  const { size, mode, uid, gid } = readPieces(realFolder(root), path, (piece) => hash.update(piece));
  return { sha256: hash.digest('hex'), size, mode, uid, gid };
}

/** The text of a file, byte order mark included; empty if there is nothing. @throws Error as {@link fileAt} */
export function textAt(root: string, path: string): string {
  if (!standsAt(root, path)) return '';
  const pieces: Uint8Array[] = [];
  readPieces(realFolder(root), path, (piece) => pieces.push(Uint8Array.from(piece)));
  return Buffer.concat(pieces).toString('utf8');
}
