import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Does a task on another thread, which runs the same program.
 * @param file where that thread begins; undefined where there is none
 * @param unneeded tells that nobody waits for it any more: then the program may end without it
 * @throws where there is no second processor, or the thread ends without an answer.
 */
export function aside(file: string | undefined, task: object, unneeded: AbortSignal): Promise<unknown> {
  if (file === undefined || availableParallelism() < 2) return Promise.reject(new Error('there is no other thread'));
  return new Promise((resolve, reject) => {
    // With streams of its own it leaves those of the program alone: to make them takes a while.
    const worker = new Worker(file, { workerData: task, stdout: true, stderr: true });
    unneeded.addEventListener('abort', () => worker.unref());
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the other thread ended without an answer')));
  });
}
