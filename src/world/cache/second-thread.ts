// Two threads look at twice as many files in the same time. Starting the second takes as long as looking at some seven thousand.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { listingsUnder, takeFolders, type Found, type Listing } from './listing.ts';

/** Stands beside this module once both are built. */
const THREAD = new URL('footprint-thread.cjs', import.meta.url);

/** What both threads know. */
export interface Work {
  readonly folders: readonly string[];
  /** How many of the folders were taken. */
  readonly taken: Int32Array;
  /** Whether the second thread took part: 1 before it takes a folder. */
  readonly begun: Int32Array;
}

/**
 * Everything under each of the folders, found by two threads that take from one list. The second begins at once, the first when the answer is asked for.
 * What the second did not bring, for whatever reason, is looked at here: it may be late, fail, or not be there at all.
 * @param thread footprint-thread.ts as it was built.
 */
export function listingsByTwo(folders: readonly string[], thread = THREAD): () => Promise<readonly (readonly Listing[])[]> {
  if (availableParallelism() < 2) return () => Promise.resolve(folders.map(listingsUnder));
  const work: Work = { folders, taken: counter(), begun: counter() };
  // With streams of its own it leaves those of the program alone, which cost a millisecond to make.
  const worker = new Worker(thread, { workerData: work, stdout: true, stderr: true });
  const theirs = new Promise<Found>((resolve) => {
    worker.once('message', resolve);
    for (const end of ['error', 'exit']) worker.once(end, () => resolve([]));
  });
  return async () => {
    try {
      const ours = takeFolders(folders, work.taken);
      // All folders are taken: who did not begin has none.
      const found = new Map([...ours, ...(Atomics.load(work.begun, 0) === 1 ? await theirs : [])]);
      return folders.map((folder, nth) => found.get(nth) ?? listingsUnder(folder));
    } finally {
      // Not before: the program would end while it waits.
      worker.unref();
    }
  };
}

const counter = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
