// The process that owns a change. Its host and pid are part of a file name: so they exist from the start, and only one
// process can take over, since renaming a file succeeds once.
import { lstatSync, readdirSync, renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sha256 } from '../../text/hash.ts';
import { codeOf } from '../error-code.ts';

/** A change takes milliseconds. An owner that takes longer than this is considered gone. */
const LONGEST_MS = 10 * 60 * 1000;

const HOST = (): string => sha256(hostname()).slice(0, 8);

/** This process as part of a file name. */
export const ownName = (): string => `${HOST()}-${process.pid}`;

const OWNER = /(?:^|-)([0-9a-f]{8})-(\d{1,10})(?:-|$)/;

/** Whether the owner in a name is still running. For other hosts only the age of the folder tells. */
export function isAtWork(name: string, path: string): boolean {
  const [, host, pid] = OWNER.exec(name) ?? [];
  if (host === HOST() && !isRunning(Number(pid))) return false;
  const touched = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && Date.now() - touched < LONGEST_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

export const ownerFile = (): string => `owner-${ownName()}`;

/** The owner file in a folder; undefined if there is none, or the folder has disappeared. */
export function ownerIn(folder: string): string | undefined {
  try {
    return readdirSync(folder).find((name) => name.startsWith('owner-'));
  } catch {
    return undefined;
  }
}

/** Becomes the owner of a folder. @returns false if another process was first */
export function takeOver(folder: string, owner: string): boolean {
  try {
    renameSync(join(folder, owner), join(folder, ownerFile()));
    return true;
  } catch {
    return false;
  }
}
