// While one year is checked, the next are read by a second thread.
import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Entry } from '../../source/tree.ts';
import { entryOf, readEntry } from '../read-file.ts';
import { garbageCollector } from './garbage.ts';
import { STATE, type Brought, type Work } from './work.ts';

/** Stands beside this module once both are built. */
const THREAD = new URL('read-ahead-thread.cjs', import.meta.url);

/** How many bytes of a year are brought; what does not fit is read when it is asked for. */
const ROOM = 8 * 1024 * 1024;
/** A thread that has read nothing for so long will not go on. */
const SILENCE_MS = 2_000;

/** A year's files pass through quickly: the thread needs little room for what it has just begun. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

type Bring = (year: string) => Entry[] | undefined;

/**
 * Begins to read some years, in this order. What the thread does not bring, for whatever reason, is left to whoever asks: it may be late, fail, or not be
 * there at all. Who asks for a year has done with the one before: what is left of that is thrown away.
 * @param thread thread.ts as it was built.
 * @returns what stands in a year's folder, in no order; undefined where it was not brought. Each year is asked for once.
 */
export function readAhead(root: string, years: readonly string[], thread = THREAD): Bring {
  const bring = availableParallelism() < 2 ? () => undefined : byThread(root, years, thread);
  const collectGarbage = garbageCollector();
  return (year) => {
    collectGarbage();
    return bring(year);
  };
}

function byThread(root: string, years: readonly string[], thread: URL): Bring {
  const { port1: port, port2 } = new MessageChannel();
  const work: Work = { root, years, states: counters(years.length), read: counters(1), fetched: counters(1), room: new SharedArrayBuffer(ROOM), port: port2 };
  const worker = new Worker(thread, { workerData: work, transferList: [port2], stdout: true, stderr: true, resourceLimits: LIMITS });
  // The program neither waits for its end nor asks how it came to it.
  worker.on('error', () => undefined);
  worker.unref();
  port.unref();
  const room = Buffer.from(work.room);
  return (year) => {
    const nth = years.indexOf(year);
    if (nth === -1 || !isBrought(work, nth)) return undefined;
    for (let message = receiveMessageOnPort(port); message; message = receiveMessageOnPort(port)) {
      const brought = message.message as Brought;
      const entries = brought.nth === nth ? entriesOf(root, brought, room) : undefined;
      Atomics.add(work.fetched, 0, 1);
      Atomics.notify(work.fetched, 0);
      if (entries) return entries;
    }
    return undefined;
  };
}

const counters = (many: number): Int32Array => new Int32Array(new SharedArrayBuffer(many * Int32Array.BYTES_PER_ELEMENT));

/** Takes a year that nobody has begun; else waits until it is there, for as long as the thread goes on reading. */
function isBrought({ states, read }: Work, nth: number): boolean {
  if (Atomics.compareExchange(states, nth, STATE.free, STATE.taken) === STATE.free) return false;
  for (let before = -1; before !== Atomics.load(read, 0) && Atomics.load(states, nth) === STATE.begun; ) {
    before = Atomics.load(read, 0);
    Atomics.wait(states, nth, STATE.begun, SILENCE_MS);
  }
  return Atomics.load(states, nth) === STATE.ready;
}

function entriesOf(root: string, { paths, starts, sizes, others }: Brought, room: Buffer): Entry[] {
  const files = (paths === '' ? [] : paths.split('\0')).map((path, at): Entry => {
    const size = sizes[at] as number;
    return size < 0 ? readEntry(root, path) : entryOf(path, room, starts[at] as number, size);
  });
  return [...files, ...others];
}
