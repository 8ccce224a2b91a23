import { same } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Command, Option } from './command.ts';
import type { GlobalOptions } from './session.ts';

/**
 * Options that may stand before or after the name of any command. A command says which of those about the agenda it
 * takes, and which formats.
 */
export const GLOBAL_OPTIONS: readonly Option[] = [
  {
    flags: '--root <dir>',
    what: {
      nl: 'map van de agenda',
      en: 'folder of the agenda',
    },
    byDefault: {
      nl: 'AGENDA_ROOT, of gezocht vanaf hier naar boven',
      en: 'AGENDA_ROOT, or searched for from here upwards',
    },
  },
  {
    flags: '--as-of <date>',
    what: {
      nl: 'de stand op een dag, zoals 2021-06-01',
      en: 'as it was on a day, such as 2021-06-01',
    },
    byDefault: { nl: 'vandaag', en: 'today' },
  },
  {
    flags: '--limit <name=number>',
    what: { nl: 'lees meer dan gewoonlijk, zoals files=200000', en: 'read more than usual, such as files=200000' },
    repeatable: true,
  },
  {
    flags: '--lang <language>',
    what: { nl: 'taal van de uitvoer: nl of en', en: 'language of the output: nl or en' },
    byDefault: { nl: 'die van de agenda', en: 'that of the agenda' },
  },
  { flags: '--format <format>', what: { nl: 'vorm van de uitvoer', en: 'form of the output' } },
  { flags: '--json', what: { nl: 'kort voor --format json', en: 'short for --format json' } },
  { flags: '--color', what: { nl: 'altijd kleur', en: 'always use colour' } },
  { flags: '--no-color', what: { nl: 'nooit kleur', en: 'no colour' } },
  {
    flags: '--quiet',
    what: {
      nl: 'toon alleen het antwoord, bevindingen en fouten',
      en: 'show only the answer, findings and errors',
    },
  },
  {
    flags: '--debug',
    what: { nl: 'toon bij een programmafout waar die zit', en: 'show a stack trace for program errors' },
  },
];

/** A command that answers a question about the agenda, for people and for programs. */
export const ASKS_AGENDA = { takes: ['--root', '--as-of'], formats: ['human', 'json'] } as const;

/** How a command that writes answers: for people, and for programs as schemas/changes.schema.json. */
export const WRITES_AGENDA = { takes: ['--root'], formats: ['human', 'json'] } as const;

type Taking = Pick<Command, 'takes' | 'formats'>;

/**
 * Whether a command takes an option. How the program speaks, its language, its colours, where a bug is, can be said to
 * any.
 */
function takes({ takes: own, formats }: Taking, flag: string): boolean {
  switch (flag) {
    case '--root':
    case '--as-of':
      return own.includes(flag);
    case '--limit':
      return own.includes('--root');
    case '--format':
      return formats.length > 0;
    case '--json':
      return formats.includes('json');
    default:
      return true;
  }
}

const flagOf = ({ flags }: Option): string => flags.split(' ')[0] ?? flags;

/** Those of the shared options that a command takes, `--format` with the words to choose from. */
export const sharedOptionsOf = (command: Taking): readonly Option[] =>
  GLOBAL_OPTIONS.filter((option) => takes(command, flagOf(option))).map((option) =>
    flagOf(option) === '--format'
      ? { ...option, choices: command.formats, byDefault: same(command.formats[0] ?? '') }
      : option,
  );

/**
 * The format that was asked for, or else the command's usual one; empty where it has one form only, without a name.
 * @throws UserError for an option that the command does not take: none is passed over in silence.
 */
export async function formatOf(name: string, command: Taking, options: GlobalOptions): Promise<string> {
  const { root, asOf, format, json, limit } = options;
  const given = { '--root': root, '--as-of': asOf, '--format': format, '--json': json, '--limit': limit };
  for (const [flag, value] of Object.entries(given))
    if (value !== undefined && !takes(command, flag)) throw doesNotTake(name, flag, command);
  if (json && format !== undefined && format !== 'json') throw notTogether('--json', `--format ${format}`);
  const asked = json ? 'json' : (format ?? command.formats[0] ?? '');
  if (format !== undefined && !command.formats.includes(asked))
    throw new UserError(
      { nl: `De vorm "${asked}" is niet bekend.`, en: `The format "${asked}" is not known.` },
      (await import('../text/known-words.ts')).knownWords(asked, command.formats),
    );
  return asked;
}

/** Of two options only one can be obeyed. */
export const notTogether = (one: string, other: string): UserError =>
  new UserError(
    { nl: `${one} en ${other} gaan niet samen.`, en: `${one} and ${other} do not go together.` },
    { nl: 'Laat een van beide weg.', en: 'Leave out one of the two.' },
  );

/** How a format was asked for, if it was. */
export const formatAskedBy = ({ json, format }: GlobalOptions): string | undefined =>
  json ? '--json' : format === undefined ? undefined : `--format ${format}`;

function doesNotTake(name: string, flag: string, { formats }: Taking): UserError {
  const call = name === 'agenda' ? name : `agenda ${name}`;
  return new UserError(
    { nl: `${flag} hoort niet bij ${call}.`, en: `${call} does not take ${flag}.` },
    flag === '--json' && formats.length > 0
      ? { nl: `Kies uit: --format ${formats.join(', ')}`, en: `Choose from: --format ${formats.join(', ')}` }
      : { nl: `Laat ${flag} weg.`, en: `Leave out ${flag}.` },
  );
}
