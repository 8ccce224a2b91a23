// Two threads look at twice as many files in the same time. Starting the second takes as long as looking at some seven thousand.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { listingsUnder, type Found, type Listing } from './listing.ts';

/** Stands beside this module once both are built. */
const THREAD = new URL('footprint-thread.cjs', import.meta.url);

/** What both threads know. */
export interface Work {
  readonly folders: readonly string[];
  /** How many of the folders were taken: by the first thread from the front, by the second from the back. */
  readonly taken: Int32Array;
  /** Whether the second thread took part: 1 before it takes a folder. */
  readonly begun: Int32Array;
}

/** Everything under each of some folders, as far as anybody has come. */
export interface Looking {
  /** Looks at the next folder, from the front on; undefined where none is left, or the second thread took it. */
  readonly next: () => readonly Listing[] | undefined;
  /** Looks at all that are left, and waits for the second thread. */
  readonly all: () => Promise<readonly (readonly Listing[])[]>;
}

/**
 * Looks at folders by two threads, of which the second begins at once. What it did not bring, for whatever reason, is looked at here: it may be late,
 * fail, or not be there at all.
 * @param thread footprint-thread.ts as it was built.
 */
export function listingsByTwo(folders: readonly string[], thread = THREAD): Looking {
  const work: Work = { folders, taken: counter(), begun: counter() };
  const second = availableParallelism() < 2 ? undefined : begin(work, thread);
  const ours: (readonly Listing[])[] = [];
  const next = (): readonly Listing[] | undefined => {
    if (Atomics.add(work.taken, 0, 1) >= folders.length) return undefined;
    const listings = listingsUnder(folders[ours.length] as string);
    ours.push(listings);
    return listings;
  };
  return {
    next,
    async all() {
      try {
        while (next());
        // All folders are taken: who did not begin has none.
        const theirs = new Map(second && Atomics.load(work.begun, 0) === 1 ? await second.found : []);
        return folders.map((folder, nth) => ours[nth] ?? theirs.get(nth) ?? listingsUnder(folder));
      } finally {
        // Not before: the program would end while it waits.
        second?.worker.unref();
      }
    },
  };
}

function begin(work: Work, thread: URL): { readonly worker: Worker; readonly found: Promise<Found> } {
  // With streams of its own it leaves those of the program alone, which cost a millisecond to make.
  const worker = new Worker(thread, { workerData: work, stdout: true, stderr: true });
  const found = new Promise<Found>((resolve) => {
    worker.once('message', resolve);
    for (const end of ['error', 'exit']) worker.once(end, () => resolve([]));
  });
  return { worker, found };
}

const counter = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
