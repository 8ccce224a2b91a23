import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { obstacle } from '../error-code.ts';

/** Path parts that lead out of the folder, or into `.git` (on Windows also `git~1`). */
const FORBIDDEN = /^(?:\.\.?|\.git|git~\d+)?$/i;

/** Whether a path stays inside its folder. */
export const staysInside = (path: string): boolean =>
  !/[\\\0]|^[a-z]:/i.test(path) && path.split('/').every((name) => !FORBIDDEN.test(name));

/**
 * The kind of file at a path in a folder; undefined if there is nothing.
 * @throws Error with `ELOOP` if the path is a link or goes through one, with `ENOTDIR` if it goes through a file
 */
export function standsAt(root: string, path: string): Stats | undefined {
  const names = path.split('/');
  for (let count = 1; ; count++) {
    const stats = lstatSync(join(root, ...names.slice(0, count)), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) throw obstacle('ELOOP');
    if (!stats || count === names.length) return stats;
  }
}

/** The folders on a path, outermost first: `a` and `a/b` for `a/b/c`. */
export const foldersOf = (path: string): readonly string[] => {
  const names = path.split('/').slice(0, -1);
  return names.map((_name, at) => names.slice(0, at + 1).join('/'));
};
