// Runs what a CI file says, the way its host does: `${{ }}` filled in, a real shell, and the programs of the machine
// replaced by ours.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { ENVIRONMENT } from '../environment.ts';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** What stands between `${{` and `}}`, by its dotted name. */
export type Values = Readonly<Record<string, string>>;

export interface Ran {
  readonly name: string;
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of programs that stand before all others, and what was asked of them. */
export interface Programs {
  readonly bin: string;
  /** Every call of `npm` and `npx`: the folder and the words. */
  readonly calls: () => readonly string[];
}

/** `npx --yes SPEC …` runs the built program, `npm` only notes what it was asked, `gh` is {@link ./gh.mjs}. */
export function programs(home: string): Programs {
  const bin = join(home, 'fake-bin');
  const log = join(home, 'calls');
  mkdirSync(bin);
  appendFileSync(log, '');
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(bin, name), ['#!/bin/sh', `echo "${name} $*" >> '${log}'`, ...lines, ''].join('\n'), {
      mode: 0o755,
    });
  const ours = `exec '${process.execPath}' '${inject('installed')}/bin/agenda.cjs' "$@"`;
  write('npm', []);
  write('npx', ['[ "$1" = --yes ] || exit 64', 'shift 2', ours]);
  write('agenda', [ours]);
  write('gh', [`exec '${process.execPath}' '${join(import.meta.dirname, 'gh.mjs')}' "$@"`]);
  return {
    bin,
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  };
}

export interface Machine {
  readonly folder: string;
  readonly bin: string;
  readonly values?: Values;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs steps one after another; what `uses` names is passed over. After a failure only steps that say so are run. */
export function runSteps(steps: readonly Step[], machine: Machine): readonly Ran[] {
  const ran: Ran[] = [];
  const values: Record<string, string> = { ...machine.values };
  for (const step of steps) {
    const failed = ran.some(({ status }) => status !== 0);
    const condition = step.if?.replace(/^\$\{\{|\}\}$/g, '') ?? 'true';
    if ((failed && !condition.includes('cancelled()')) || !evaluate(condition, values) || step.run === undefined)
      continue;
    const done = runStep(step, { ...machine, values });
    if (step.id !== undefined) values[`steps.${step.id}.outcome`] = done.status === 0 ? 'success' : 'failure';
    ran.push(done);
  }
  return ran;
}

function runStep(
  { name, run = '', shell, env = {} }: Step,
  { folder, bin, values = {}, env: more = {} }: Machine,
): Ran {
  // GitHub: `shell: bash` also fails where the first of two piped programs does; without it, bash -e.
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const filled = Object.fromEntries(Object.entries(env).map(([key, text]) => [key, fill(String(text), values)]));
  return { name: name ?? run, ...inShell('bash', [...options, '-c', run], folder, bin, { ...more, ...filled }) };
}

/** A command of a GitLab job, by the shell that its image has. */
export const runScript = (script: string, { folder, bin, env = {} }: Machine): Ran => ({
  name: script,
  ...inShell('sh', ['-e', '-c', script], folder, bin, env),
});

/** The same for a step of Azure, which has bash. */
export const runStrict = (script: string, { folder, bin, env = {} }: Machine): Ran => ({
  name: script,
  ...inShell('bash', ['--noprofile', '--norc', '-c', script], folder, bin, env),
});

function inShell(
  shell: string,
  args: readonly string[],
  folder: string,
  bin: string,
  env: Readonly<Record<string, string>>,
): Omit<Ran, 'name'> {
  const path = [bin, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const { status, stdout, stderr } = spawnSync(shell, args, {
    cwd: folder,
    env: { ...ENVIRONMENT, PATH: path, HOME: join(inject('installed'), 'home'), TMPDIR: tmpdir(), ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status === null) throw new Error(`stopped: ${args.at(-1)}`);
  return { status, out: stdout, err: stderr };
}

const fill = (text: string, values: Values): string =>
  text.replace(/\$\{\{(.*?)\}\}/g, (_whole, expression: string) => String(evaluate(expression, values)));

const CONTEXT = /^(?:github|inputs|steps)\./;

/**
 * Names, texts, `==`, `!=`, `!`, `&&`, `||` and `cancelled()`; a name that is not there is empty, as it is for GitHub.
 */
function evaluate(expression: string, values: Values): unknown {
  const script = expression.replace(/'[^']*'|[A-Za-z_][\w.-]*(?:\(\))?/g, (word) => {
    if (word.startsWith("'")) return JSON.stringify(word.slice(1, -1));
    if (word === 'cancelled()') return 'false';
    if (word === 'true') return word;
    if (!CONTEXT.test(word)) throw new Error(`what is ${word}?`);
    return JSON.stringify(values[word] ?? '');
  });
  return new Function(`return (${script});`)();
}

/** A YAML file in which nothing is doubtful. */
export function yamlOf<T>(text: string): T {
  return parse(text, { strict: true, uniqueKeys: true }) as T;
}

/** Every step anywhere in a file. */
export function stepsIn(data: unknown): readonly Step[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'steps' && Array.isArray(value) ? (value as Step[]) : stepsIn(value),
  );
}
