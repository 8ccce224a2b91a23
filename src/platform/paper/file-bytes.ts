import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { LARGEST_PAPER } from '../../import/readers/read-paper.ts';
import { PaperError } from '../../import/paper-error.ts';

/**
 * The bytes of a plain file. A pipe or device is not opened for reading: it might never end.
 * @throws PaperError where it is larger than a paper may be, or no file
 * @throws Error of the system, with its code, where it cannot be opened
 */
export function fileBytes(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const state = fstatSync(file);
    if (!state.isFile()) throw new PaperError('not-a-file');
    if (state.size > LARGEST_PAPER) throw new PaperError('too-large');
    return new Uint8Array(readFileSync(file));
  } finally {
    closeSync(file);
  }
}
