import { fork } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import type { Paper, PaperFormat } from '../../import/paper.ts';
import { PaperError } from '../../import/paper-error.ts';
import { LIMITS, type Limits } from '../../source/limits.ts';
import type { PaperAnswer, PaperQuestion } from './question.ts';

/** The programs that read, which are built into files of their own. */
export interface PaperPrograms {
  readonly process: URL;
  readonly thread: URL;
}

const BUILT: PaperPrograms = {
  process: new URL('./paper-process.mjs', import.meta.url),
  thread: new URL('./paper-thread.mjs', import.meta.url),
};

/**
 * Reads a paper in a process of its own, which is ended at its limits.
 * @throws PaperError where nothing can be made of the paper
 */
export function readApart(
  format: PaperFormat,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  programs: PaperPrograms = BUILT,
): Promise<Paper> {
  const { SystemRoot } = process.env;
  const child = fork(programs.process, {
    // It needs nothing of the machine's settings, but for where Windows is.
    env: SystemRoot === undefined ? {} : { SystemRoot },
    execArgv: [],
    serialization: 'advanced',
    // The libraries' own messages are not for the user.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<Paper>((resolve, reject) => {
    child.once('message', (answer: PaperAnswer) => {
      if ('paper' in answer) resolve(answer.paper);
      else reject(new PaperError(answer.fault, answer.detail));
    });
    child.once('error', () => reject(new PaperError('damaged')));
    // V8 ends the process itself where its memory is full before anybody could look.
    child.once('exit', (code, signal) =>
      reject(new PaperError(signal === 'SIGABRT' || code === ABORTED ? 'too-much-memory' : 'damaged')),
    );
    child.send({ format, bytes, limits, thread: programs.thread.href } satisfies PaperQuestion);
  }).finally(() => child.kill('SIGKILL'));
}

/** How a process that ended itself is told of where there are no signals. */
const ABORTED = 128 + constants.signals.SIGABRT;
