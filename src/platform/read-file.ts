// Reads a file from disk. Nothing else in the program opens a file to read it.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import { type Entry, LARGEST_FILE } from '../source/tree.ts';
import { codeOf, obstacle } from './error-code.ts';

/** Every file of an agenda is read into the same buffer, which is one byte larger than the largest allowed file. */
const buffer = Buffer.allocUnsafeSlow(LARGEST_FILE + 1);

/**
 * Does not follow a link that replaced the file after it was listed, and does not wait for a pipe (Windows has neither
 * flag).
 */
const PLAIN_FILE_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file in a folder, if no part of its path is a link. It is opened first and checked after that, so
 * that it cannot be replaced between the two. Of a file of more than `most` bytes only the size is read. Never throws:
 * the entry says why a file cannot be read.
 * @param root the folder, as {@link realFolder} gives it
 * @param path relative to it, with `/`
 */
export function readEntry(root: string, path: string, most = LARGEST_FILE): Entry {
  const full = `${root}/${path}`;
  let file: number | undefined;
  try {
    file = openInPlace(full);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { path, kind: 'special', size: 0 };
    if (stat.size > most) return { path, kind: 'file', size: stat.size };
    const target = most === LARGEST_FILE ? buffer : Buffer.allocUnsafeSlow(most + 1);
    const size = readInto(target, file);
    return size > most ? { path, kind: 'file', size } : entryOf(path, target.subarray(0, size));
  } catch (error) {
    const code = codeOf(error);
    // For a link Linux gives ELOOP and BSD EMLINK; a socket cannot be opened at all.
    if (code === 'ELOOP' || code === 'EMLINK') return { path, kind: 'symlink', size: 0 };
    if (code === 'ENXIO' || code === 'EOPNOTSUPP') return { path, kind: 'special', size: 0 };
    return { path, kind: 'file', size: 0, unreadable: code };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Reads a plain file of any size a piece at a time, as it stands in a folder with no link on the way there.
 * @param path as {@link readEntry} takes it, below its root
 * @throws Error with the system's own code, with `ENOTFILE` for what is no plain file, or with `ELOOP` for what a link
 * leads to
 */
export function readPieces(root: string, path: string, take: (piece: Uint8Array) => void): Stats {
  const full = `${root}/${path}`;
  const file = openInPlace(full);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw obstacle('ENOTFILE');
    const piece = Buffer.allocUnsafe(PIECE);
    for (let size = PIECE; size > 0; take(piece.subarray(0, size))) size = readSync(file, piece, 0, PIECE, null);
    return stat;
  } finally {
    closeSync(file);
  }
}

const PIECE = 64 * 1024;

/**
 * An editor or another command may put a new version in the place of the one that was just opened; nobody does so this
 * often in a row.
 */
const MOST_TRIES = 100;

/**
 * Opens what stands at a path, with no link on the way there, and no folder taken by a link meanwhile. Linux tells by
 * what path it opened it; elsewhere, or where that says otherwise, what stands there now must be the same file.
 * @throws Error with the system's own code, or with `ELOOP` for what a link leads to
 */
function openInPlace(path: string): number {
  for (let tries = 1; ; tries++) {
    const file = openSync(path, PLAIN_FILE_ONLY);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || openedAs(file) === path) return file;
      if (realpathSync.native(path) !== join(path) || tries === MOST_TRIES) throw obstacle('ELOOP');
      const { dev, ino } = lstatSync(path);
      if (dev === stat.dev && ino === stat.ino) return file;
    } catch (error) {
      closeSync(file);
      throw error;
    }
    closeSync(file);
  }
}

/** One file by its path from a folder; undefined where nothing stands there. */
export function readOne(folder: string, path: string, most: number): Entry | undefined {
  const entry = readEntry(realFolder(folder), path, most);
  return entry.unreadable === 'ENOENT' || entry.unreadable === 'ENOTDIR' ? undefined : entry;
}

/**
 * The bytes of a file that somebody names on the command line; a link to it is followed, since they chose it. A pipe or
 * device is not read.
 * @returns undefined where it is larger than `most` bytes
 * @throws Error of the system where it cannot be opened, with `ENOTFILE` where it is no plain file
 */
export function readGiven(path: string, most: number): Uint8Array | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw obstacle('ENOTFILE');
    if (stat.size > most) return undefined;
    const target = Buffer.allocUnsafeSlow(most < stat.size ? most : stat.size + 1);
    return Uint8Array.from(target.subarray(0, readInto(target, file)));
  } finally {
    closeSync(file);
  }
}

/**
 * The real path of a folder. Links to the folder itself are followed, since the user chose it; links inside it are not.
 */
export function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function openedAs(file: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    return undefined;
  }
}

function entryOf(path: string, content: Buffer): Entry {
  const text = content.toString('utf8');
  const size = content.length;
  // A replacement character means that the bytes are not UTF-8, or that the file itself contains that character: only
  // the bytes tell.
  return text.includes('\ufffd')
    ? { path, kind: 'file', size, bytes: Uint8Array.from(content) }
    : { path, kind: 'file', size, text };
}

/** @returns the number of bytes read: all, or as many as fit */
function readInto(target: Buffer, file: number): number {
  let end = 0;
  while (end < target.length) {
    const count = readSync(file, target, end, target.length - end, null);
    if (count === 0) break;
    end += count;
  }
  return end;
}
