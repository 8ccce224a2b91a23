// From the command line to an exit code: chooses the command, and turns what goes wrong into one line for people.
import { VERSION } from 'agenda:package';
import { remembered } from './world/cache/answer-cache.ts';
import { nodeWorld } from './world/node.ts';
import type { World } from './world/world.ts';

/** Runs the program and sets the exit code; output that is still pending is written before Node stops. */
export async function main(process: NodeJS.Process): Promise<void> {
  const argv = process.argv.slice(2);
  // Asked by scripts, and answered before anything else is loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  quietOnClosedPipe(process);
  process.on('SIGINT', () => process.exit(130));
  process.exitCode = await remembered(argv, nodeWorld(process), `${process.version} ${process.platform}`, (world) => run(argv, world));
}

/** @returns the exit code. Never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const { runProgram } = await import('./commands/program.ts');
  return runProgram(argv, world);
}

/** `agenda list | head` ends the pipe early; that is no error. */
function quietOnClosedPipe(process: NodeJS.Process): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
