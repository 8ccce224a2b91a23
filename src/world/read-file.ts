// One file of an agenda, as it stands on disk.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LARGEST_FILE, type Entry } from '../source/tree.ts';
import { codeOf } from './error-code.ts';

/** Every file is read into the same memory, one byte larger than the largest that counts. */
const room = Buffer.allocUnsafeSlow(LARGEST_FILE + 1);

export function readEntry(root: string, path: string): Entry {
  let file: number | undefined;
  try {
    file = openSync(`${root}/${path}`, 'r');
    const size = readInto(room, file);
    if (size > LARGEST_FILE) return { path, kind: 'file', size: fstatSync(file).size };
    return entryOf(path, room, 0, size);
  } catch (error) {
    return { path, kind: 'file', size: 0, unreadable: codeOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A file whose bytes stand somewhere in a memory. */
export function entryOf(path: string, memory: Buffer, start: number, size: number): Entry {
  const text = memory.toString('utf8', start, start + size);
  // What stands for bytes that are no UTF-8 may also have been written: then only the bytes tell.
  return text.includes('\ufffd') ? { path, kind: 'file', size, bytes: Uint8Array.prototype.slice.call(memory, start, start + size) } : { path, kind: 'file', size, text };
}

const PAGE = 4096;
const LF = 0x0a;

/**
 * A plain file gives less than was asked for only where it ends, or where a signal comes between (POSIX, read), and no system lets one come in the middle of a
 * page: a small text that ends with its last line needs no second look.
 * @returns how many bytes were read: all there are, or as many as there is room for.
 */
export function readInto(memory: Buffer, file: number): number {
  let end = 0;
  while (end < memory.length) {
    const count = readSync(file, memory, end, memory.length - end, null);
    if (count === 0) break;
    end += count;
    if (end < PAGE && memory[end - 1] === LF) break;
  }
  return end;
}
