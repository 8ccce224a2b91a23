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

/** A change with everything that it takes on the disk, of which nobody knows yet. */
export interface Prepared {
  readonly folder: string;
  readonly steps: readonly Step[];
  /** Takes all of it away again. */
  readonly discard: () => void;
}

/**
 * Writes the contents of a change beside what is there.
 * @param home the folder in which it is prepared: that of the area, or one in it
 * @throws UserError where there is no room or no right to write
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
    // Whatever happens, this never becomes part of a commit.
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

/** What would only come to light half-way is looked at first. */
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
 * Makes a folder and those around it. (Node's own way to do so calls a disk that can only be read a folder that is not
 * there.)
 * @returns what was made, outermost first
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
    // Something was put there meanwhile.
  }
}
