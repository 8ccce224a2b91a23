// The completion scripts of the shells call `agenda complete -- WORDS…`, which prints the possible completions of the
// last word.

import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { load } from '../load.ts';
import type { World } from '../platform/world.ts';
import { type Candidate, candidatesFor, type WordKind } from '../query/candidates.ts';
import { defaultPlan } from '../query/default-plan.ts';
import { safeLine } from '../render/safe.ts';
import { terminalText } from '../render/terminal-text.ts';
import { truncate } from '../render/width.ts';
import type { CommandEntry } from './command.ts';
import { questionAt, type Wanted } from './complete-words.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { COMMANDS } from './index.ts';
import { asOfDay } from './session.ts';

/** Words that a shell can put on a command line without quotes. Other words from an agenda are not offered. */
const HARMLESS = /^[A-Za-z0-9-][\w./=-]*$/;
/** The longest description beside a word, in cells. */
const LONGEST = 80;

/**
 * Prints `words`, `files` or `folders`: what the shell should offer. After `words` they follow, one per line, each with
 * a tab and a description. Unknown words, such as those of an agenda that does not exist, are left out without a
 * message.
 */
export async function complete(given: readonly string[], world: World, t: (text: Text) => string): Promise<ExitCode> {
  const words = given[0] === '--' ? given.slice(1) : given;
  const question = await questionAt(words);
  const { wanted, before, begun } = question;
  const found =
    wanted.kind === 'files' || wanted.kind === 'folders'
      ? []
      : await candidates(wanted, begun, world, question.options);
  const fitting = found.filter(
    ({ value }) =>
      value.startsWith(begun) &&
      !(value === begun && value.endsWith('/')) &&
      HARMLESS.test(value) &&
      (wanted.kind === 'options' || !value.startsWith('-')),
  );
  const unique = [...new Map(fitting.map((candidate) => [candidate.value, candidate])).values()];
  const lines = unique.map(
    ({ value, what }) => `${before}${value}\t${what ? truncate(safeLine(t(what)), LONGEST) : ''}`,
  );
  world.out.write(
    terminalText(
      [wanted.kind === 'files' || wanted.kind === 'folders' ? wanted.kind : 'words', ...lines, ''].join('\n'),
    ),
  );
  return EXIT.ok;
}

async function candidates(
  wanted: Wanted,
  begun: string,
  world: World,
  options: ReadonlyMap<string, string>,
): Promise<readonly Candidate[]> {
  switch (wanted.kind) {
    case 'options':
      return wanted.options.map(({ flags, what }) => ({ value: flags.split(' ')[0] ?? flags, what }));
    case 'one-of':
      return wanted.values.map((value) => ({ value }));
    case 'commands':
      return [
        ...COMMANDS.map(commandWord),
        { value: 'help', what: { nl: 'uitleg bij een opdracht', en: 'help with a command' } },
      ];
    case 'help':
      return [
        ...COMMANDS.map(commandWord),
        ...(await import('./help-topics.ts')).HELP_TOPICS.map(({ name, title }) => ({ value: name, what: title })),
      ];
    case 'rules':
      return ruleNames();
    case 'schemas':
      return Object.entries((await import('agenda:schemas')).default)
        .filter(([name]) => !name.endsWith('common'))
        .map(([value, { title = '', 'x-en': english }]) => ({
          value,
          what: { nl: title, en: english?.title ?? title },
        }));
    case 'agenda':
      return ofAgenda(wanted.words, begun, world, options);
    default:
      return [];
  }
}

const commandWord = ({ name, summary }: CommandEntry): Candidate => ({ value: name, what: summary });

async function ofAgenda(
  words: WordKind,
  begun: string,
  world: World,
  options: ReadonlyMap<string, string>,
): Promise<readonly Candidate[]> {
  const place = world.findAgenda(options.get('--root'));
  if (!place) return [];
  const { agenda } = await load(world.readTree(place));
  const year = options.get('--year');
  const plan =
    year === undefined
      ? defaultPlan(agenda, dayOf(world, options.get('--as-of')))
      : agenda.plans.find((other) => String(other.year) === year);
  return candidatesFor(words, agenda, plan, begun);
}

/** A wrong `--as-of` is reported by the command itself. */
function dayOf(world: World, written: string | undefined): ReturnType<typeof asOfDay> {
  try {
    return asOfDay(world, written);
  } catch (error) {
    if (error instanceof UserError) return asOfDay(world, undefined);
    throw error;
  }
}

async function ruleNames(): Promise<readonly Candidate[]> {
  const [{ RULES }, { summaryOf }] = await Promise.all([import('../rules/index.ts'), import('../rules/messages.ts')]);
  return RULES.map((rule) => ({ value: rule.name, what: summaryOf(rule) }));
}
