import { byCodePoint, fromRepository } from '../../source/tree.ts';
import type { AgendaPlace, ChangedPath, CommitId } from '../world.ts';
import { formerPrefix } from './former-place.ts';
import { git, incomplete, unable, withoutFilters } from './run.ts';

type Scope = 'worktree' | 'index';

/**
 * The files under the agenda's root that changed since a commit: in later commits, in the index and on disk, including
 * new files. A file that only moved along with the whole agenda did not change.
 */
export function changedSince(place: AgendaPlace, commit: CommitId, scope: Scope): readonly ChangedPath[] {
  const tracked = differing(place, commit, scope, [place.prefix]).map(({ letter, path }): ChangedPath => {
    return { path, kind: letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'changed' };
  });
  const changed = [...tracked, ...(scope === 'worktree' ? untracked(place) : [])];
  const isNew = changed.some(({ path, kind }) => kind === 'added' && path === fromRepository(place, 'agenda.yaml'));
  const former = isNew ? formerPrefix(place, commit) : undefined;
  const found = former === undefined ? changed : withoutMove(place, commit, scope, former, changed);
  return [...found].sort((a, b) => byCodePoint(a.path, b.path));
}

/** A row of `git diff --name-status`; `from` is the former name of what has another name now. */
interface Row {
  readonly letter: string;
  readonly path: string;
  readonly from?: string;
}

/** @param folders one, or that of the agenda and the one where it stood; then files are followed from one to the other */
function differing(place: AgendaPlace, commit: CommitId, scope: Scope, folders: readonly string[]): readonly Row[] {
  const diff = git(place, [
    ...(scope === 'worktree' ? withoutFilters(place) : []),
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    folders.length === 1 ? '--no-renames' : '--find-renames=100%',
    '--ignore-submodules=dirty',
    '-O/dev/null',
    '-z',
    '--name-status',
    ...(scope === 'index' ? ['--cached'] : []),
    commit,
    '--',
    ...(folders.includes('') ? [] : folders.map((folder) => `${folder}/`)),
  ]);
  if (/could not fetch|unable to read/.test(diff.stderr)) throw incomplete();
  if (diff.status !== 0)
    throw unable({ nl: 'Git kan niet bepalen wat er is gewijzigd.', en: 'Git cannot say what changed.' });
  const fields = diff.stdout.toString('utf8').split('\0');
  const rows: Row[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [letter, path, to] = fields.slice(at, at + 3) as [string, string, string];
    if (!letter.startsWith('R')) rows.push({ letter, path });
    else {
      rows.push({ letter: 'R', path: to, from: path });
      at += 1;
    }
  }
  return rows;
}

function untracked(place: AgendaPlace): readonly ChangedPath[] {
  const under = place.prefix === '' ? [] : [`${place.prefix}/`];
  const { stdout } = git(place, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...under]);
  return stdout
    .toString('utf8')
    .split('\0')
    .flatMap((path) => (path === '' ? [] : [{ path, kind: 'added' }]));
}

/** What changed in an agenda besides its place. */
function withoutMove(
  place: AgendaPlace,
  commit: CommitId,
  scope: Scope,
  former: string,
  changed: readonly ChangedPath[],
): readonly ChangedPath[] {
  const root = former === '' ? '' : `${former}/`;
  const rows = differing(place, commit, scope, [place.prefix, former]).flatMap(({ letter, path, from = path }) =>
    'DR'.includes(letter) && from.startsWith(root)
      ? [{ from, was: fromRepository(place, from.slice(root.length)), is: letter === 'R' ? path : undefined }]
      : [],
  );
  const same = new Set(rows.flatMap(({ was, is }) => (was === is ? [was] : [])));
  const before = new Set(rows.map(({ was }) => was));
  const left = new Set(rows.map(({ from }) => from));
  const now = new Set(changed.map(({ path }) => path));
  return [
    ...changed.flatMap((each): ChangedPath[] =>
      same.has(each.path) || (each.kind === 'deleted' && left.has(each.path))
        ? []
        : [before.has(each.path) ? { ...each, kind: 'changed' } : each],
    ),
    ...[...before].flatMap((path): ChangedPath[] => (now.has(path) ? [] : [{ path, kind: 'deleted' }])),
  ];
}
