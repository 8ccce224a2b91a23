// The program for other programs: the questions of the command line, answered as data. A question is asked of the
// program itself, so that an answer is what `--json` prints.
import process from 'node:process';
import { placeOf } from '../cli/place-of.ts';
import { failureOf } from '../cli/tell-error.ts';
import { UserError } from '../i18n/user-error.ts';
import { nodeWorld } from '../platform/node.ts';
import type { AgendaPlace, Output, World } from '../platform/world.ts';
import { partsOf } from '../render/rendered.ts';
import { byYears, type Tree } from '../source/tree.ts';
import type { Diagnostics, Diff, Failure, History, List, Show, Status } from './answers.ts';

export type * from './answers.ts';

/** An agenda as it stood on disk when it was loaded. Every question about it is answered from that. */
export interface Agenda {
  /** The folder with `agenda.yaml`. */
  readonly folder: string;
}

/** What every question can be asked with. */
export interface Options {
  /** The day that the answer is about, such as `2021-06-01`; today where it is left out. */
  readonly asOf?: string;
  /** The language of messages; that of the agenda where it is left out. Keys and values are the same in any language. */
  readonly language?: 'nl' | 'en';
}

/** Why a question has no answer: what was asked is wrong (`usage`), the machine could not do it, or there is a bug. */
export class AgendaError extends Error {
  override readonly name = 'AgendaError';
  readonly reason: Failure['reason'];
  /** What the command line would give: 2 or 3. */
  readonly exitCode: Failure['exitCode'];
  /** What it is about, one by one. */
  readonly details: readonly string[];
  /** What to do. */
  readonly hint: string | null;

  constructor({ message, reason, exitCode, details, hint }: Omit<Failure, 'schemaVersion' | 'kind' | 'lines'>) {
    super(message);
    this.reason = reason;
    this.exitCode = exitCode;
    this.details = details;
    this.hint = hint;
  }
}

const worlds = new WeakMap<Agenda, World>();

/**
 * Reads the agenda in a folder: `agenda/` in it, or the folder itself. Without a folder it is searched for as the
 * command line does, from the working folder upwards.
 * @throws AgendaError where there is none, or it is larger than is read
 */
export async function load(folder?: string): Promise<Agenda> {
  const world = nodeWorld(silent());
  const { place, tree } = readIn(world, folder);
  const agenda: Agenda = { folder: place.folder };
  worlds.set(agenda, { ...world, findAgenda: () => place, readTree: () => tree, readYears: () => byYears(tree) });
  return agenda;
}

/** Every problem in the files. With `advice` also of how commitments are worded. */
export const validate = (agenda: Agenda, options: Options & { readonly advice?: boolean } = {}): Promise<Diagnostics> =>
  ask(agenda, ['validate', ...(options.advice ? ['--advice'] : [])], [], options);

/**
 * How the commitments stand, by theme and objective.
 * @param about a year, a number, an id or YEAR/id: `2021`, `3.1`, `2021/3.1.5`; the plan of now where it is left out
 */
export const status = (agenda: Agenda, about?: string, options: Options = {}): Promise<Status> =>
  ask(agenda, ['status'], about === undefined ? [] : [about], options);

/** The commitments of a plan or a part of it, with every field. */
export const list = (agenda: Agenda, about?: string, options: Options = {}): Promise<List> =>
  ask(agenda, ['list'], about === undefined ? [] : [about], options);

/** One theme, objective or commitment, in full; `kind` says which. */
export const show = (agenda: Agenda, about: string, options: Options = {}): Promise<Show> =>
  ask(agenda, ['show'], [about], options);

/** The story of one commitment over the years. */
export const history = (agenda: Agenda, about: string, options: Options = {}): Promise<History> =>
  ask(agenda, ['history'], [about], options);

/** What happened to each commitment of one year's plan in another's. */
export const diff = (agenda: Agenda, older: string, newer: string, options: Options = {}): Promise<Diff> =>
  ask(agenda, ['diff'], [older, newer], options);

function readIn(world: World, folder: string | undefined): { readonly place: AgendaPlace; readonly tree: Tree } {
  try {
    const place = placeOf(world, folder);
    return { place, tree: world.readTree(place) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const failure = failureOf(error, ({ en }) => en);
    throw new AgendaError({ ...failure, details: [...failure.details] });
  }
}

function worldOf(agenda: Agenda): World {
  const world = worlds.get(agenda);
  if (!world) throw new TypeError('not an agenda that load() gave');
  return world;
}

/** @throws AgendaError where there is no answer */
async function ask<Answer extends object>(
  agenda: Agenda,
  command: readonly string[],
  words: readonly string[],
  { asOf, language }: Options,
): Promise<Answer> {
  const world = worldOf(agenda);
  mustBeWords(words);
  const [out, err] = [collector(), collector()];
  const { runProgram } = await import('../cli/program.ts');
  const options = [
    '--json',
    ...(asOf === undefined ? [] : [`--as-of=${asOf}`]),
    ...(language === undefined ? [] : [`--lang=${language}`]),
  ];
  await runProgram([...command, ...options, ...words], { ...world, out, err });
  const answer = JSON.parse(out.text()) as Answer | Failure;
  if ('kind' in answer && answer.kind === 'error') throw new AgendaError(answer);
  return answer as Answer;
}

/** No reference to a record begins with a dash; an option does. */
function mustBeWords(words: readonly string[]): void {
  const wrong = words.find((word) => typeof word !== 'string' || word.startsWith('-') || word === '');
  if (wrong !== undefined) throw new TypeError(`not a year, number or id: ${wrong}`);
}

function collector(): Output & { text(): string } {
  const parts: string[] = [];
  return {
    write: (printed) => void parts.push(...partsOf(printed)),
    isTerminal: false,
    columns: undefined,
    text: () => parts.join(''),
  };
}

/** The process without its streams: a question neither prints nor asks anything. */
function silent(): NodeJS.Process {
  const stream = { isTTY: false, on: () => undefined, write: () => true };
  return {
    env: process.env,
    cwd: () => process.cwd(),
    stdin: stream,
    stdout: stream,
    stderr: stream,
  } as unknown as NodeJS.Process;
}
