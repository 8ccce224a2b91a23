// The thread that reads one paper, so that the process it is in can look after the limits.
import { parentPort, workerData } from 'node:worker_threads';
import { PaperError } from '../../import/paper-error.ts';
import { readPaper } from '../../import/readers/read-paper.ts';
import type { PaperAnswer, PaperQuestion } from './question.ts';

const { format, bytes, limits } = workerData as Pick<PaperQuestion, 'format' | 'bytes' | 'limits'>;

readPaper(format, bytes, limits).then(
  (paper) => parentPort?.postMessage({ paper } satisfies PaperAnswer),
  (error: unknown) => {
    const { fault, detail } = error instanceof PaperError ? error : new PaperError('damaged');
    parentPort?.postMessage({ fault, detail } satisfies PaperAnswer);
  },
);
