import { lstatSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ChangeSet } from '../../edit/change-set.ts';
import { type Outcome, outcomesOf } from '../../edit/outcomes.ts';
import { UserError } from '../../i18n/user-error.ts';
import { codeOf } from '../error-code.ts';
import { putNew, retried, sync } from '../put-file.ts';
import { writing } from '../writing-error.ts';
import { type Area, nameOf, onDisk } from './area.ts';
import { fileAt, textAt } from './file-state.ts';
import { CHANGE, type Journal, newFile, UNDOING } from './journal.ts';
import { staysInside } from './path-in.ts';
import { type Prepared, prepare } from './prepare.ts';
import { clear, recover } from './recover.ts';
import { makeFolders, removeEmptyFolders, settle, syncFolders } from './settle.ts';

/** How long to wait for another process that writes, and how long between two attempts. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 25;

/**
 * Makes all changes of a set, or none. If the process is killed, the next call of this function or of {@link recover}
 * completes the change or removes what was prepared, so that the files are all old or all new.
 *
 * How: the new contents and a journal are written to a folder of their own (`.change-…`). Renaming that folder to
 * `.change` commits the change, and works as a lock, since only one process can do it. Then the files are put in place
 * and the folder is removed. A single new file needs neither journal nor lock: it is put in place in one step.
 *
 * A file is changed only if it still is the version that the splices were made from. Links are not followed. A new file
 * never overwrites one.
 * @param home the folder for `.change`: the area's root, or a folder in it
 * @throws UserError if that is not possible; then nothing has changed
 */
export async function applyChanges(area: Area, home: Area, changes: ChangeSet): Promise<void> {
  recover(home);
  for (const path of changes.flatMap((change) => (change.kind === 'rename' ? [change.path, change.to] : [change.path])))
    if (!staysInside(path)) throw new RangeError(`${path} leads out of its folder`);
  const outcomes = outcomesOf(changes, (path) => writing(nameOf(area, path), () => textAt(area.root, path)));
  for (const outcome of outcomes) mustBeAsExpected(area, outcome);
  if (outcomes.length === 0) return;
  const prepared = prepare(area, home, outcomes);
  const [first, ...others] = prepared.steps;
  if (first && first.before === undefined && others.length === 0) return oneNewFile(area, prepared, first.path);
  await decide(home, prepared);
  try {
    for (const step of prepared.steps) mustBeAsExpected(area, step);
  } catch (error) {
    clear(home);
    throw error;
  }
  carryOut(home, { area, steps: prepared.steps });
}

/** @throws UserError if a file is not the version that the change was made from, or a new file exists already */
function mustBeAsExpected(area: Area, { path, before }: Pick<Outcome, 'path' | 'before'>): void {
  const name = nameOf(area, path);
  const state = writing(name, () => fileAt(area.root, path));
  if (state?.sha256 === before) return;
  throw before === undefined
    ? new UserError(
        { nl: `"${name}" bestaat al; er is niets geschreven.`, en: `"${name}" exists already; nothing was written.` },
        { nl: 'Kies een andere naam, of verplaats dat bestand.', en: 'Choose another name, or move that file.' },
        'environment',
      )
    : new UserError(
        {
          nl: `"${name}" is ondertussen veranderd; er is niets geschreven.`,
          en: `"${name}" has changed meanwhile; nothing was written.`,
        },
        { nl: 'Probeer het nog eens.', en: 'Try again.' },
        'environment',
      );
}

function oneNewFile(area: Area, { folder, discard }: Prepared, path: string): void {
  try {
    writing(nameOf(area, path), () => {
      makeFolders(area.root, path);
      putNew(join(folder, newFile(0)), onDisk(area, path));
    });
    syncFolders(area.root, [path]);
  } catch (error) {
    removeEmptyFolders(area.root, path);
    throw error;
  } finally {
    discard();
  }
}

/** Commits a prepared change, when no other process is writing. @throws UserError if another process keeps writing */
async function decide(home: Area, { folder, discard }: Prepared): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  try {
    while (!becomesChange(folder, onDisk(home, CHANGE)))
      if (!recover(home)) {
        if (Date.now() > until) throw BUSY;
        await setTimeout(PAUSE_MS);
      }
    sync(home.root);
  } catch (error) {
    discard();
    throw error;
  }
}

const BUSY = new UserError(
  {
    nl: 'Een ander programma schrijft op dit moment in deze agenda; er is niets geschreven.',
    en: 'Another program is writing in this agenda at this moment; nothing was written.',
  },
  { nl: 'Probeer het over een paar minuten nog eens.', en: 'Try again in a few minutes.' },
  'environment',
);

/** Renames the prepared folder. A folder cannot replace one that is not empty, so only one process succeeds. */
function becomesChange(folder: string, change: string): boolean {
  const isTaken = (): boolean => lstatSync(change, { throwIfNoEntry: false }) !== undefined;
  if (isTaken()) return false;
  return writing(change, () => {
    try {
      retried(() => renameSync(folder, change));
      return true;
    } catch (error) {
      // The error tells that another change stood there, even if its process has finished since.
      if (TAKEN.has(codeOf(error)) || isTaken()) return false;
      throw error;
    }
  });
}

const TAKEN: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST']);

/** Puts all files in place. If one fails, the others are put back. */
function carryOut(home: Area, journal: Journal): void {
  const folder = onDisk(home, CHANGE);
  try {
    settle(folder, journal, 'after');
  } catch (error) {
    undo(folder, journal, error);
    tryToClear(home);
    throw error;
  }
  tryToClear(home);
}

/** @throws UserError if a file cannot be put back either */
function undo(folder: string, journal: Journal, reason: unknown): void {
  try {
    writeFileSync(join(folder, UNDOING), '');
  } catch {
    // Without this mark the next run completes the change instead of undoing it, which is all or nothing too.
  }
  try {
    settle(folder, journal, 'before');
  } catch {
    throw reason instanceof UserError ? new UserError(reason.text, HALF_WRITTEN, 'environment') : reason;
  }
}

const HALF_WRITTEN = {
  nl: 'Een deel is al geschreven. Neem weg wat in de weg staat, en geef de opdracht opnieuw: dan komt het goed.',
  en: 'Part of it is written already. Take away what stands in the way, and give the command again: then it is put right.',
};

/** Removes the folder of the change. If that fails, the next run does it. */
function tryToClear(home: Area): void {
  try {
    clear(home);
  } catch {
    return;
  }
}
