// Runs whole programs, in turn, and says what each took.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from './folders.mjs';

/** What every program here gets: nothing that slows Node down (NODE_EXTRA_CA_CERTS costs 45 ms a start), no CI, a cache of its own. */
const ENVIRONMENT = { ...Object.fromEntries(['PATH', 'SystemRoot', 'TZ'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))), HOME: join(CACHE, 'home'), XDG_CACHE_HOME: join(CACHE, 'home', 'cache') };

/**
 * A program with its arguments, and the exit codes that are no surprise.
 * @typedef {{ file: string, args: readonly string[], cwd?: string, env?: Readonly<Record<string, string>>, exits?: readonly number[] }} Command
 */

/** @param {Command} command @returns wall time in ms @throws when it exits in another way than expected */
export function once({ file, args, cwd, env = {}, exits = [0] }) {
  const start = process.hrtime.bigint();
  const { status, signal, error, stderr } = spawnSync(file, args, { cwd, env: { ...ENVIRONMENT, ...env }, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'] });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (!exits.includes(status)) throw new Error(`${file} ${args.join(' ')}\n  ended with ${status ?? signal}, not ${exits.join(' or ')}\n  ${String(stderr).trim().slice(0, 2_000)}`);
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

const TIME = '/usr/bin/time';
const COUNT = fileURLToPath(new URL('yardsticks/count.cjs', import.meta.url));

/** @param {Command} command @returns peak memory in MB and processor time in ms, each the median of `runs` */
export function appetite(command, runs = 3) {
  const measured = Array.from({ length: runs }, () => (existsSync(TIME) ? timed(command) : counted(command)));
  return { mb: median(measured.map(({ mb }) => mb)), cpu: median(measured.map(({ cpu }) => cpu)) };
}

/** GNU time says what the system counted. */
function timed({ file, args, ...rest }) {
  const said = inFile((path) => once({ file: TIME, args: ['--quiet', '--output', path, '--format', '%M %U %S', file, ...args], ...rest }));
  const [kilobytes, user, system] = said.trim().split(' ').map(Number);
  return { mb: kilobytes / 1024, cpu: (user + system) * 1000 };
}

/** A Node program can count for itself. */
function counted({ file, args, ...rest }) {
  const said = inFile((path) => once({ file, args: ['--require', COUNT, ...args], ...rest, env: { BENCH_USAGE: path } }));
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(said);
  return { mb: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
}

function inFile(run) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    run(join(folder, 'usage'));
    return readFileSync(join(folder, 'usage'), 'utf8');
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
