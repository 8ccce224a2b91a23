import { relative } from 'node:path';

/** The system takes a path apart for every file: the way from the working folder is mostly shorter. */
export function shortestPath(folder: string): string {
  const near = relative('', folder) || '.';
  return near.length < folder.length ? near : folder;
}
