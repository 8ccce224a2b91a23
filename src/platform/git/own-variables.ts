// Which of git's variables in the environment are about this repository. In a hook of another repository they lead to
// that one.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folders of a repository itself; in a linked worktree they are two. */
export interface GitFolders {
  readonly own: string;
  readonly common: string;
}

/** Whatever ties git to one repository: `git rev-parse --local-env-vars`, and the name of its namespace. */
const LOCAL = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
] as const;
type Local = (typeof LOCAL)[number];

/** These lead to a place; the others say how to read the repository that GIT_DIR names. */
const PLACES: readonly Local[] = [
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

/** Whether an environment says anything about which repository is meant. */
export const namesPlaces = (env: Environment): boolean => PLACES.some((name) => env[name] !== undefined);

/** An environment in which git finds the repository by itself. */
export const withoutLocal = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !(LOCAL as readonly string[]).includes(name)));

/**
 * An environment without what leads elsewhere. The index that a hook of this repository is given stays: it is that of
 * the commit at hand, also where only some files are committed.
 * @param top the top folder of the working tree, from which a hook's paths start
 */
export function ownOf(env: Environment, top: string, { own, common }: GitFolders): Environment {
  const at = (name: Local): string => realPlace(resolve(top, env[name] as string));
  const isSet = (name: Local): boolean => env[name] !== undefined;
  const isHere = !isSet('GIT_DIR') || at('GIT_DIR') === realPlace(own);
  const holds: Partial<Record<Local, () => boolean>> = {
    GIT_COMMON_DIR: () => at('GIT_COMMON_DIR') === realPlace(common),
    GIT_WORK_TREE: () => at('GIT_WORK_TREE') === realPlace(top),
    GIT_INDEX_FILE: () => existsSync(at('GIT_INDEX_FILE')) && !isOfAnother(at('GIT_INDEX_FILE'), [own, common]),
    GIT_OBJECT_DIRECTORY: () => isWithin(at('GIT_OBJECT_DIRECTORY'), realPlace(common)),
  };
  const stays = (name: string): boolean =>
    !(LOCAL as readonly string[]).includes(name) || (isHere && (holds[name as Local]?.() ?? true));
  return Object.fromEntries(Object.entries(env).filter(([name]) => stays(name)));
}

/** Whether a file stands in the folder of a repository, and not of this one. */
function isOfAnother(file: string, folders: readonly string[]): boolean {
  if (folders.some((folder) => isWithin(file, realPlace(folder)))) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'HEAD')) && ['objects', 'commondir'].some((name) => existsSync(join(folder, name))))
      return true;
    if (dirname(folder) === folder) return false;
  }
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

function realPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
