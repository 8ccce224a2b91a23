// What no answer may ever be, whatever the files.

import { unseenIn } from '../../src/text/unseen-characters.ts';
import { agenda, type Files, type Said } from '../fake-world.ts';
import type { Input } from './input.ts';

export interface Fault {
  readonly kind: 'crash' | 'slow' | 'control' | 'command' | 'place' | 'json' | 'code' | 'told';
  readonly detail: string;
}

const SLOWEST_MS = 5_000;
const CRASH = /programma zelf iets mis|in the program itself/;

/** Runs an input, and says what is wrong with the answer. */
export async function faultsOf({ files, base, argv, options }: Input, tell: boolean): Promise<readonly Fault[]> {
  const before = process.cpuUsage();
  let said: Said;
  try {
    said = await agenda(files, argv, { base, ...options });
  } catch (error) {
    return [{ kind: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1_000;
  const faults: Fault[] = [];
  if (tell)
    faults.push({
      kind: 'told',
      detail: `\n${JSON.stringify(files, null, 1)}\n${said.code}\n${said.out}\n${said.err}`,
    });
  if (ms > SLOWEST_MS) faults.push({ kind: 'slow', detail: `${Math.round(ms)} ms` });
  if (![0, 1, 2, 3].includes(said.code)) faults.push({ kind: 'code', detail: String(said.code) });
  for (const text of [said.out, said.err]) {
    if (CRASH.test(text)) faults.push({ kind: 'crash', detail: text.slice(0, 1_000) });
    const [unseen] = options.terminal ? unseenIn(text.replaceAll(/\u001b\[[0-9;]*m/g, '')) : unseenIn(text);
    if (unseen) faults.push({ kind: 'control', detail: JSON.stringify(around(text, unseen.index)) });
    if (text.includes('\r')) faults.push({ kind: 'control', detail: JSON.stringify(around(text, text.indexOf('\r'))) });
    const command = argv.includes('github') ? null : /^[^\S\n]*::|##\[/m.exec(text);
    if (command) faults.push({ kind: 'command', detail: JSON.stringify(around(text, command.index)) });
  }
  return [...faults, ...placeFaults(argv, files, said.out)];
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at + 40);

interface Region {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Every place that `validate` gives to programs lies in its file. */
function placeFaults(argv: readonly string[], files: Files, out: string): readonly Fault[] {
  if (argv[0] !== 'validate' || out === '') return [];
  const isJson = argv.includes('--json');
  if (!isJson && !argv.includes('sarif')) return [];
  let answer: unknown;
  try {
    answer = JSON.parse(out);
  } catch {
    return [{ kind: 'json', detail: out.slice(0, 200) }];
  }
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
