// One answer on disk: a line of JSON that says what it is an answer to, the footprint of the files it was given about, the answer, and what was kept of each year.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksumOf } from './checksum.ts';
import type { KeptFootprint } from './footprint.ts';

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
  readonly footprint: KeptFootprint;
  readonly answer: Answer;
  readonly years: KeptYears;
}

/** What was kept of some years, and under which circumstances. Nothing of it is read before it is asked for. */
export interface KeptYears {
  readonly circumstances: Buffer;
  /** By year, JSON. */
  readonly values: ReadonlyMap<string, Buffer>;
}

interface Head extends Omit<Kept, 'footprint' | 'answer' | 'years'> {
  /** What the parts of the footprint are called, and how many bytes their names and numbers take. */
  readonly parts: readonly (readonly [name: string, names: number, numbers: number])[];
  /** Of the answer, in bytes. */
  readonly length: number;
  /** Over the answer: a disk may forget. */
  readonly check: number;
  /** Of the circumstances, in bytes. */
  readonly circumstances: number;
  /** How many bytes are kept of each year. */
  readonly years: readonly (readonly [year: string, length: number])[];
}

/** @returns undefined where there is no such file, or it is not whole. */
export function readAnswer(path: string): Kept | undefined {
  try {
    const bytes = readFileSync(path);
    const headEnd = bytes.indexOf('\n') + 1;
    const { parts, length, check, circumstances, years, ...head } = JSON.parse(bytes.toString('utf8', 0, headEnd)) as Head;
    let at = headEnd;
    const next = (many: number): Buffer => bytes.subarray(at, (at += many));
    const footprint = { parts: parts.map(([name, names, numbers]) => ({ name, names: next(names), numbers: next(numbers) })) };
    const said = next(length);
    const kept = { circumstances: next(circumstances), values: new Map(years.map(([year, many]) => [year, next(many)])) };
    if (bytes.length !== at || checksumOf(said) !== check) return undefined;
    return { ...head, footprint, answer: JSON.parse(said.toString('utf8')) as Answer, years: kept };
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all; where that cannot be done there simply is no answer next time. */
export function writeAnswer(path: string, { question, env, at, footprint, answer, years }: Kept): void {
  const said = Buffer.from(JSON.stringify(answer));
  const parts = footprint.parts.map(({ name, names, numbers }) => [name, names.length, numbers.length] as const);
  const lengths = Array.from(years.values, ([year, value]) => [year, value.length] as const);
  const head: Head = { question, env, at, parts, length: said.length, check: checksumOf(said), circumstances: years.circumstances.length, years: lengths };
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(fresh, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...footprint.parts.flatMap(({ names, numbers }) => [names, numbers]), said, years.circumstances, ...years.values.values()]), { mode: 0o600 });
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
