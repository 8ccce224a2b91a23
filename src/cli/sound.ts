import { UserError } from '../i18n/user-error.ts';
import type { Loaded } from '../model/loaded.ts';
import { fromRepository } from '../source/tree.ts';

/**
 * Files that are to be changed must be readable and right: in one with conflict markers nobody knows what holds.
 * @param paths from the agenda's root
 * @throws UserError that names those that are not
 */
export function mustBeSound({ tree, broken }: Pick<Loaded, 'tree' | 'broken'>, paths: readonly string[]): void {
  const there = new Set(tree.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const wrong = [...new Set(paths)]
    .filter((path) => !there.has(path) || broken.includes(fromRepository(tree, path)))
    .map((path) => fromRepository(tree, path));
  if (wrong.length === 0) return;
  throw new UserError(
    {
      nl: `Er is niets geschreven, want hierin staat een fout: ${wrong.join(', ')}.`,
      en: `Nothing was written, since there is an error in: ${wrong.join(', ')}.`,
    },
    { nl: 'Los die eerst op; zie agenda validate.', en: 'Mend it first; see agenda validate.' },
  );
}
