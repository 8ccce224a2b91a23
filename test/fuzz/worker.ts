// A thread of `npm run fuzz`: runs inputs, and says of each when it begins and what was wrong with the answer.
import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS, NAMED_PIECES, slowWith } from '../bad-input/endless.ts';
import { ENVIRONMENT } from '../environment.ts';
import { faultsOf } from './faults.ts';
import { inputOf } from './input.ts';

interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** How many characters of each piece; undefined for mutated agendas. */
  readonly endless?: number;
  readonly piece?: string;
  /** Whether to show what an input was and what was said of it. */
  readonly tell?: boolean;
}

const work = workerData as Work;
const say = (message: object): void => parentPort?.postMessage(message);

Object.assign(process.env, ENVIRONMENT);
if (work.endless === undefined) await mutated();
else await endless(work.endless);

async function mutated(): Promise<void> {
  for (let id = work.from; id < work.to; id += work.step) {
    say({ kind: 'start', id });
    const input = inputOf(work.seed, id);
    for (const { kind, detail } of await faultsOf(input, work.tell ?? false))
      say({ kind, id, detail: `${input.argv.join(' ')} · ${input.story.join(', ')} · ${detail}` });
    say({ kind: 'done', id });
  }
}

/** At a megabyte a command may take two seconds, or ten times what plain text takes on this machine now. */
const PATIENCE = { times: 10, leastMs: 2_000 };

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
