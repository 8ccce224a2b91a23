// Report files: named on the command line, or by the environment (GITHUB_STEP_SUMMARY).

import { appendFileSync, closeSync, constants, fstatSync, ftruncateSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Printed, partsOf } from '../render/rendered.ts';
import { fileAt } from './change/file-state.ts';
import { obstacle } from './error-code.ts';
import { besides, leftBehind } from './left-behind.ts';
import { takePlace, writeAside } from './put-file.ts';
import { writing } from './writing-error.ts';

/**
 * Writes a report. A crash leaves the old file or the new one. Links are not followed: neither the file itself nor,
 * inside the current folder, a folder on the way to it, since a repository can contain links to any place.
 * @throws UserError if that is not possible
 */
export function writeReport(cwd: string, path: string, content: Printed | Uint8Array): void {
  writing(path, () => {
    const target = resolve(cwd, path);
    const before = existing(cwd, target);
    for (const left of leftBehind(dirname(target), MARK)) rmSync(left, { force: true });
    const fresh = besides(dirname(target), MARK);
    writeAside(fresh, content instanceof Uint8Array ? [content] : partsOf(content), before);
    try {
      takePlace(fresh, target);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  });
}

/** What the name of a report begins with until it is whole. */
const MARK = '.agenda-new';

/** The existing file at a path. @throws Error if it is not a regular file, or read-only */
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

/** Appends to a report: all, or nothing. Links are not followed and pipes not waited for. @throws UserError if that is not possible */
export function appendToReport(path: string, text: Printed): void {
  writing(path, () => {
    const file = openSync(path, APPEND_TO_PLAIN_FILE);
    try {
      const before = fstatSync(file);
      if (!before.isFile()) throw obstacle('ENOTFILE');
      try {
        for (const part of partsOf(text)) appendFileSync(file, part);
      } catch (error) {
        ftruncateSync(file, before.size);
        throw error;
      }
    } finally {
      closeSync(file);
    }
  });
}

/** The size of a report in bytes; 0 if there is none. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
