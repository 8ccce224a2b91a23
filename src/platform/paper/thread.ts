// The thread that reads one paper, so that the process it is in can look after the caps.
import { parentPort, workerData } from 'node:worker_threads';
import type { PaperFormat } from '../../import/paper.ts';
import { PaperError } from '../../import/paper-error.ts';
import { readPaper } from '../../import/readers/read-paper.ts';
import type { PaperAnswer } from './question.ts';

const { format, bytes } = workerData as { readonly format: PaperFormat; readonly bytes: Uint8Array };

readPaper(format, bytes).then(
  (paper) => parentPort?.postMessage({ paper } satisfies PaperAnswer),
  (error: unknown) => {
    const { fault, detail } = error instanceof PaperError ? error : new PaperError('damaged');
    parentPort?.postMessage({ fault, detail } satisfies PaperAnswer);
  },
);
