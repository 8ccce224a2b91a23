import { VERSION } from 'agenda:package';
import type { Language, Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { AgendaPlace, World } from '../platform/world.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { LARGEST_FILE } from '../source/tree.ts';
import type { Command, CommandEntry } from './command.ts';
import type { CommandLine } from './command-line.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { readFast } from './fast-command-line.ts';
import { COMMANDS } from './index.ts';
import { languageOf } from './language-of.ts';
import { asOfDay, type GlobalOptions, type Session, today } from './session.ts';
import { formatOf, GLOBAL_OPTIONS, sharedOptionsOf } from './shared-options.ts';

/** Reads the command line and runs the command. An error is printed in one line, with a hint. @returns the exit code */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const spoken = speaking(argv, world);
  try {
    return await dispatch(argv, world, spoken);
  } catch (error) {
    return tell(error, world, spoken.t, argv.includes('--debug'));
  }
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
    const topic = name === 'help' ? argv.filter((word) => !word.startsWith('-'))[1] : undefined;
    if (topic !== undefined) return dispatch([topic, '--help'], world, spoken);
    if (argv.includes('--help') || argv.includes('-h') || name === 'help') {
      world.out.write(terminalText((await import('./help.ts')).programHelp(spoken.t)));
      return EXIT.ok;
    }
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
  const command = (await entry.load()) as unknown as Command;
  if (argv.includes('--help') || argv.includes('-h')) {
    world.out.write(
      terminalText((await import('./help.ts')).commandHelp(entry, command, sharedOptionsOf(command), spoken.t)),
    );
    return EXIT.ok;
  }
  const { args, options } = await read(name === undefined ? argv : without(argv, name), command);
  const format = await formatOf(entry.name, command, options);
  return command.run(sessionOf(world, options, format, spoken), args, options);
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

function sessionOf(world: World, options: GlobalOptions, format: string, before: Spoken): Session {
  const language = options.lang === undefined ? before.language : languageOf(world, options.lang, undefined);
  const t = (text: Text): string => text[language];
  return {
    world,
    options,
    format,
    language,
    t,
    tell: (text) => world.err.write(terminalLine(t(text))),
    asOf: asOfDay(world, options.asOf),
    today: today(world),
    commands: COMMANDS,
    place: () => placeOf(world, options.root),
  };
}

function placeOf(world: World, root: string | undefined): AgendaPlace {
  const place = world.findAgenda(root);
  if (place && place.unreadable === undefined) return place;
  if (place)
    throw new UserError(
      {
        nl: `De map "${place.prefix || place.folder}" is niet te lezen (${place.unreadable}).`,
        en: `The folder "${place.prefix || place.folder}" cannot be read (${place.unreadable}).`,
      },
      {
        nl: 'Zorg dat je de map mag lezen en openen, en probeer het opnieuw.',
        en: 'Make sure that you may list and enter the folder, and try again.',
      },
      'environment',
    );
  throw root === undefined
    ? new UserError(
        {
          nl: 'Hier is geen agenda: er is geen agenda.yaml in deze map of een map erboven.',
          en: 'There is no agenda here: no agenda.yaml in this folder or one above it.',
        },
        whereElse(world),
      )
    : new UserError({ nl: `In "${root}" staat geen agenda.yaml.`, en: `There is no agenda.yaml in "${root}".` });
}

/** What to do where there is no agenda. One that git has not put on disk is not to be begun anew. */
function whereElse(world: World): Text {
  if (world.existsGiven('.gitmodules'))
    return {
      nl: 'Staat de agenda in een submodule? Haal die eerst op met: git submodule update --init',
      en: 'Is the agenda in a submodule? Get that first with: git submodule update --init',
    };
  if (world.existsGiven('.git/info/sparse-checkout'))
    return {
      nl: 'Laat git de map van de agenda weg (sparse-checkout)? Haal alles op met: git sparse-checkout disable',
      en: 'Does git leave out the folder of the agenda (sparse checkout)? Get everything with: git sparse-checkout disable',
    };
  return {
    nl: 'Begin een nieuwe agenda met: agenda init. Staat je agenda ergens anders? Ga naar die map, of geef haar op met --root MAP.',
    en: 'Begin a new agenda with: agenda init. Is your agenda elsewhere? Go to its folder, or give it with --root DIR.',
  };
}

/**
 * Prints an error: one line and a hint for what the user can fix; anything else is a bug, with a stack trace only for
 * --debug.
 */
function tell(error: unknown, world: World, t: (text: Text) => string, debug: boolean): number {
  if (error instanceof UserError) {
    world.err.write(
      [
        `agenda: ${t(error.text)}`,
        ...error.details.map((detail) => `  ${t(detail)}`),
        ...(error.hint ? [t(error.hint)] : []),
        ...error.lines.map((line) => `  ${line}`),
      ].map(terminalLine),
    );
    return error.kind === 'usage' ? EXIT.usage : EXIT.failure;
  }
  const reason = error instanceof Error ? error.message : String(error);
  world.err.write(
    terminalLine(
      t({
        nl: `agenda: er zit een fout in het programma: ${reason}`,
        en: `agenda: there is an error in the program: ${reason}`,
      }),
    ),
  );
  if (debug && error instanceof Error) world.err.write(terminalText(`${error.stack}\n`));
  else world.err.write(terminalLine(t({ nl: 'Met --debug zie je waar.', en: 'Use --debug to see where.' })));
  return EXIT.failure;
}
