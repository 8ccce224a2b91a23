// Runs whole programs, in turn, and says what each took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from './folders.mjs';

/** What every program here gets: nothing that slows Node down (NODE_EXTRA_CA_CERTS costs 45 ms a start), no CI, a cache of its own. */
const ENVIRONMENT = {
  ...Object.fromEntries(
    ['PATH', 'SystemRoot', 'TZ'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  ),
  HOME: join(CACHE, 'home'),
  XDG_CACHE_HOME: join(CACHE, 'home', 'cache'),
};

/**
 * A program with its arguments, and the exit codes that are no surprise.
 * @typedef {{ file: string, args: readonly string[], cwd?: string, env?: Readonly<Record<string, string>>, exits?: readonly number[] }} Command
 */

/** @param {Command} command @returns wall time in ms @throws when it exits in another way than expected */
export function once({ file, args, cwd, env = {}, exits = [0] }) {
  const start = process.hrtime.bigint();
  const { status, signal, error, stderr } = spawnSync(file, args, {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (!exits.includes(status))
    throw new Error(
      `${file} ${args.join(' ')}\n  ended with ${status ?? signal}, not ${exits.join(' or ')}\n  ${String(stderr).trim().slice(0, 2_000)}`,
    );
  return took;
}

/**
 * Runs all commands in turn (A B C A B C …), so that what the machine does besides falls on all alike. The first round is not counted.
 * @param {Readonly<Record<string, Command>>} commands
 * @param {(round: number) => void} [before] run before each round
 * @returns {Readonly<Record<string, readonly number[]>>} ms by name, one for each round
 */
export function inTurn(commands, rounds, before = () => undefined) {
  const took = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    before(round);
    for (const [name, command] of Object.entries(commands)) {
      const ms = once(command);
      if (round > 0) took[name].push(ms);
    }
  }
  return took;
}

const COUNT = fileURLToPath(new URL('yardsticks/count.cjs', import.meta.url));

/**
 * What Node programs ask of the machine; other programs that they start are not counted. Steadier than the clock when a machine is busy.
 * @param {Readonly<Record<string, Command>>} commands run in turn
 * @returns {{ processor: Readonly<Record<string, readonly number[]>>, memory: Readonly<Record<string, readonly number[]>> }} ms and peak MB by name
 */
export function appetites(commands, rounds) {
  const processor = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  const memory = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const { userCPUTime, systemCPUTime, maxRSS } = usageOf(command);
      processor[name].push((userCPUTime + systemCPUTime) / 1000);
      memory[name].push(maxRSS / 1024);
    }
  }
  return { processor, memory };
}

/** The program counts for itself, and leaves the figures in a file. */
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

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
