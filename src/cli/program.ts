import { VERSION } from 'agenda:package';
import type { Language, Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { AgendaPlace, World } from '../platform/world.ts';
import type { Printed, Rendered } from '../render/rendered.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { LIMITS, type Limits } from '../source/limits.ts';
import { LARGEST_FILE } from '../source/tree.ts';
import type { Command, CommandEntry } from './command.ts';
import type { CommandLine } from './command-line.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { readFast } from './fast-command-line.ts';
import { fittedOn } from './fitted-line.ts';
import { COMMANDS } from './index.ts';
import { languageOf } from './language-of.ts';
import { placeOf } from './place-of.ts';
import { asOfDay, type GlobalOptions, type Session, today } from './session.ts';
import { formatOf, GLOBAL_OPTIONS } from './shared-options.ts';
import { tellError } from './tell-error.ts';

/** Reads the command line and runs the command. An error is printed in one line, with a hint. @returns the exit code */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const spoken = speaking(argv, world);
  let answered = false;
  const write = (printed: Printed): void => {
    answered = true;
    world.out.write(printed);
  };
  try {
    return await dispatch(argv, { ...world, out: { ...world.out, write } }, spoken);
  } catch (error) {
    const json = !answered && asksJson(argv);
    return tellError(error, world, spoken.t, { debug: argv.includes('--debug'), json });
  }
}

/** Whether JSON was asked for, seen before the command line is read: a mistake in that is told in JSON too. */
function asksJson(argv: readonly string[]): boolean {
  if (argv[0] === 'complete') return false;
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  return words.some(
    (word, at) => word === '--json' || word === '--format=json' || (word === 'json' && words[at - 1] === '--format'),
  );
}

interface Spoken {
  readonly language: Language;
  readonly t: (text: Text) => string;
}

/** Finds the language before the command line is read, since mistakes in the command line must be reported in it. */
function speaking(argv: readonly string[], world: World): Spoken {
  const valueOf = (flag: string): string | undefined => {
    const at = argv.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
    return at === -1 ? undefined : argv[at]?.includes('=') ? argv[at].slice(flag.length + 1) : argv[at + 1];
  };
  const place = world.findAgenda(valueOf('--root') ?? valueOf('--into'));
  const settings = place && world.readOne(place, 'agenda.yaml', LARGEST_FILE)?.text;
  const lang = valueOf('--lang')?.toLowerCase();
  // An unknown --lang is reported in the language that would apply without it.
  const language = languageOf(world, lang === 'nl' || lang === 'en' ? lang : undefined, settings);
  return { language, t: (text) => text[language] };
}

async function dispatch(argv: readonly string[], world: World, spoken: Spoken): Promise<ExitCode> {
  // The words that follow are those of another command line, not options of this one.
  if (argv[0] === 'complete') return (await import('./complete.ts')).complete(argv.slice(1), world, spoken.t);
  const name = commandName(argv);
  if (name === undefined || name === 'help') {
    if (argv.includes('--help') || argv.includes('-h') || name === 'help')
      return help(world, spoken, name === 'help' ? commandName(without(argv, name)) : undefined);
    if (argv.includes('--version') || argv.includes('-V')) {
      world.out.write(terminalLine(VERSION));
      return EXIT.ok;
    }
  }
  const entry = name === undefined ? await overviewEntry() : COMMANDS.find((candidate) => candidate.name === name);
  if (!entry) {
    const { knownWords } = await import('../text/known-words.ts');
    throw new UserError(
      { nl: `De opdracht "${name}" bestaat niet.`, en: `There is no command "${name}".` },
      knownWords(
        name ?? '',
        COMMANDS.map((candidate) => candidate.name),
      ),
    );
  }
  if (argv.includes('--help') || argv.includes('-h')) return help(world, spoken, entry.name);
  const command = (await entry.load()) as unknown as Command;
  const { args, options } = await read(name === undefined ? argv : without(argv, name), command);
  const format = await formatOf(entry.name, command, options);
  const { limit } = options as GlobalOptions;
  const limits = limit ? (await import('./limit-option.ts')).limitsOf(limit, command.raises) : LIMITS;
  const fitted = await fittedOn(world.err);
  return command.run(sessionOf(within(limits, world), options, { limits, format, fitted }, spoken), args, options);
}

async function help(world: World, { t }: Spoken, about: string | undefined): Promise<ExitCode> {
  await (await import('./help.ts')).tellHelp(world, t, about);
  return EXIT.ok;
}

/** @throws UserError for a wrong command line */
async function read(argv: readonly string[], command: Command): Promise<CommandLine> {
  const options = [...command.options, ...GLOBAL_OPTIONS];
  return (
    readFast(argv, command.args, options) ??
    (await import('./command-line.ts')).readCommandLine(argv, command.args, options)
  );
}

const overviewEntry = async (): Promise<CommandEntry> => (await import('./overview.ts')).overviewEntry;

/** The first word that is neither an option nor the value of one. */
function commandName(argv: readonly string[]): string | undefined {
  const taking = new Set(
    GLOBAL_OPTIONS.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ')[0]),
  );
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string;
    if (!word.startsWith('-')) return word;
    if (taking.has(word)) at++;
  }
  return undefined;
}

const without = (argv: readonly string[], word: string): readonly string[] => {
  const at = argv.indexOf(word);
  return [...argv.slice(0, at), ...argv.slice(at + 1)];
};

/** Every agenda that is found is read within these limits. */
function within(limits: Limits, world: World): World {
  if (limits === LIMITS) return world;
  const within = <P extends AgendaPlace | undefined>(place: P): P => place && { ...place, limits };
  return {
    ...world,
    findAgenda: (root) => within(world.findAgenda(root)),
    agendaAround: (path) => within(world.agendaAround(path)),
    placeAt: (folder, prefix) => within(world.placeAt(folder, prefix)),
  };
}

/** What is known of a run before its command begins. */
interface Begun extends Pick<Session, 'limits' | 'format'> {
  readonly fitted: (line: string) => Rendered;
}

function sessionOf(world: World, options: GlobalOptions, { limits, format, fitted }: Begun, before: Spoken): Session {
  const language = options.lang === undefined ? before.language : languageOf(world, options.lang, undefined);
  const t = (text: Text): string => text[language];
  return {
    world,
    options,
    limits,
    format,
    language,
    t,
    tell: (text) => (options.quiet ? undefined : world.err.write(fitted(t(text)))),
    wrote: (printed) => (options.quiet ? undefined : world.out.write(printed)),
    reply: (text) => world.err.write(fitted(t(text))),
    asOf: asOfDay(world, options.asOf),
    today: today(world),
    commands: COMMANDS,
    place: () => placeOf(world, options.root),
  };
}
