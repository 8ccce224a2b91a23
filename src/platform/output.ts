import { partsOf } from '../render/rendered.ts';
import type { Output } from './world.ts';

/**
 * A stream of the process as the program sees it. Where nobody reads on (`agenda list | head`), the rest is dropped and the exit code stays what was found.
 * Where the stream cannot be written for another reason, such as a full disk, {@link onFailure} hears of it, once.
 */
export function outputOf(stream: NodeJS.WriteStream, onFailure: (code: string) => void): Output {
  let isOpen = true;
  stream.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    if (!isOpen) return;
    isOpen = false;
    // EPIPE, and on Windows EOF: the reader has closed the pipe.
    if (code !== 'EPIPE' && code !== 'EOF') onFailure(code);
  });
  return {
    write(printed) {
      for (const part of partsOf(printed)) {
        if (!isOpen) return;
        stream.write(part);
      }
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}
