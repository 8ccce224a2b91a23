import { partsOf } from '../render/rendered.ts';
import type { Output } from './world.ts';

/**
 * A stream of the process as an `Output`. If the reader closes the pipe (`agenda list | head`), the rest is dropped and
 * the exit code stays the same. If the stream cannot be written for another reason, such as a full disk, `onFailure` is
 * called once.
 */
export function outputOf(stream: NodeJS.WriteStream, onFailure: (code: string) => void): Output {
  let isOpen = true;
  stream.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    if (!isOpen) return;
    isOpen = false;
    // EPIPE, or EOF on Windows: the reader has closed the pipe.
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
    // A terminal that does not know how wide it is says 0.
    columns: (stream.isTTY && stream.columns) || undefined,
  };
}
