// The built program without a process of its own: it says the same, and a tenth of a second sooner.
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { inject } from 'vitest';
import type { main } from '../../src/main.ts';
import type { Repository } from './repository.ts';

/**
 * Runs `agenda …`, words between spaces, as {@link Repository.run} would.
 * @returns both streams in order of arrival, and the exit code where it is not 0.
 */
export async function runBuilt(command: string, { folder, env }: Repository): Promise<string> {
  const [program, ...argv] = command.split(' ');
  if (program !== 'agenda' || /["'|&;<>$\\]/.test(command)) throw new Error(`${command}: this needs a shell`);
  const said: string[] = [];
  const stream = Object.assign(new EventEmitter(), { isTTY: false, write: (text: string) => said.push(text) });
  const surroundings = {
    argv: ['node', 'agenda', ...argv],
    cwd: () => folder,
    env,
    stdout: stream,
    stderr: stream,
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
  const seen = said.join('').replaceAll(folder.replace(/\/[^/]*$/, ''), '');
  return itself.exitCode === 0 ? seen : `${seen}[${itself.exitCode}]\n`;
}
