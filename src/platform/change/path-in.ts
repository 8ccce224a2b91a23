import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { obstacle } from '../error-code.ts';

/** Names that lead out of a folder, or into what belongs to git (also by the short name that Windows gives it). */
const FORBIDDEN = /^(?:\.\.?|\.git|git~\d+)?$/i;

/** Whether a path can only lead to something inside the folder that it starts from. */
export const staysInside = (path: string): boolean =>
  !/[\\\0]|^[a-z]:/i.test(path) && path.split('/').every((name) => !FORBIDDEN.test(name));

/**
 * What stands at a path inside a folder; undefined where nothing does.
 * @throws Error with `ELOOP` where the path goes through a link, or is one, and with `ENOTDIR` where it goes through a
 * file.
 */
export function standsAt(root: string, path: string): Stats | undefined {
  const names = path.split('/');
  for (let count = 1; ; count++) {
    const stats = lstatSync(join(root, ...names.slice(0, count)), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) throw obstacle('ELOOP');
    if (!stats || count === names.length) return stats;
  }
}

/** The folders that a path goes through, nearest last: `a/b/c` goes through `a` and `a/b`. */
export const foldersOf = (path: string): readonly string[] => {
  const names = path.split('/').slice(0, -1);
  return names.map((_name, at) => names.slice(0, at + 1).join('/'));
};
