// Who is at work on a change. It stands in the name of a file or folder, so that it is there from the first moment and
// can be
// taken over by one process only: of all that rename a file, one succeeds.
import { lstatSync, readdirSync, renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sha256 } from '../../text/hash.ts';
import { codeOf } from '../error-code.ts';

/** A change takes milliseconds: whoever has been at it for longer is not at it any more. */
const LONGEST_MS = 10 * 60 * 1000;

const HOST = (): string => sha256(hostname()).slice(0, 8);

/** This process, as part of a name. */
export const ownName = (): string => `${HOST()}-${process.pid}`;

const OWNER = /(?:^|-)([0-9a-f]{8})-(\d{1,10})(?:-|$)/;

/** Whether a process that a name speaks of is still at work, as far as can be told from here. */
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

/** The file in a folder that says whose it is; undefined where there is none, or the folder has gone meanwhile. */
export function ownerIn(folder: string): string | undefined {
  try {
    return readdirSync(folder).find((name) => name.startsWith('owner-'));
  } catch {
    return undefined;
  }
}

/** Makes a folder one's own. @returns false where another process did so first. */
export function takeOver(folder: string, owner: string): boolean {
  try {
    renameSync(join(folder, owner), join(folder, ownerFile()));
    return true;
  } catch {
    return false;
  }
}
