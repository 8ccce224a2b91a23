// The one door in: how a file on disk becomes bytes or text. Nothing else in the program opens a file to read it.
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

/** Every file of an agenda is read into the same buffer, one byte larger than the largest file that counts. */
const buffer = Buffer.allocUnsafeSlow(LARGEST_FILE + 1);

/** A link that takes a file's place between listing and opening is not followed, and a pipe is not waited for (Windows has neither flag). */
const PLAIN_FILE_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file that stands in a folder, with no link on the way there: it is opened first and looked at then, so that nobody can put another one in its
 * place between the two. A larger file than `most` bytes is known by its size alone. Never throws: why a file cannot be read is part of the entry.
 * @param root the folder, as {@link realFolder} gives it
 * @param path relative to it, with `/`
 */
export function readEntry(root: string, path: string, most = LARGEST_FILE): Entry {
  const full = `${root}/${path}`;
  let file: number | undefined;
  try {
    file = openSync(full, PLAIN_FILE_ONLY);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { path, kind: 'special', size: 0 };
    if (!standsAt(file, stat, full)) return { path, kind: 'symlink', size: 0 };
    if (stat.size > most) return { path, kind: 'file', size: stat.size };
    const target = most === LARGEST_FILE ? buffer : Buffer.allocUnsafeSlow(most + 1);
    const size = readInto(target, file);
    return size > most ? { path, kind: 'file', size } : entryOf(path, target.subarray(0, size));
  } catch (error) {
    const code = codeOf(error);
    // Linux says ELOOP where a link stands, BSD EMLINK; a socket cannot be opened at all.
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
 * @throws Error with the system's own code, with `ENOTFILE` for what is no plain file, or with `ELOOP` for what a link leads to
 */
export function readPieces(root: string, path: string, take: (piece: Uint8Array) => void): Stats {
  const full = `${root}/${path}`;
  const file = openSync(full, PLAIN_FILE_ONLY);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw obstacle('ENOTFILE');
    if (!standsAt(file, stat, full)) throw obstacle('ELOOP');
    const piece = Buffer.allocUnsafe(PIECE);
    for (let size = PIECE; size > 0; take(piece.subarray(0, size))) size = readSync(file, piece, 0, PIECE, null);
    return stat;
  } finally {
    closeSync(file);
  }
}

const PIECE = 64 * 1024;

/** One file by its path from a folder; undefined where nothing stands there. */
export function readOne(folder: string, path: string, most: number): Entry | undefined {
  const entry = readEntry(realFolder(folder), path, most);
  return entry.unreadable === 'ENOENT' || entry.unreadable === 'ENOTDIR' ? undefined : entry;
}

/**
 * The bytes of a file that somebody names on the command line; a link to it is followed, since they chose it. A pipe or device is not read.
 * @returns undefined where it is no plain file or larger than `most` bytes
 * @throws Error of the system where it cannot be opened
 */
export function readGiven(path: string, most: number): Uint8Array | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > most) return undefined;
    const target = Buffer.allocUnsafeSlow(most < stat.size ? most : stat.size + 1);
    return Uint8Array.from(target.subarray(0, readInto(target, file)));
  } finally {
    closeSync(file);
  }
}

/** Where a folder really is: links that lead to the agenda itself are followed, since somebody chose that folder; none in it are. */
export function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/**
 * Whether an open file is the one that stands at a path, and no folder on the way was taken by a link meanwhile. Linux tells by what path it opened it; elsewhere, or
 * where that says otherwise, what stands there now must be the same file.
 */
function standsAt(file: number, { dev, ino }: Stats, path: string): boolean {
  if (openedAs(file) === path) return true;
  if (realpathSync.native(path) !== join(path)) return false;
  const there = lstatSync(path);
  return there.dev === dev && there.ino === ino;
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
  // A replacement character stands for bytes that are not UTF-8, or was written itself: only the bytes tell.
  return text.includes('\ufffd')
    ? { path, kind: 'file', size, bytes: Uint8Array.from(content) }
    : { path, kind: 'file', size, text };
}

/** @returns how many bytes were read: all there are, or as many as fit. */
function readInto(target: Buffer, file: number): number {
  let end = 0;
  while (end < target.length) {
    const count = readSync(file, target, end, target.length - end, null);
    if (count === 0) break;
    end += count;
  }
  return end;
}
