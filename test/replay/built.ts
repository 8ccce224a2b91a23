// The built program without a process of its own: it says the same, and a tenth of a second sooner.
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import { inject } from 'vitest';
import type { main } from '../../src/main.ts';
import type { Repository } from './repository.ts';

/** Parts of a word that mean the same without a shell. */
const PART = /[^\s"'|&;<>$\\`*?#~(){}!]+|"[^"$\\`!]*"|'[^']*'/y;

/** The words of a command line as a shell would make them; undefined where they need one. */
function wordsOf(command: string): readonly string[] | undefined {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const plain = words.map((word) => {
    const parts: string[] = [];
    PART.lastIndex = 0;
    for (let at = 0; at < word.length; at = PART.lastIndex) {
      const part = PART.exec(word)?.[0];
      if (part === undefined) return undefined;
      parts.push(/^["']/.test(part) ? part.slice(1, -1) : part);
    }
    return parts.join('');
  });
  return plain.every((word) => word !== undefined) ? plain : undefined;
}

/**
 * Runs `agenda …` as {@link Repository.run} would, or at a terminal where somebody types.
 * @param typed the lines that are typed, each when it is asked for
 * @returns both streams in order of arrival, and the exit code where it is not 0; undefined where that needs a shell.
 */
export async function runBuilt(
  command: string,
  { folder, env, asAnybody }: Repository,
  typed?: readonly string[],
): Promise<string | undefined> {
  const [program, ...argv] = wordsOf(command) ?? [];
  if (program !== 'agenda' || asAnybody) {
    if (typed) throw new Error(`${command}: nobody can type here`);
    return undefined;
  }
  const said: string[] = [];
  const stream = Object.assign(new EventEmitter(), { isTTY: false, write: (text: string) => said.push(text) });
  const surroundings = {
    argv: ['node', 'agenda', ...argv],
    cwd: () => folder,
    env,
    stdout: stream,
    ...(typed ? keyboard(typed, said) : { stdin: { isTTY: false }, stderr: stream }),
    version: process.version,
    platform: process.platform,
    exitCode: undefined as number | undefined,
  };
  const itself = Object.assign(new EventEmitter(), surroundings, {
    exit: (code: number) => Promise.reject(new Error(`${command}: left with ${code}`)),
  });
  const loader = createRequire(import.meta.url)(`${inject('installed')}/bin/agenda.cjs`) as {
    load(file: string): { readonly main: typeof main };
  };
  await loader.load('main.cjs').main(itself as unknown as NodeJS.Process);
  const seen = said
    .join('')
    .replaceAll(folder.replace(/\/[^/]*$/, ''), '')
    .replaceAll(inject('installed'), '');
  const ended = seen === '' || seen.endsWith('\n') ? seen : `${seen}\n`;
  return itself.exitCode ? `${ended}[${itself.exitCode}]\n` : ended;
}

/** Somebody at a terminal who answers each question with the next line, or types all of them where none is asked. */
function keyboard(typed: readonly string[], said: string[]): object {
  const left = [...typed];
  const keys = new PassThrough();
  const stdin = Object.assign(keys, {
    isTTY: true,
    async *[Symbol.asyncIterator]() {
      const all = left.splice(0).map((line) => `${line}\n`);
      said.push(...all);
      yield Buffer.from(all.join(''));
    },
  });
  const write = (text: string): void => {
    said.push(text);
    if (!text.endsWith(' ')) return;
    const line = left.shift();
    if (line === undefined) keys.end();
    else {
      said.push(`${line}\n`);
      keys.write(`${line}\n`);
    }
  };
  return { stdin, stderr: Object.assign(new EventEmitter(), { isTTY: true, write }) };
}
