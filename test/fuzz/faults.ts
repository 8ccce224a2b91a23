// What no answer may ever be, whatever the files.

import { unseenIn } from '../../src/text/unseen-characters.ts';
import type { Files, Said } from '../fake-world.ts';

export const FAULTS = [
  /** It ended in a stack, or in an exception that is not for people. */
  'crash',
  /** It took longer than anything should. */
  'slow',
  /** A control character came out, or one that nobody sees. */
  'control',
  /** A line came out that a workflow would take for a command. */
  'command',
  /** A finding points outside its file. */
  'place',
  /** What should be JSON is none. */
  'json',
  /** An exit code that means nothing. */
  'code',
  /** The same question had another answer. */
  'again',
  /** What is wrong elsewhere was no longer told. */
  'hidden',
  /** A write that is more, or something else, than what was asked. */
  'write',
  /** Something of a paper was lost, or came twice. */
  'lost',
  /** A served answer that should have been refused, or was not that of the site. */
  'served',
  /** No fault: what was asked for with `--one`. */
  'told',
] as const;

export interface Fault {
  readonly kind: (typeof FAULTS)[number];
  readonly detail: string;
}

/** One try: what was done, and how to see what is wrong with the answer. */
export interface Trial {
  readonly story: string;
  readonly run: () => Promise<readonly Fault[]>;
  /** How it ended, in a word: a run in which everything is refused at once says little. */
  readonly outcome: () => string;
  /** All there is to see of it, after it ran. */
  readonly shown: () => string;
}

const SLOWEST_MS = 5_000;

/**
 * Runs a trial, and says what is wrong. Never throws.
 * @param threads how many run trials in this process: its processor time, the only one that Node tells, is of all
 */
export async function faultsOf(
  { run, shown }: Pick<Trial, 'run' | 'shown'>,
  { tell, threads }: { readonly tell: boolean; readonly threads: number },
): Promise<readonly Fault[]> {
  const before = process.cpuUsage();
  const found: Fault[] = [];
  try {
    found.push(...(await run()));
  } catch (error) {
    found.push({ kind: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1_000;
  if (ms > SLOWEST_MS * threads) found.push({ kind: 'slow', detail: `${Math.round(ms)} ms` });
  if (tell) found.push({ kind: 'told', detail: shown() });
  return found;
}

const CRASH = /programma zelf iets mis|in the program itself/;

/** What is wrong with what was said, whatever the command. */
export function saidFaults({ code, out, err }: Said, argv: readonly string[], isTerminal: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  // Who serves a site ends it with Ctrl-C.
  if (![0, 1, 2, 3, ...(argv[0] === 'serve' ? [130] : [])].includes(code))
    faults.push({ kind: 'code', detail: String(code) });
  for (const text of [out, err]) {
    if (CRASH.test(text)) faults.push({ kind: 'crash', detail: text.slice(0, 1_000) });
    faults.push(
      ...printedFaults(isTerminal ? text.replaceAll(/\u001b\[[0-9;]*m/g, '') : text, argv.includes('github')),
    );
  }
  return faults;
}

/** What is wrong with a text wherever it is shown. */
export function printedFaults(text: string, isWorkflow = false): readonly Fault[] {
  const faults: Fault[] = [];
  const [unseen] = unseenIn(text, 1);
  if (unseen) faults.push({ kind: 'control', detail: JSON.stringify(around(text, unseen.index)) });
  if (text.includes('\r')) faults.push({ kind: 'control', detail: JSON.stringify(around(text, text.indexOf('\r'))) });
  const command = isWorkflow ? null : /^[^\S\n]*::|##\[/m.exec(text);
  if (command) faults.push({ kind: 'command', detail: JSON.stringify(around(text, command.index)) });
  return faults;
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at + 40);

interface Region {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Every place that `validate` gives to programs lies in its file. */
export function placeFaults(argv: readonly string[], files: Files, out: string): readonly Fault[] {
  if (argv[0] !== 'validate' || out === '') return [];
  const isJson = argv.includes('--json');
  if (!isJson && !argv.includes('sarif')) return [];
  let answer: unknown;
  try {
    answer = JSON.parse(out);
  } catch {
    return [{ kind: 'json', detail: out.slice(0, 200) }];
  }
  const { kind, reason, message } = answer as Json;
  if (kind === 'error') return reason === 'bug' ? [{ kind: 'crash', detail: String(message) }] : [];
  return (isJson ? inAnswer(answer) : inSarif(answer)).flatMap((region) => {
    const why = whyOutside(region, files);
    return why === undefined ? [] : [{ kind: 'place' as const, detail: `${why} ${JSON.stringify(region)}` }];
  });
}

type Json = Readonly<Record<string, unknown>>;

function inAnswer(answer: unknown): readonly Region[] {
  const { diagnostics } = answer as { diagnostics: readonly (Json & { related?: readonly Json[] })[] };
  return diagnostics
    .flatMap((diagnostic) => [diagnostic, ...(diagnostic.related ?? [])])
    .map((each) => ({ file: String(each['file']), ...(each['range'] as Omit<Region, 'file'>) }));
}

function inSarif(log: unknown): readonly Region[] {
  const { runs } = log as { runs: readonly { results: readonly { locations: readonly Json[] }[] }[] };
  return runs
    .flatMap(({ results }) => results)
    .flatMap(({ locations }) => locations)
    .map((location) => {
      const physical = location['physicalLocation'] as {
        artifactLocation: { uri: string };
        region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
      };
      const { startLine, startColumn, endLine, endColumn } = physical.region;
      return {
        file: decodeURIComponent(physical.artifactLocation.uri),
        start: { line: startLine, column: startColumn },
        end: { line: endLine, column: endColumn },
      };
    });
}

function whyOutside({ file, start, end }: Region, files: Files): string | undefined {
  if (![start.line, start.column, end.line, end.column].every((each) => Number.isInteger(each) && each >= 1))
    return 'no number from 1';
  if (end.line < start.line || (end.line === start.line && end.column < start.column)) return 'ends before it begins';
  const content = files[file.replace(/^agenda\//, '')];
  const text = typeof content === 'string' ? content : content instanceof Uint8Array ? decoded(content) : undefined;
  if (text === undefined) return start.line === 1 && start.column === 1 ? undefined : 'no text there';
  const lines = text.replace(/^\ufeff/, '').split('\n');
  for (const { line, column } of [start, end]) {
    const own = lines[line - 1];
    if (own === undefined) return 'beyond the last line';
    if (column > own.length + 1) return 'beyond the end of the line';
  }
  return undefined;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
