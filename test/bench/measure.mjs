// Runs whole programs in turn, and says what each took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER } from './corpora.mjs';

/**
 * The environment of every program. NODE_EXTRA_CA_CERTS in particular is left out: it costs 45 ms at each start of Node 20,
 * which would make every ratio to N look better.
 * @type {Readonly<Record<string, string>>}
 */
const ENVIRONMENT = {
  ...Object.fromEntries(
    ['PATH', 'SystemRoot', 'TZ'].flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])),
  ),
  HOME: join(FOLDER, 'home'),
};

/**
 * A program with its arguments, and the exit codes that are expected (0 unless said otherwise).
 * @typedef {{ file: string, args: readonly string[], cwd?: string, env?: Readonly<Record<string, string>>, exits?: readonly number[] }} Command
 */

/** @param {Command} command @returns wall time in ms @throws Error when it exits in another way than expected */
export function once({ file, args, cwd, env = {}, exits = [0] }) {
  const start = process.hrtime.bigint();
  const { status, signal, error, stderr } = spawnSync(file, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...ENVIRONMENT, ...env },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status === null || !exits.includes(status))
    throw new Error(
      `${file} ${args.join(' ')}\n  ended with ${status ?? signal}, not ${exits.join(' or ')}\n  ${String(stderr).trim().slice(0, 2_000)}`,
    );
  return took;
}

/**
 * Runs all commands in turn (A B C A B C …), so that other work of the machine slows all of them alike. The first round is not counted.
 * @param {Readonly<Record<string, Command>>} commands
 * @param {number} rounds
 * @returns {Readonly<Record<string, readonly number[]>>} ms by name, one for each round
 */
export function inTurn(commands, rounds) {
  const took = emptyLists(commands);
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const ms = once(command);
      if (round > 0) took[name]?.push(ms);
    }
  }
  return took;
}

const COUNT = fileURLToPath(new URL('yardsticks/count.cjs', import.meta.url));

/**
 * The processor time (ms) and the peak memory (MB) of Node programs, as they report it themselves; programs that they start are not counted.
 * @param {Readonly<Record<string, Command>>} commands run in turn
 * @param {number} rounds
 */
export function usageInTurn(commands, rounds) {
  const processor = emptyLists(commands);
  const memory = emptyLists(commands);
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const { userCPUTime, systemCPUTime, maxRSS } = usageOf(command);
      processor[name]?.push((userCPUTime + systemCPUTime) / 1000);
      memory[name]?.push(maxRSS / 1024);
    }
  }
  return { processor, memory };
}

/** @param {Readonly<Record<string, Command>>} commands @returns {Record<string, number[]>} */
const emptyLists = (commands) => Object.fromEntries(Object.keys(commands).map((name) => [name, []]));

/**
 * Runs a Node program that writes its own figures to a file when it exits.
 * @param {Command} command @returns {NodeJS.ResourceUsage}
 */
function usageOf({ args, ...rest }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const usage = join(folder, 'usage.json');
    once({ ...rest, args: ['--require', COUNT, ...args], env: { ...rest.env, BENCH_USAGE: usage } });
    return JSON.parse(readFileSync(usage, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly number[]} numbers at least one */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below = Number.NaN, at = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? at : (below + at) / 2;
}
