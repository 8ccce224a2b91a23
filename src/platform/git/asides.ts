// Files of an agenda of which git and the disk have different ideas.
import { fromRepository, isIgnored, isRead } from '../../source/tree.ts';
import type { AgendaPlace, Asides } from '../world.ts';
import { git, standsThere } from './run.ts';
import { intendedIn } from './tree.ts';

/** @param scope what is read: the files on disk, or the index */
export function asidesOf(place: AgendaPlace, scope: 'worktree' | 'index'): Asides {
  const under = place.prefix === '' ? [] : ['--', `${place.prefix}/`];
  const isOurs = (path: string): boolean => {
    const inside = path.slice(fromRepository(place, '-').length - 1);
    return isRead(inside) && !isIgnored(inside);
  };
  const listed = (options: readonly string[]): readonly string[] =>
    git(place, ['ls-files', '-z', ...options, ...under])
      .stdout.toString('utf8')
      .split('\0');
  // A letter, a space and the path; a small letter where git was told to assume no change (git-ls-files, "-v").
  const tagged = listed(['-v']).map((line) => ({ tag: line.charAt(0), path: line.slice(2) }));
  const withTag = (wanted: RegExp): readonly string[] => [
    ...new Set(tagged.flatMap(({ tag, path }) => (wanted.test(tag) && isOurs(path) ? [path] : []))),
  ];
  return {
    leftOut: scope === 'index' ? [] : withTag(/s/i).filter((path) => !standsThere(place, path)),
    unwatched: scope === 'index' ? [] : withTag(/[a-z]|S/).filter((path) => standsThere(place, path)),
    unmerged: withTag(/m/i),
    ignored: listed(['--others', '--ignored', '--exclude-standard']).filter(isOurs),
    intended: scope === 'index' ? [...intendedIn(place, under)].filter(isOurs) : [],
  };
}
