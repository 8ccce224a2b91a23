import { byCodePoint } from '../../source/tree.ts';
import type { AgendaPlace, ChangedPath, CommitId } from '../world.ts';
import { git, unable, withoutFilters } from './run.ts';

/**
 * The files under the agenda's root that changed since a commit: in later commits, in the index and on disk, including
 * new files.
 */
export function changedSince(
  place: AgendaPlace,
  commit: CommitId,
  scope: 'worktree' | 'index',
): readonly ChangedPath[] {
  const under = place.prefix === '' ? [] : [`${place.prefix}/`];
  const diff = git(place, [
    ...(scope === 'worktree' ? withoutFilters(place) : []),
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--ignore-submodules=dirty',
    '-O/dev/null',
    '-z',
    '--name-status',
    ...(scope === 'index' ? ['--cached'] : []),
    commit,
    '--',
    ...under,
  ]);
  if (diff.status !== 0)
    throw unable({ nl: 'Git kan niet bepalen wat er is gewijzigd.', en: 'Git cannot say what changed.' });
  const fields = diff.stdout.toString('utf8').split('\0');
  const changed: ChangedPath[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const letter = fields[at];
    changed.push({
      path: fields[at + 1] as string,
      kind: letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'changed',
    });
  }
  if (scope === 'worktree') {
    const untracked = git(place, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...under]).stdout.toString(
      'utf8',
    );
    for (const path of untracked.split('\0')) if (path !== '') changed.push({ path, kind: 'added' });
  }
  return changed.sort((a, b) => byCodePoint(a.path, b.path));
}
