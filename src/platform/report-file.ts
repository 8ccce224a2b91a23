// Files that somebody named on the command line, or the machine in its environment, for a report to go to.

import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, constants, fstatSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Printed, partsOf } from '../render/rendered.ts';
import { fileAt } from './change/file-state.ts';
import { obstacle } from './error-code.ts';
import { takePlace, writeAside } from './put-file.ts';
import { writing } from './writing-error.ts';

/**
 * Writes a whole file: a crash leaves the old file or the new one. A link is never followed, neither as the file itself
 * nor, inside the
 * folder where the command was given, as a folder on the way to it: a repository may hold links that lead anywhere.
 * @throws UserError where that cannot be done
 */
export function writeReport(cwd: string, path: string, text: Printed): void {
  writing(path, () => {
    const target = resolve(cwd, path);
    const before = existing(cwd, target);
    const fresh = join(dirname(target), `.agenda-${randomBytes(6).toString('hex')}.tmp`);
    writeAside(fresh, partsOf(text), before);
    try {
      takePlace(fresh, target);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  });
}

/** The plain file that stands at a path. @throws Error with a code where something else does. */
function existing(cwd: string, target: string): ReturnType<typeof fileAt> {
  const inside = relative(cwd, target);
  const isOutside = isAbsolute(inside) || inside.split(sep)[0] === '..';
  const state = isOutside ? fileAt(dirname(target), basename(target)) : fileAt(cwd, inside.split(sep).join('/'));
  if (state && (state.mode & 0o222) === 0) throw obstacle('EREADONLY');
  return state;
}

const APPEND_TO_PLAIN_FILE =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * Adds to the end of a file. A link is not followed, and a pipe not waited for.
 * @throws UserError where that cannot be done
 */
export function appendToReport(path: string, text: Printed): void {
  writing(path, () => {
    const file = openSync(path, APPEND_TO_PLAIN_FILE);
    try {
      if (!fstatSync(file).isFile()) throw obstacle('ENOTFILE');
      for (const part of partsOf(text)) appendFileSync(file, part);
    } finally {
      closeSync(file);
    }
  });
}

/** How many bytes a file takes, 0 where there is none. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
