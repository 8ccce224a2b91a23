import { isIgnored } from '../../source/tree.ts';
import type { KeptFootprint } from './footprint.ts';
import { FOLDER, KIND, NUMBERS } from './listing.ts';

/** The mode is the last of the numbers of a name. */
const MODE = NUMBERS - 1;

/** What stood in a folder, and in all under it, when its footprint was taken: as paths from where the folder itself stands, save what the format passes over. */
export function namesIn({ name, names, numbers }: KeptFootprint['parts'][number]): readonly string[] {
  const listings = names.toString('utf8').split('\0/');
  const modes = new Float64Array(new Uint8Array(numbers).buffer);
  const found: string[] = [];
  // The first are those of the folder itself.
  let [listing, at] = [0, NUMBERS];
  const take = (folder: string): void => {
    const own = listings[listing++] ?? '';
    const folders: string[] = [];
    for (const child of own === '' ? [] : own.split('\0')) {
      const path = `${folder}/${child}`;
      if (((modes[at + MODE] ?? 0) & KIND) === FOLDER) folders.push(path);
      else if (!isIgnored(path)) found.push(path);
      at += NUMBERS;
    }
    for (const each of folders) take(each);
  };
  take(name);
  return found;
}
