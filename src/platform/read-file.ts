// One file of an agenda, as it stands on disk.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type Entry, LARGEST_FILE } from '../source/tree.ts';
import { codeOf } from './error-code.ts';

/** Every file is read into the same buffer, one byte larger than the largest file that counts. */
const buffer = Buffer.allocUnsafeSlow(LARGEST_FILE + 1);

/** A link that takes a file's place between listing and opening is not followed, and a pipe is not waited for (Windows has neither flag). */
const PLAIN_FILE_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a plain file of at most {@link LARGEST_FILE} bytes; a larger one is known by its size alone. Never throws: why a file cannot be read is part of the entry. */
export function readEntry(root: string, path: string): Entry {
  let file: number | undefined;
  try {
    file = openSync(`${root}/${path}`, PLAIN_FILE_ONLY);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { path, kind: 'special', size: 0 };
    const size = readInto(buffer, file);
    return size > LARGEST_FILE ? { path, kind: 'file', size: stat.size } : entryOf(path, buffer.subarray(0, size));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ELOOP' ? { path, kind: 'symlink', size: 0 } : { path, kind: 'file', size: 0, unreadable: code };
  } finally {
    if (file !== undefined) closeSync(file);
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
