// A git repository of one's own, in which commands run as a person would type them.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';
import { ENVIRONMENT, secondsOf } from '../environment.ts';

export interface Repository {
  readonly folder: string;
  readonly asAnybody: boolean;
  /** What its commands see of the machine. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * Runs a command line.
   * @returns what a person would see: both streams in order of arrival, and the exit code where it is not 0.
   */
  run(command: string): string;
  /** Records everything that is there. */
  commit(message: string): void;
  remove(): void;
}

/** To root no file is unreadable; whoever this is may read what everybody may, and nothing else. */
const ANYBODY = 65_534;

export interface RepositoryOptions {
  /**
   * Whether commands run with nobody's rights in particular, also where root runs the tests. They cannot write then.
   */
  readonly asAnybody?: boolean;
}

const made = new Set<string>();

/** Takes away what the tests of a file have made. */
export function removeRepositories(): void {
  for (const home of made) rmSync(home, { recursive: true, force: true });
  made.clear();
}

/** @param today the day that the commands take for today, instead of the usual one */
export function newRepository(today?: string, { asAnybody = false }: RepositoryOptions = {}): Repository {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'agenda-replay-')));
  made.add(home);
  const folder = join(home, 'vereniging');
  const env = environment(home, today);
  mkdirSync(folder);
  writeProgram(join(home, 'bin'));
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: folder, env });
  git('init', '--quiet', '--initial-branch=main', '--template=');
  const user = asAnybody && process.getuid?.() === 0 ? { uid: ANYBODY, gid: ANYBODY } : {};
  if (asAnybody) for (const shut of [home, inject('installed')]) chmodSync(shut, 0o755);
  return {
    folder,
    asAnybody,
    env,
    run: (command) => run(command, { folder, home, env, user }),
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function environment(home: string, today: string | undefined): Record<string, string> {
  const path = [join(home, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  return {
    ...ENVIRONMENT,
    PATH: path,
    HOME: join(inject('installed'), 'home'),
    TMPDIR: tmpdir(),
    ...(today === undefined ? {} : { SOURCE_DATE_EPOCH: secondsOf(today) }),
  };
}

/** `agenda` on the path, as npm would put it there. */
function writeProgram(bin: string): void {
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'agenda'),
    `#!/bin/sh\nexec '${process.execPath}' '${inject('installed')}/bin/agenda.cjs' "$@"\n`,
    { mode: 0o755 },
  );
}

const LONGEST_RUN_MS = 20_000;

interface Surroundings {
  readonly folder: string;
  readonly home: string;
  readonly env: Record<string, string>;
  readonly user: { readonly uid?: number; readonly gid?: number };
}

function run(command: string, { folder, home, env, user }: Surroundings): string {
  // One file for both streams keeps the order in which a person would see them.
  const written = join(home, 'output');
  const output = openSync(written, 'w+');
  const { status, signal } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env,
    ...user,
    stdio: ['ignore', output, output],
    timeout: LONGEST_RUN_MS,
  });
  closeSync(output);
  if (status === null) throw new Error(`${command}: stopped by ${signal}`);
  // Where the repository happens to stand is nobody's business.
  const seen = readFileSync(written, 'utf8').replaceAll(home, '').replaceAll(inject('installed'), '');
  const ended = seen === '' || seen.endsWith('\n') ? seen : `${seen}\n`;
  return status === 0 ? ended : `${ended}[${status}]\n`;
}
