// From the command line to an exit code: chooses the command, and turns what goes wrong into one line for people.
import { VERSION } from 'agenda:package';
import { directOutput } from './world/direct-output.ts';
import type { World } from './world/world.ts';

/** To see that nothing changed in fewer files than this takes less than it takes to ask V8 for patience; in more, optimizing is worth its while. */
const SOME_FILES = 1_000;
const MANY_FILES = 5_000;

/**
 * Runs the program for the person who typed it: what it says goes straight to the system.
 * @param bePatient lets V8 wait longer before it optimizes: called when there is work to which that does good
 */
export async function begin(process: NodeJS.Process, bePatient: () => void): Promise<void> {
  const out = directOutput(1, () => process.stdout);
  if (isVersion(process.argv)) return out.write(`${VERSION}\n`);
  const err = directOutput(2, () => process.stderr);
  const { nodeWorld } = await import('./world/node.ts');
  const world = nodeWorld(process, { out, err });
  const readTree: World['readTree'] = (place) => (bePatient(), world.readTree(place));
  const readYears: World['readYears'] = (place) => (bePatient(), world.readYears(place));
  await answer(process, { ...world, readTree, readYears }, (files) => {
    if (files >= SOME_FILES && files < MANY_FILES) bePatient();
  });
  // To end by itself Node gives back all its memory first, piece by piece.
  if (out.isDirect && err.isDirect) process.exit();
}

/** Runs the program with the streams of a process. Sets the exit code; output that is still pending is written before Node stops. */
export async function main(process: NodeJS.Process): Promise<void> {
  if (isVersion(process.argv)) return void process.stdout.write(`${VERSION}\n`);
  const { nodeWorld } = await import('./world/node.ts');
  return answer(process, nodeWorld(process));
}

/** Asked by scripts, and answered before anything else is loaded. */
const isVersion = ({ length, 2: word }: readonly string[]): boolean => length === 3 && (word === '--version' || word === '-V');

async function answer(process: NodeJS.Process, world: World, beforeLooking?: (files: number) => void): Promise<void> {
  const argv = process.argv.slice(2);
  const { remembered } = await import('./world/cache/answer-cache.ts');
  process.exitCode = await remembered(argv, world, `${process.version} ${process.platform}`, (recorded) => run(argv, recorded), beforeLooking);
}

/** @returns the exit code. Never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const { runProgram } = await import('./commands/program.ts');
  return runProgram(argv, world);
}
