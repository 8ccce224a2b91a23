// The entry point: from the command line to an exit code. The process's streams, files and clock become the `World` of
// one run.
import { VERSION } from 'agenda:package';
import { EXIT_FAILURE, outputsOf } from './platform/output.ts';
import type { World } from './platform/world.ts';
import { terminalLine } from './render/terminal-text.ts';

/** Runs the program for a process, and sets its exit code. Node writes pending output before it stops. */
export async function main(process: NodeJS.Process): Promise<void> {
  if (isVersion(process.argv)) return outputsOf(process).out.write(terminalLine(VERSION));
  if (isNowhere(process)) return;
  const { nodeWorld } = await import('./platform/node.ts');
  const code = await run(process.argv.slice(2), nodeWorld(process));
  // A failed output has already set an exit code.
  process.exitCode ??= code;
}

/** Scripts ask for the version often, so it is answered before anything else is loaded. */
const isVersion = ({ length, 2: word }: readonly string[]): boolean =>
  length === 3 && (word === '--version' || word === '-V');

/** Whether the folder in which the program was started is gone, as after a switch of branches; that is said. */
function isNowhere(process: NodeJS.Process): boolean {
  try {
    process.cwd();
    return false;
  } catch {
    outputsOf(process).err.write(terminalLine(`agenda: ${NOWHERE}`));
    process.exitCode = EXIT_FAILURE;
    return true;
  }
}

/** In both languages, because the language of the reader is not known here. */
const NOWHERE = 'de map waarin je staat is er niet meer / the folder that you are in is gone';

/** @returns the exit code. Never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const { runProgram } = await import('./cli/program.ts');
  return runProgram(argv, world);
}
