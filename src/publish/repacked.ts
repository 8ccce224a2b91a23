import { unzipSync, zipSync } from 'fflate';
import type { IsoDate } from '../model/date.ts';

/** The first year that a zip archive can say (APPNOTE 4.4.6). */
const FIRST_YEAR = '1980';

/**
 * An archive made again with one day for all that is in it, and in a fixed order: packages write the moment at which
 * they ran, and the same input must give the same bytes.
 * @param change what to write in place of a file's content, such as a moment in it
 */
export function repacked(
  archive: Uint8Array,
  day: IsoDate,
  change: (path: string, content: Uint8Array) => Uint8Array = (_path, content) => content,
): Uint8Array {
  const [year = '', month, date] = day.split('-');
  // fflate writes local time: noon is the same day everywhere.
  const moment = new Date(Number(year < FIRST_YEAR ? FIRST_YEAR : year), Number(month) - 1, Number(date), 12);
  const files = Object.entries(unzipSync(archive)).map(([path, content]) => [path, change(path, content)] as const);
  return zipSync(Object.fromEntries(files), { mtime: moment, level: 6 });
}
