import { accessSync, constants, existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from '../../edit/outcomes.ts';
import { sha256 } from '../../text/hash.ts';
import { obstacle } from '../error-code.ts';
import { keep, sync, writeAside } from '../put-file.ts';
import { writing } from '../writing-error.ts';
import { type Area, nameOf, onDisk } from './area.ts';
import { fileAt } from './file-state.ts';
import { besideName, JOURNAL, journalText, newFile, oldFile, type Step } from './journal.ts';
import { ownerFile } from './owner.ts';
import { foldersOf, standsAt } from './path-in.ts';
import { removeWhole } from './recover.ts';

/** A change that is on disk but not committed. */
export interface Prepared {
  readonly folder: string;
  readonly steps: readonly Step[];
  /** Removes it. */
  readonly discard: () => void;
}

/**
 * Writes the contents and the journal of a change to a new folder in `home`.
 * @throws UserError if the disk is full or a file may not be written
 */
export function prepare(area: Area, home: Area, outcomes: readonly Outcome[]): Prepared {
  for (const outcome of outcomes) writing(nameOf(area, outcome.path), () => mustBeWritable(area.root, outcome));
  const inHome = <T>(write: () => T): T => writing(nameOf(home, '') || home.root, write);
  const made = inHome(() => makeFolder(home.root));
  const folder = onDisk(home, besideName());
  const discard = (): void => {
    removeWhole(folder);
    removeMade(made);
  };
  try {
    inHome(() => mkdirSync(folder));
    // So `git add` never includes this folder.
    inHome(() => writeFileSync(join(folder, '.gitignore'), '*\n'));
    inHome(() => writeFileSync(join(folder, ownerFile()), ''));
    const steps = outcomes.map((outcome, at) =>
      writing(nameOf(area, outcome.path), () => contents(area, folder, outcome, at)),
    );
    inHome(() => writeAside(join(folder, JOURNAL), [journalText(folder, home.root !== area.root, steps)]));
    sync(folder);
    return { folder, steps, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** Finds obstacles before the first file is put in place. */
function mustBeWritable(root: string, { path, before }: Outcome): void {
  const state = before === undefined ? undefined : fileAt(root, path);
  if (state && (state.mode & 0o222) === 0) throw obstacle('EREADONLY');
  if (state) accessSync(join(root, path), constants.W_OK);
  const nearest = foldersOf(path).findLast((folder) => standsAt(root, folder)?.isDirectory()) ?? '';
  if (existsSync(root)) accessSync(join(root, nearest), constants.W_OK);
}

function contents(area: Area, folder: string, { path, before, after }: Outcome, at: number): Step {
  if (before !== undefined) keep(area.root, path, join(folder, oldFile(at)));
  const target = join(folder, newFile(at));
  if (after === undefined) return { path, before, after };
  if ('copyOf' in after) {
    keep(area.root, after.copyOf, target);
    return { path, before, after: fileAt(area.root, after.copyOf)?.sha256 };
  }
  writeAside(target, [after.text], before === undefined ? undefined : fileAt(area.root, path));
  return { path, before, after: sha256(after.text) };
}

/**
 * Makes a folder and its parents. (The `recursive` option of Node reports ENOENT for a read-only disk.)
 * @returns the folders made, outermost first
 */
function makeFolder(path: string): readonly string[] {
  if (existsSync(path)) return [];
  const made = makeFolder(dirname(path));
  mkdirSync(path);
  return [...made, path];
}

function removeMade(folders: readonly string[]): void {
  try {
    for (const folder of folders.toReversed()) rmdirSync(folder);
  } catch {
    // Another process has put a file there.
  }
}
