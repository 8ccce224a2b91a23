// The built program as a process of its own, which a test may end, and what it leaves.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';

export interface Running {
  readonly child: ChildProcess;
  /** The signal that ended it, or its exit code. */
  readonly ended: Promise<string | number | null>;
}

export function runningIn(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), ...argv], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...ENVIRONMENT, ...env },
  });
  const ended = new Promise<string | number | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  );
  return { child, ended };
}

/** A process that has ended and of which nobody has asked how is not at work. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Every file that stands in a folder, by name, byte for byte. */
export function standingIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}
