// A thread of its own that reads one paper: whatever the file does, it cannot take the program with it.
import { parentPort, workerData } from 'node:worker_threads';
import type { PaperFormat } from '../../import/paper.ts';
import { PaperError } from '../../import/paper-error.ts';
import { readPaper } from '../../import/readers/read-paper.ts';
import type { Limits } from '../../source/limits.ts';
import type { PaperAnswer } from './read-in-thread.ts';

const { format, bytes, limits } = workerData as {
  readonly format: PaperFormat;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
};

readPaper(format, bytes, limits).then(
  (paper) => parentPort?.postMessage({ paper } satisfies PaperAnswer),
  (error: unknown) => {
    const { fault, detail } = error instanceof PaperError ? error : new PaperError('damaged');
    parentPort?.postMessage({ fault, detail } satisfies PaperAnswer);
  },
);
