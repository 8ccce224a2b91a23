// A process of its own that reads one paper: whatever the file does, it cannot take the program with it. Its thread reads,
// and it looks after the limits.
import process from 'node:process';
import { PaperError } from '../../import/paper-error.ts';
import type { PaperAnswer, PaperQuestion } from './question.ts';
import { readInThread } from './read-in-thread.ts';

const answer = (said: PaperAnswer): boolean | undefined => process.send?.(said);

process.once('message', (question: PaperQuestion) => {
  readInThread(question).then(
    (paper) => answer({ paper }),
    (error: unknown) => {
      const { fault, detail } = error instanceof PaperError ? error : new PaperError('damaged');
      answer({ fault, detail });
    },
  );
});
// Nobody waits for an answer any more.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
