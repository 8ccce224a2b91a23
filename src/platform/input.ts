import { UserError } from '../i18n/user-error.ts';
import type { Rendered } from '../render/rendered.ts';
import { LARGEST_FILE } from '../source/tree.ts';
import type { Output } from './world.ts';

/**
 * All that comes in on standard input, as text without the white space around it.
 * @param howToEnd what somebody reads who types it
 * @throws UserError where it is no text, or larger than a file of the format may be
 */
export async function readInput(
  process: Pick<NodeJS.Process, 'stdin'>,
  err: Output,
  howToEnd: Rendered,
): Promise<string> {
  if (process.stdin.isTTY && err.isTerminal) err.write(howToEnd);
  const bytes = await readInputBytes(process);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replaceAll('\r\n', '\n').trim();
  } catch {
    throw NO_TEXT;
  }
}

/**
 * The bytes that come in on standard input.
 * @throws UserError where there are more than a file of the format may have
 */
export async function readInputBytes({ stdin }: Pick<NodeJS.Process, 'stdin'>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > LARGEST_FILE) throw TOO_LARGE;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const TOO_LARGE = new UserError(
  { nl: 'De tekst op de invoer is te groot.', en: 'The text on standard input is too large.' },
  { nl: 'Een bestand heeft ten hoogste 1 MiB.', en: 'A file has at most 1 MiB.' },
);
const NO_TEXT = new UserError(
  { nl: 'Wat er op de invoer staat, is geen tekst (UTF-8).', en: 'What is on standard input is no text (UTF-8).' },
  { nl: 'Sla het op als platte tekst in UTF-8.', en: 'Save it as plain text in UTF-8.' },
);
