// One answer on disk: a line of JSON that says what it is an answer to, the footprint of the files it was given about, the answer.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Footprint } from './footprint.ts';

/** What the program said, and how it ended. */
export interface Answer {
  readonly said: readonly { readonly to: 'out' | 'err'; readonly text: string }[];
  readonly code: number;
}

/** An answer with everything it depends on. */
export interface Kept {
  /** What was asked, by whom and where; the same text is the same question. */
  readonly question: string;
  /** The environment variables that were looked at, and what was there. */
  readonly env: Readonly<Record<string, string | null>>;
  /** When the footprint was taken, in milliseconds since 1970. */
  readonly at: number;
  readonly footprint: Pick<Footprint, 'names' | 'numbers'>;
  readonly answer: Answer;
}

interface Head extends Omit<Kept, 'footprint' | 'answer'> {
  /** Of the names, the numbers and the answer, in bytes. */
  readonly lengths: readonly [number, number, number];
  /** Over the answer: a disk may forget. */
  readonly check: number;
}

/** @returns undefined where there is no such file, or it is not whole. */
export function readAnswer(path: string): Kept | undefined {
  try {
    const bytes = readFileSync(path);
    const headEnd = bytes.indexOf('\n') + 1;
    const { lengths, check, ...head } = JSON.parse(bytes.toString('utf8', 0, headEnd)) as Head;
    const [names, numbers, answer] = lengths;
    const answerAt = headEnd + names + numbers;
    const text = bytes.toString('utf8', answerAt);
    if (bytes.length !== answerAt + answer || checkOf(text) !== check) return undefined;
    return { ...head, footprint: { names: bytes.subarray(headEnd, headEnd + names), numbers: bytes.subarray(headEnd + names, answerAt) }, answer: JSON.parse(text) as Answer };
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all; where that cannot be done there simply is no answer next time. */
export function writeAnswer(path: string, { question, env, at, footprint, answer }: Kept): void {
  const text = JSON.stringify(answer);
  const said = Buffer.from(text);
  const head: Head = { question, env, at, lengths: [footprint.names.length, footprint.numbers.length, said.length], check: checkOf(text) };
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(fresh, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), footprint.names, footprint.numbers, said]), { mode: 0o600 });
    renameSync(fresh, path);
    sweep(dirname(path), at);
  } catch {
    // Told to nobody: the next question is answered as this one was.
  }
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Answers that are a month old are forgotten, and what a broken-off run left. */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) if (now - statSync(join(folder, name)).mtimeMs > MONTH) rmSync(join(folder, name), { force: true });
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function checkOf(text: string, basis = 0x811c9dc5): number {
  let value = basis;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
