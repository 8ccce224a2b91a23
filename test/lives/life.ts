// A program that lives long, and what it holds meanwhile.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';

/** How much is done in each life; `npm run lives` does more, and tells what was measured. */
export const EDITS = Number(process.env['LIVES'] ?? 200);
const IS_LONG = EDITS > 1_000;
const POINTS = 10;

/** Bytes that may stay with each edit; a cache that grew with its input would keep kilobytes. */
const MOST_BYTES = 256;
/** Of a few edits the slope says little: what was needed for the first time stays too. */
const ALLOWANCE = 1_200_000;

interface Held {
  /** Without what was compiled of the program. */
  readonly heap: number;
  readonly external: number;
  readonly rss: number;
  readonly files: number;
  readonly watchers: number;
}

const PROBE = fileURLToPath(new URL('./probe.cjs', import.meta.url));

/** Starts the program so that it can be measured. @param hurry what a pause lasts at most, in milliseconds */
export function started(
  folder: string,
  argv: readonly string[],
  stdio: readonly ('pipe' | 'ignore' | 'inherit')[],
  hurry?: number,
): ChildProcess {
  const options: SpawnOptions = {
    cwd: folder,
    stdio: [...stdio, 'ipc'],
    env: {
      ...process.env,
      ...ENVIRONMENT,
      NODE_OPTIONS: `--require="${PROBE}"`,
      ...(hurry === undefined ? {} : { HURRY: String(hurry) }),
    },
  };
  return spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), ...argv], options);
}

const heldBy = (child: ChildProcess): Promise<Held> =>
  new Promise((resolve) => {
    child.once('message', (held) => resolve(held as Held));
    child.send('measure');
  });

/**
 * Lives a life: edit after edit, of which the first fourth is to get warm. Fails where memory grows with the edits, or
 * files or watchers stay open.
 * @param rest what stands open is compared when this is done: what is begun is brought to an end
 */
export async function live(
  name: string,
  child: ChildProcess,
  edit: (at: number) => Promise<void>,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const begun = performance.now();
  let at = 0;
  const points: (Held & { readonly at: number })[] = [];
  for (let point = 0; point <= POINTS; point++) {
    const until = Math.round((EDITS * (point + POINTS / 3)) / (POINTS + POINTS / 3));
    for (; at < until; at++) await edit(at);
    await rest();
    points.push({ at, ...(await heldBy(child)) });
  }
  const slope = slopeOf(points.map(({ at: x, heap, external }) => [x, heap + external]));
  if (IS_LONG) {
    for (const { at: edits, heap, external, rss, files, watchers } of points)
      tell(
        `${name} ${edits}: heap ${mb(heap)} MB, outside it ${mb(external)} MB, resident ${mb(rss)} MB, ${files} files open, ${watchers} watchers`,
      );
    const seconds = Math.round((performance.now() - begun) / 1000);
    tell(`${name}: ${EDITS} edits in ${seconds} s, ${slope.toFixed(1)} bytes each`);
  }
  const [first, last] = [points[0], points.at(-1)] as [Held, Held];
  expect(slope, points.map(({ heap }) => mb(heap)).join(' ')).toBeLessThan(MOST_BYTES + ALLOWANCE / EDITS);
  expect({ files: last.files, watchers: last.watchers }).toEqual({ files: first.files, watchers: first.watchers });
}

const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);
const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/**
 * Half of all pairs of points rise more than this, and half less: a step on the way, where something was needed for the
 * first time, counts for little.
 */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const slopes = points.flatMap(([x, y], at) => points.slice(at + 1).map(([toX, toY]) => (toY - y) / (toX - x)));
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] as number;
}
