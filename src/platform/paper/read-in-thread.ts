import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Paper, PaperFormat } from '../../import/paper.ts';
import { PaperError, type PaperFault } from '../../import/paper-error.ts';
import { LIMITS, type Limits } from '../../source/limits.ts';

/** What the thread sends back. */
export type PaperAnswer =
  | { readonly paper: Paper }
  | { readonly fault: PaperFault; readonly detail: string | undefined };

const MIB = 1024 * 1024;
/** How often it is seen how much memory is in use. */
const LOOK_MS = 50;

/**
 * Reads a paper in a thread of its own, which is ended at its limits of time and memory.
 * @param thread the program that reads
 * @throws PaperError where nothing can be made of the paper
 */
export function readInThread(
  format: PaperFormat,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  thread = new URL('./paper-thread.mjs', import.meta.url),
): Promise<Paper> {
  const before = process.memoryUsage.rss();
  const worker = new Worker(thread, {
    workerData: { format, bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.paperMegabytes },
    // What a library says to itself is nobody's business.
    stdout: true,
    stderr: true,
    // It needs nothing of the machine's settings.
    env: {},
    execArgv: [],
  });
  let look: NodeJS.Timeout | undefined;
  return new Promise<Paper>((resolve, reject) => {
    // V8 limits its own heap; bytes lie outside it.
    look = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.paperMegabytes * MIB) reject(new PaperError('too-much-memory'));
    }, LOOK_MS);
    const timer = setTimeout(() => reject(new PaperError('too-slow')), limits.paperMilliseconds);
    worker.once('message', (answer: PaperAnswer) => {
      if ('paper' in answer) resolve(answer.paper);
      else reject(new PaperError(answer.fault, answer.detail));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(new PaperError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'damaged')),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new PaperError('damaged'));
    });
  }).finally(() => {
    clearInterval(look);
    return worker.terminate();
  });
}
