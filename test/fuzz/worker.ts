// A thread of `npm run fuzz`: runs inputs, and says of each when it begins and what was wrong with the answer.
import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS, NAMED_PIECES, slowWith } from '../bad-input/endless.ts';
import { ENVIRONMENT } from '../environment.ts';
import { faultsOf } from './faults.ts';
import { closeServer } from './kinds/requests.ts';
import { trialOf } from './kinds.ts';

interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** How many threads there are; each takes the inputs in turn. */
  readonly step: number;
  /** Only trials of this kind. */
  readonly kind?: string;
  /** How many characters of each piece; undefined for mutated agendas. */
  readonly endless?: number;
  readonly piece?: string;
  /** Whether to show what an input was and what was said of it. */
  readonly tell?: boolean;
}

const work = workerData as Work;
const say = (message: object): void => parentPort?.postMessage(message);

// In the program a PDF has a thread of its own, which ends at what nobody waits for. Here that is passed over: it may
// come when the next input is at work already, and its exceptions have no stack.
process.on('unhandledRejection', (error) => {
  if (error instanceof Error && error.stack !== undefined && !/pdf/.test(error.stack)) throw error;
});

/** At a megabyte a command may take two seconds, or ten times what plain text takes on this machine now. */
const PATIENCE = { times: 10, leastMs: 2_000 };

async function mutated(): Promise<void> {
  for (let id = work.from; id < work.to; id += work.step) {
    const trial = trialOf(work.seed, id, work.kind);
    say({ kind: 'start', id, detail: `${trial.kind} · ${trial.story}` });
    const before = process.cpuUsage();
    for (const { kind, detail } of await faultsOf(trial, { tell: work.tell ?? false, threads: work.step }))
      say({ kind, id, detail: `${trial.kind} · ${trial.story} · ${detail}` });
    const { user, system } = process.cpuUsage(before);
    say({ kind: 'done', id, of: trial.kind, outcome: trial.outcome(), ms: (user + system) / 1_000 / work.step });
  }
  await closeServer();
}

async function endless(length: number): Promise<void> {
  for (let id = work.from; id < NAMED_PIECES.length; id += work.step) {
    const [name, piece] = NAMED_PIECES[id] as readonly [string, string];
    if (work.piece !== undefined && work.piece !== name) continue;
    say({ kind: 'start', id });
    const onStep = (detail: string): void => say({ kind: 'start', id, detail: `${name} ${detail}` });
    for (const { place, command, ms, plainMs } of await slowWith(piece, length, COMMANDS, PATIENCE, onStep))
      say({
        kind: 'slow',
        id,
        detail: `${name} ${place} · ${command} · ${Math.round(ms)} ms, plain ${Math.round(plainMs)}`,
      });
    say({ kind: 'done', id });
  }
}

Object.assign(process.env, ENVIRONMENT);
if (work.endless === undefined) await mutated();
else await endless(work.endless);
