import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Area, onDisk } from './area.ts';
import { textAt } from './file-state.ts';
import { ownName } from './owner.ts';
import { staysInside } from './path-in.ts';

/** The folder of a committed change. If its owner is gone, the next run completes the change. */
export const CHANGE = '.change';
/**
 * How the folder's name begins before the commit and while it is removed. If its owner is gone, the next run removes
 * it.
 */
export const BESIDE = `${CHANGE}-`;
export const besideName = (): string => `${BESIDE}${ownName()}-${randomBytes(4).toString('hex')}`;
export const JOURNAL = 'journal.json';
/** An empty file that says that the change is being undone. */
export const UNDOING = 'undo';

/** One path of a change: SHA-256 of the file before and after; undefined if there is no file. */
export interface Step {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Journal {
  readonly area: Area;
  readonly steps: readonly Step[];
}

/** The names of a step's contents in the folder of the change: of the old and of the new file. */
export const oldFile = (at: number): string => `old-${at}`;
export const newFile = (at: number): string => `new-${at}`;

/**
 * The device and inode of a folder. The journal contains it, so that a `.change` folder from a clone or an archive is
 * never carried out: nobody can know the inode beforehand.
 */
function identityOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** @param above whether the paths are relative to the folder above the one that contains `.change` */
export const journalText = (folder: string, above: boolean, steps: readonly Step[]): string =>
  `${JSON.stringify({ version: 1, identity: identityOf(folder), above, steps })}\n`;

/** The journal of a change; undefined if it was not written here by this program. */
export function readJournal(home: Area): Journal | undefined {
  const folder = onDisk(home, CHANGE);
  try {
    const { version, identity, above, steps } = JSON.parse(textAt(home.root, `${CHANGE}/${JOURNAL}`)) as Raw;
    if (version !== 1 || identity !== identityOf(folder) || !Array.isArray(steps)) return undefined;
    if (above && basename(home.root) !== 'agenda') return undefined;
    const area = above ? { root: resolve(home.root, '..'), prefix: '' } : home;
    const known = steps.flatMap((step) => stepOf(step as RawStep) ?? []);
    return known.length === steps.length ? { area, steps: known } : undefined;
  } catch {
    return undefined;
  }
}

interface Raw {
  readonly version?: unknown;
  readonly identity?: unknown;
  readonly above?: unknown;
  readonly steps?: unknown;
}

type RawStep = Partial<Record<keyof Step, unknown>> | null;

function stepOf(raw: RawStep): Step | undefined {
  const { path, before, after } = raw ?? {};
  const isDigest = (digest: unknown): digest is string | undefined =>
    digest === undefined || (typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest));
  return typeof path === 'string' && staysInside(path) && isDigest(before) && isDigest(after)
    ? { path, before, after }
    : undefined;
}
