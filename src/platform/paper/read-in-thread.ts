import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../../import/paper.ts';
import { PaperError } from '../../import/paper-error.ts';
import type { PaperAnswer, PaperQuestion } from './question.ts';

const MIB = 1024 * 1024;
/** How often it is seen how much memory is in use. */
const LOOK_MS = 50;

/**
 * Reads a paper in a thread, of which no more is heard once a limit is reached: whoever asks ends the whole process then,
 * since a thread that is out of memory need not end when it is told to.
 * @throws PaperError where nothing can be made of the paper
 */
export function readInThread({ format, bytes, limits, thread }: PaperQuestion): Promise<Paper> {
  const before = process.memoryUsage.rss();
  const worker = new Worker(new URL(thread), {
    workerData: { format, bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.paperMegabytes },
    // The libraries' own messages are not for the user.
    stdout: true,
    stderr: true,
    // It needs nothing of the machine's settings.
    env: {},
    execArgv: [],
  });
  return new Promise<Paper>((resolve, reject) => {
    // V8 limits its own heap; bytes lie outside it.
    setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.paperMegabytes * MIB) reject(new PaperError('too-much-memory'));
    }, LOOK_MS);
    setTimeout(() => reject(new PaperError('too-slow')), limits.paperMilliseconds);
    worker.once('message', (answer: PaperAnswer) => {
      if ('paper' in answer) resolve(answer.paper);
      else reject(new PaperError(answer.fault, answer.detail));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(new PaperError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'damaged')),
    );
    worker.once('exit', () => reject(new PaperError('damaged')));
  });
}
