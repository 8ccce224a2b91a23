// Runs on a thread of its own beside the program: see read-ahead.ts.
import { closeSync, openSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { byCodePoint, LARGEST_FILE } from '../../source/tree.ts';
import { readInto } from '../read-file.ts';
import { listed, nameEntry, walk } from '../read-tree.ts';
import { STATE, type Brought, type Work } from './work.ts';

const { root, years, states, read, fetched, room, port } = workerData as Work;

let brought = 0;
for (const [nth, year] of years.entries()) {
  for (let before = Atomics.load(fetched, 0); before < brought; before = Atomics.load(fetched, 0)) Atomics.wait(fetched, 0, before);
  if (Atomics.compareExchange(states, nth, STATE.free, STATE.begun) !== STATE.free) continue;
  port.postMessage(readYear(nth, year, Buffer.from(room)));
  brought += 1;
  Atomics.store(states, nth, STATE.ready);
  Atomics.notify(states, nth);
}

function readYear(nth: number, year: string, memory: Buffer): Brought {
  const files = new Map<string, { readonly start: number; readonly size: number }>();
  let end = 0;
  const entries = walk(root, year, listed(root, year), (_root, path) => {
    const size = readFile(path, memory.subarray(end, end + LARGEST_FILE + 1));
    files.set(path, { start: end, size });
    end += Math.max(0, size);
    Atomics.add(read, 0, 1);
    return nameEntry(root, path);
  });
  const inOrder = [...files].sort(([a], [b]) => byCodePoint(a, b));
  return {
    nth,
    paths: inOrder.map(([path]) => path).join('\0'),
    starts: Int32Array.from(inOrder, ([, { start }]) => start),
    sizes: Int32Array.from(inOrder, ([, { size }]) => size),
    others: entries.filter(({ path }) => !files.has(path)),
  };
}

/** @returns how many bytes were read; below zero where there may be more, or nothing can be read. */
function readFile(path: string, memory: Buffer): number {
  try {
    const file = openSync(`${root}/${path}`, 'r');
    try {
      const size = readInto(memory, file);
      return size === memory.length ? -1 : size;
    } finally {
      closeSync(file);
    }
  } catch {
    return -1;
  }
}
