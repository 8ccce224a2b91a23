import { fstatSync, writeFileSync } from 'node:fs';
import { partsOf } from '../render/rendered.ts';
import { terminalLine } from '../render/terminal-text.ts';
import type { Output } from './world.ts';

/** Standard output and error of a process. Where the first cannot be written, it is said on the other; exit code 3. */
export function outputsOf(process: NodeJS.Process): { readonly out: Output; readonly err: Output } {
  const err = outputOf(process.stderr, () => undefined);
  const out = outputOf(process.stdout, (code) => {
    process.exitCode = EXIT_FAILURE;
    err.write(terminalLine(`agenda: ${OUTPUT_FAILED} (${code})`));
  });
  return { out, err };
}

/** In both languages, because the language of the reader is not known here. */
const OUTPUT_FAILED = 'de uitvoer kan niet worden geschreven / the output cannot be written';
export const EXIT_FAILURE = 3;

/**
 * A stream of the process as an `Output`. If the reader closes the pipe (`agenda list | head`), the rest is dropped and
 * the exit code stays the same. If the stream cannot be written for another reason, such as a full disk, `onFailure` is
 * called once.
 */
export function outputOf(stream: NodeJS.WriteStream, onFailure: (code: string) => void): Output {
  let isOpen = true;
  const failed = ({ code = 'unknown' }: NodeJS.ErrnoException): void => {
    if (!isOpen) return;
    isOpen = false;
    // EPIPE, or EOF on Windows: the reader has closed the pipe.
    if (code !== 'EPIPE' && code !== 'EOF') onFailure(code);
  };
  stream.on('error', failed);
  const file = plainFile(stream);
  const write = (text: string): void => {
    if (file === undefined) return void stream.write(text);
    try {
      // The stream of Node writes as much as fits on the disk, and takes that for all.
      writeFileSync(file, text);
    } catch (error) {
      failed(error as NodeJS.ErrnoException);
    }
  };
  return {
    write(printed) {
      for (const part of partsOf(printed)) {
        if (!isOpen) return;
        write(part);
      }
    },
    isTerminal: stream.isTTY === true,
    // A terminal that does not know how wide it is says 0.
    columns: (stream.isTTY && stream.columns) || undefined,
  };
}

/** The descriptor of a stream that goes to a plain file. */
function plainFile({ fd }: NodeJS.WriteStream & { readonly fd?: number }): number | undefined {
  try {
    return fd !== undefined && fstatSync(fd).isFile() ? fd : undefined;
  } catch {
    return undefined;
  }
}
