import { basename, dirname } from 'node:path';
import { readPieces, realFolder } from './read-file.ts';

/** All that stands in a plain file. @throws Error with the system's own code, or as {@link readPieces} does */
export function readWhole(path: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  readPieces(realFolder(dirname(path)), basename(path), (piece) => pieces.push(Uint8Array.from(piece)));
  return Buffer.concat(pieces);
}
