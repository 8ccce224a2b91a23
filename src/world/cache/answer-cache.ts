/**
 * Asked the same again while nothing changed, the program gives the answer it gave before, without reading a file. Whether anything changed
 * is seen from outside: for each file its name, both its times, its size, inode and mode. Where there is any doubt the question is
 * answered anew. Nothing here is needed: the folder may be deleted at any time. Design: each case in which an old answer would be
 * wrong has a test of its own in test/speed/answer-cache.test.ts.
 */
import { isAbsolute, join } from 'node:path';
import { BUILD, VERSION } from 'agenda:package';
import type { AgendaPlace, World } from '../world.ts';
import { readAnswer, writeAnswer, type Answer, type Kept } from './answer-file.ts';
import { checksumOf } from './checksum.ts';
import { filesIn, isSame, lookAt } from './footprint.ts';
import { recording } from './recording.ts';
import { changedSince, yearMemory } from './year-memory.ts';

/** The system's clock and that of a disk may tick this coarsely: a file touched so shortly ago may change again unseen. */
const RACY_MS = 2_000;
/** Longer answers are made faster than they are worth keeping. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Answers from memory where that is safe; else asks, and remembers.
 * @param machine what runs the program, and which version of it
 * @param ask where its memory names a year that changed, it lets that memory settle before it relies on what it read
 * @param beforeLooking called with the number of files that are about to be looked at
 * @param look looks at the agenda's files from outside
 * @returns the exit code.
 */
export async function remembered(argv: readonly string[], world: World, machine: string, ask: (world: World) => Promise<number>, beforeLooking: (files: number) => void = () => undefined, look = lookAt): Promise<number> {
  const folder = cacheFolder(world);
  const place = folder === undefined || argv.some((word) => word.startsWith('--root')) ? undefined : world.findAgenda();
  if (folder === undefined || place === undefined) return ask(world);
  const at = world.now();
  const question = questionOf(argv, world, machine, place);
  const path = join(folder, `${nameOf(question)}.answer`);
  const kept = readAnswer(path);
  const files = kept ? filesIn(kept.footprint) : 0;
  beforeLooking(files);
  const usable = kept && isUsable(kept, question, world, at) ? kept : undefined;
  const seen = await look(place.folder, files, usable ? changedSince(usable) : () => false);
  const before = seen.changed === undefined ? await seen.whole() : undefined;
  if (usable && before && before.newest < settledAt(usable) && isSame(usable.footprint, before)) return say(usable.answer, world);

  const memory = yearMemory(usable, seen);
  const record = recording(world, memory);
  const code = await ask(record.world);
  const footprint = await seen.whole();
  const { said, env, isRepeatable } = record.ended();
  const isSettled = footprint !== undefined && footprint.newest < at - RACY_MS;
  if (isSettled && isRepeatable && code <= 1 && said.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST) writeAnswer(path, { question, env, at, footprint, answer: { said, code }, years: memory.left() });
  return code;
}

/** Where answers are kept: undefined where nobody wants that, or a build server would start without them anyway. */
function cacheFolder({ env }: World): string | undefined {
  const wanted = env['AGENDA_CACHE'];
  const inCi = !['', '0', 'false'].includes(env['CI'] ?? '');
  if (wanted === 'off' || (inCi && wanted !== 'on')) return undefined;
  const home = env['HOME'] && join(env['HOME'], '.cache');
  const folder = [env['XDG_CACHE_HOME'], env['LOCALAPPDATA'], home].find((each) => each && isAbsolute(each));
  return folder && join(folder, 'openbare-agenda');
}

/** Everything about a question that is known before it is answered; what was looked at while it was answered is kept beside it. */
function questionOf(argv: readonly string[], world: World, machine: string, place: AgendaPlace): string {
  const now = new Date(world.now());
  const day = [now.getFullYear(), now.getMonth(), now.getDate()];
  const surface = [world.out, world.err].map(({ isTerminal, columns }) => [isTerminal, columns ?? null]);
  return JSON.stringify([VERSION, BUILD, machine, argv, world.cwd, place, day, surface]);
}

/** A name for a question. Two that share one take turns: what is kept says which it is about. */
const nameOf = (question: string): string => checksumOf(Buffer.from(question)).toString(16).padStart(8, '0');

/** Whether what was kept is about the same question, in the same surroundings. A clock that was set back says nothing. */
function isUsable(kept: Kept, question: string, { env }: World, now: number): boolean {
  return kept.question === question && kept.at <= now && Object.entries(kept.env).every(([name, value]) => (env[name] ?? null) === value);
}

/** What is as new as this, or newer (also where it comes from tomorrow), may have changed unseen after the footprint was taken. */
const settledAt = ({ at }: Kept): number => at - RACY_MS;

function say({ said, code }: Answer, world: World): number {
  for (const { to, text } of said) world[to].write(text);
  return code;
}
