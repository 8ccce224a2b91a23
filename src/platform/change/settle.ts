import { mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { obstacle } from '../error-code.ts';
import { putNew, sync, takePlace } from '../put-file.ts';
import { writing } from '../writing-error.ts';
import { nameOf } from './area.ts';
import { type FileState, fileAt } from './file-state.ts';
import { type Journal, newFile, oldFile, type Step } from './journal.ts';
import { foldersOf, standsAt } from './path-in.ts';

/**
 * Puts all files of a change in place (`after`), or puts them back (`before`). Files that are in place already are
 * skipped, so it can be repeated after an interruption at any point.
 * @throws UserError for the first file that cannot be put there
 */
export function settle(folder: string, { area, steps }: Journal, side: 'before' | 'after'): void {
  const other = side === 'after' ? 'before' : 'after';
  const nameIn = side === 'after' ? newFile : oldFile;
  const moves = steps.map((step, at) => ({
    path: step.path,
    wanted: step[side],
    left: step[other],
    source: join(folder, nameIn(at)),
  }));
  // Removals come first: on some file systems a removed name and a new one differ only in case.
  for (const move of moves)
    if (move.wanted === undefined) writing(nameOf(area, move.path), () => remove(area.root, move));
  for (const move of moves) if (move.wanted !== undefined) writing(nameOf(area, move.path), () => put(area.root, move));
  syncFolders(
    area.root,
    moves.map(({ path }) => path),
  );
}

/** Flushes the folders on the way to some paths to disk. */
export function syncFolders(root: string, paths: readonly string[]): void {
  for (const folder of new Set(['', ...paths.flatMap(foldersOf)])) sync(join(root, folder));
}

interface Move {
  readonly path: string;
  readonly wanted: string | undefined;
  readonly left: string | undefined;
  readonly source: string;
}

function remove(root: string, { path, left }: Move): void {
  const state = fileAt(root, path);
  if (state && !isLeft(state, left)) throw obstacle('EEXIST');
  if (state) unlinkSync(join(root, path));
  removeEmptyFolders(root, path);
}

function put(root: string, { path, wanted, left, source }: Move): void {
  const state = fileAt(root, path);
  if (state?.sha256 === wanted) return;
  if (!state) {
    makeFolders(root, path);
    putNew(source, join(root, path));
  } else if (isLeft(state, left)) takePlace(source, join(root, path));
  else throw obstacle('EEXIST');
}

/** Whether a file is the version to replace. If there was to be no file, an empty one that reserved the name counts. */
const isLeft = ({ sha256, size }: FileState, left: string | undefined): boolean =>
  left === undefined ? size === 0 : sha256 === left;

export function makeFolders(root: string, path: string): void {
  mkdirSync(root, { recursive: true });
  for (const folder of foldersOf(path)) if (!standsAt(root, folder)) mkdirSync(join(root, folder));
}

/** Removes the empty folders around a path. Git does not record them either. */
export function removeEmptyFolders(root: string, path: string): void {
  for (const folder of foldersOf(path).toReversed()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // It is not empty, or does not exist.
    }
  }
}

/**
 * Which files are neither the old nor the new version (`foreign`), and whether any is the new one already (`begun`).
 */
export function progressOf({ area, steps }: Journal): { readonly foreign: readonly string[]; readonly begun: boolean } {
  const digests = new Map(steps.map((step) => [step, digestAt(area.root, step)]));
  const isAt = (step: Step, side: 'before' | 'after'): boolean => digests.get(step) === step[side];
  return {
    foreign: steps
      .filter((step) => !isAt(step, 'before') && !isAt(step, 'after'))
      .map(({ path }) => nameOf(area, path)),
    begun: steps.some((step) => isAt(step, 'after') && !isAt(step, 'before')),
  };
}

function digestAt(root: string, { path, before }: Step): string | undefined {
  try {
    const state = fileAt(root, path);
    return state && before === undefined && state.size === 0 ? undefined : state?.sha256;
  } catch {
    return 'something else';
  }
}
