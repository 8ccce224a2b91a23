import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Area, onDisk } from './area.ts';
import { textAt } from './file-state.ts';
import { ownName } from './owner.ts';
import { staysInside } from './path-in.ts';

/** The folder of a change that was decided on: whoever finds it with nobody at work on it finishes that change. */
export const CHANGE = '.change';
/**
 * What the folder of a change is called while it is prepared, and while it is cleared away. Whoever finds one removes
 * it.
 */
export const BESIDE = `${CHANGE}-`;
export const besideName = (): string => `${BESIDE}${ownName()}-${randomBytes(4).toString('hex')}`;
export const JOURNAL = 'journal.json';
/** The file that says that the change is being undone. */
export const UNDOING = 'undo';

/** What a change does to one path: SHA-256 of what stands there before and after; undefined where nothing does. */
export interface Step {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Journal {
  readonly area: Area;
  readonly steps: readonly Step[];
}

/** The contents of a step within the folder of the change: of what was there, and of what comes. */
export const oldFile = (at: number): string => `old-${at}`;
export const newFile = (at: number): string => `new-${at}`;

/**
 * Names a folder in a way that nobody can know beforehand, and that a copy of it does not have. So a change that came
 * in with
 * a clone or an archive is never carried out.
 */
function identityOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** @param above whether the paths start from the folder above the one that the change stands in */
export const journalText = (folder: string, above: boolean, steps: readonly Step[]): string =>
  `${JSON.stringify({ version: 1, identity: identityOf(folder), above, steps })}\n`;

/** The journal of a change; undefined where the change was not prepared here, or not by this program. */
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
