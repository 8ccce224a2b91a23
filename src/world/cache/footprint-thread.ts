// Runs on a thread of its own beside the program: see second-thread.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { listingsUnder, type Found } from './listing.ts';
import type { Work } from './second-thread.ts';

const { folders, taken, begun } = workerData as Work;
Atomics.store(begun, 0, 1);
const found: Found[number][] = [];
for (let nth = folders.length - 1; Atomics.add(taken, 0, 1) < folders.length; nth--) found.push([nth, listingsUnder(folders[nth] as string)]);
parentPort?.postMessage(found, found.flatMap(([, listings]) => listings.map(({ numbers }) => numbers.buffer as ArrayBuffer)));
