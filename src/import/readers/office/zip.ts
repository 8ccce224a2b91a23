// Opening a Word or Excel file: a zip with XML in it.

import { unzipSync } from 'fflate';
import type { Limits } from '../../../source/limits.ts';
import { PaperError } from '../../paper-error.ts';

/** An office file that is locked with a password is no zip but an OLE container (MS-CFB 2.2). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The files in a zip whose names are wanted, by name. A size that the zip gives is believed only as a limit: nothing is
 * unpacked beyond it.
 * @throws PaperError where it is locked, damaged or unpacks to more than the limit
 */
export function unzip(
  bytes: Uint8Array,
  { unpackedBytes }: Limits,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  if (OLE.every((byte, at) => bytes[at] === byte)) throw new PaperError('password');
  let total = 0;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    total += originalSize;
    if (total > unpackedBytes) throw new PaperError('unpacks-too-large');
    return isWanted(name);
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    throw error instanceof PaperError ? error : new PaperError('damaged');
  }
}
