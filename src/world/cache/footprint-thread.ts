// Runs on a thread of its own beside the program: see second-thread.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { takeFolders } from './listing.ts';
import type { Work } from './second-thread.ts';

const { folders, taken, begun } = workerData as Work;
Atomics.store(begun, 0, 1);
const found = takeFolders(folders, taken);
parentPort?.postMessage(found, found.flatMap(([, listings]) => listings.map(({ numbers }) => numbers.buffer as ArrayBuffer)));
