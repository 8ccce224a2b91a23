// What is made beside its place until it is whole. Its name says which process makes it, so that whoever comes next
// knows what was left by one that was ended halfway.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAtWork, ownName } from './change/owner.ts';

/** A path in a folder that no other process uses. @param mark what its name begins with */
export const besides = (folder: string, mark: string): string => join(folder, `${mark}-${ownName()}`);

/** What stands in a folder under names that begin with a mark, of processes that are no longer at work. */
export function leftBehind(folder: string, mark: string): readonly string[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const owner = name.startsWith(`${mark}-`) && /^[0-9a-f]{8}-\d{1,10}(?=-|$)/.exec(name.slice(mark.length + 1))?.[0];
    // A name with this process's number was made by an earlier process that had the same number.
    return owner && (owner === ownName() || !isAtWork(owner, path)) ? [path] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder can be writable and not listable.
    return [];
  }
}
