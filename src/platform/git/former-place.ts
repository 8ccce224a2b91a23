// Where an agenda stood before its folder was moved.
import { posix } from 'node:path';
import { isIgnored } from '../../source/tree.ts';
import type { AgendaPlace, CommitId } from '../world.ts';
import { git, standsThere } from './run.ts';

const PAGE = 'agenda.yaml';

/**
 * The prefix of the agenda in a commit that does not have it at its place: the one folder with an agenda.yaml that does
 * not stand there any more. Undefined where there is none, or more than one.
 */
export function formerPrefix(place: AgendaPlace, commit: CommitId): string | undefined {
  const names = git(place, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]).stdout.toString('utf8');
  const gone = names
    .split('\0')
    .filter((path) => posix.basename(path) === PAGE && !isIgnored(path) && !standsThere(place, path))
    .map((path) => path.slice(0, -PAGE.length - 1));
  return gone.length === 1 ? gone[0] : undefined;
}
