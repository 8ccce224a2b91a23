import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { knownWords } from '../text/known-words.ts';
import type { Option } from './command.ts';

/** What was typed after the name of a command. */
export interface CommandLine {
  readonly args: readonly string[];
  /** By name, as in `asOf` for `--as-of`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * @param words the command line without the name of the command
 * @param args what the command takes besides options, in commander's notation
 * @throws UserError with a message of our own for everything that commander refuses.
 */
export function readCommandLine(
  words: readonly string[],
  args: string | undefined,
  known: readonly Option[],
): CommandLine {
  const commander = new Commander().exitOverride().helpOption(false).allowExcessArguments(false);
  commander.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  if (args) for (const argument of args.split(' ')) commander.argument(argument);
  for (const { flags, choices, repeatable } of known) {
    const option = new CommanderOption(flags);
    if (choices) option.choices([...choices]);
    if (repeatable) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    commander.addOption(option);
  }
  try {
    commander.parse([...words], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, words, known) : error;
  }
  return { args: commander.args, options: commander.opts() };
}

function usageError(error: CommanderError, argv: readonly string[], options: readonly Option[]): UserError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const word = quoted.split(' ')[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownOption':
      return new UserError(
        { nl: `De optie ${word} bestaat niet.`, en: `There is no option ${word}.` },
        knownWords(
          word,
          options.map(({ flags }) => flags.split(' ')[0] ?? flags),
        ),
      );
    case 'commander.optionMissingArgument':
      return new UserError({ nl: `Na ${quoted} ontbreekt een waarde.`, en: `A value is missing after ${quoted}.` });
    case 'commander.missingArgument':
      return new UserError(MISSING[word] ?? { nl: `<${word}> ontbreekt.`, en: `<${word}> is missing.` }, EXAMPLES);
    case 'commander.invalidArgument': {
      const option = options.find(({ flags }) => error.message.includes(flags));
      const given = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      const flag = option?.flags.split(' ')[0] ?? '';
      return new UserError(
        { nl: `"${given}" is geen keuze bij ${flag}.`, en: `"${given}" is not a choice for ${flag}.` },
        knownWords(given, option?.choices ?? []),
      );
    }
    case 'commander.excessArguments':
      return new UserError(
        {
          nl: `Te veel woorden: ${argv.filter((each) => !each.startsWith('-')).join(' ')}`,
          en: `Too many words: ${argv.filter((each) => !each.startsWith('-')).join(' ')}`,
        },
        EXAMPLES,
      );
    default:
      return new UserError(
        { nl: 'Deze opdracht is niet te begrijpen.', en: 'This command cannot be understood.' },
        EXAMPLES,
      );
  }
}

const EXAMPLES: Text = { nl: 'Bekijk voorbeelden met --help.', en: 'See examples with --help.' };

/** What to say when an argument is missing, by the name that commands give it. */
const MISSING: Readonly<Record<string, Text>> = {
  ref: {
    nl: 'Noem wat je wilt zien: een nummer of id, bijvoorbeeld 3.1.5.',
    en: 'Name what you want to see: a number or an id, such as 3.1.5.',
  },
  year: { nl: 'Noem het jaar van het jaarplan.', en: 'Name the year of the plan.' },
  shell: { nl: 'Noem je shell: bash, zsh, fish of powershell.', en: 'Name your shell: bash, zsh, fish or powershell.' },
};
