import { existsSync, lstatSync, readdirSync, renameSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../i18n/user-error.ts';
import { retried } from '../put-file.ts';
import { writing } from '../writing-error.ts';
import { type Area, nameOf, onDisk } from './area.ts';
import { BESIDE, besideName, CHANGE, readJournal, UNDOING } from './journal.ts';
import { isAtWork, ownerIn, takeOver } from './owner.ts';
import { progressOf, settle } from './settle.ts';

/** The state of an earlier change: none, being written by a running process, or left by one that was killed. */
export type Leftover = 'none' | 'at work' | 'unfinished';

export function leftoverIn(home: Area): Leftover {
  const folder = onDisk(home, CHANGE);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return 'none';
  if (!stats.isDirectory()) return 'unfinished';
  if (isAtWork(ownerIn(folder) ?? '', folder)) return 'at work';
  // Whose it is was asked by name: by now another change may stand under it.
  return isSame(lstatSync(folder, { throwIfNoEntry: false }), stats) ? 'unfinished' : 'at work';
}

/**
 * Completes a committed change of a process that was killed, and removes uncommitted ones.
 * @param home the folder that contains `.change`
 * @returns false if another process is writing
 * @throws UserError if completing it would lose what somebody wrote since
 */
export function recover(home: Area): boolean {
  const leftover = leftoverIn(home);
  if (leftover === 'unfinished' && !finish(home)) return false;
  if (leftover === 'at work') return false;
  removeLeftovers(home);
  return true;
}

const isSame = (one: Stats | undefined, other: Stats | undefined): boolean =>
  one?.dev === other?.dev && one?.ino === other?.ino;

function finish(home: Area): boolean {
  const folder = onDisk(home, CHANGE);
  const stands = (): Stats | undefined => lstatSync(folder, { throwIfNoEntry: false });
  const before = stands();
  const owner = ownerIn(folder) ?? '';
  const journal = before?.isDirectory() ? readJournal(home) : undefined;
  // Another process may have finished it at any moment until it is taken over, and a third may have begun its own.
  if (!isSame(stands(), before) || isAtWork(owner, folder)) return false;
  if (!before) return true;
  if (!journal) throw notOurs(nameOf(home, CHANGE));
  if (!takeOver(folder, owner)) return false;
  const { foreign, begun } = progressOf(journal);
  if (foreign.length > 0 && begun) throw changedSince(foreign, nameOf(home, CHANGE));
  // If no file was changed yet and somebody edited one since, the change is dropped.
  if (foreign.length === 0) settle(folder, journal, existsSync(join(folder, UNDOING)) ? 'before' : 'after');
  writing(nameOf(home, CHANGE), () => clear(home));
  return true;
}

/** Removes the folder of a change. It is renamed first, so that it is never half there. */
export function clear(home: Area): void {
  const aside = onDisk(home, besideName());
  retried(() => renameSync(onDisk(home, CHANGE), aside));
  removeWhole(aside);
}

/** Removes a folder. If that fails, the next run does it. */
export function removeWhole(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

function removeLeftovers(home: Area): void {
  for (const entry of existsSync(home.root) ? readdirSync(home.root, { withFileTypes: true }) : []) {
    const path = onDisk(home, entry.name);
    if (entry.isDirectory() && entry.name.startsWith(BESIDE) && !isAtWork(entry.name, path)) removeWhole(path);
  }
}

const notOurs = (folder: string): UserError =>
  new UserError(
    {
      nl: `In "${folder}" staat een wijziging die niet op deze computer is begonnen; daarom wordt er niets geschreven.`,
      en: `"${folder}" holds a change that was not begun on this computer; therefore nothing is written.`,
    },
    {
      nl: 'Is daar niemand mee bezig? Verwijder dan die map, en bekijk met git wat er is veranderd.',
      en: 'Is nobody working on it? Then remove that folder, and use git to see what changed.',
    },
    'environment',
  );

const changedSince = (paths: readonly string[], folder: string): UserError =>
  new UserError(
    {
      nl: `Een eerdere wijziging is halverwege gestopt, en sindsdien is ${paths.join(', ')} veranderd.`,
      en: `An earlier change stopped half-way, and since then ${paths.join(', ')} changed.`,
    },
    {
      nl: `Zet met git terug wat je wilt houden, en verwijder dan de map "${folder}".`,
      en: `Use git to put back what you want to keep, and then remove the folder "${folder}".`,
    },
    'environment',
  );
