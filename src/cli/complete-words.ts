import type { WordKind } from '../query/candidates.ts';
import { SHELLS } from '../render/completion/shells.ts';
import type { Command, Option } from './command.ts';
import { COMMANDS } from './index.ts';
import { ASKS_AGENDA, GLOBAL_OPTIONS, sharedOptionsOf } from './shared-options.ts';
import { firstWord, flagOf, optionNamed, type Read, readWords } from './typed-words.ts';

/** What can be typed at a place on the command line. */
export type Wanted =
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'agenda'; readonly words: WordKind }
  | { readonly kind: 'commands' | 'help' | 'rules' | 'schemas' | 'files' | 'folders' | 'nothing' };

export interface Question {
  readonly wanted: Wanted;
  /** What comes before the word in the same argument: `--format=`. */
  readonly before: string;
  /** The word as far as it has been typed. */
  readonly begun: string;
  /** The options with a value, by flag. */
  readonly options: ReadonlyMap<string, string>;
}

const NOTHING: Wanted = { kind: 'nothing' };
const words = (kind: WordKind): Wanted => ({ kind: 'agenda', words: kind });
const oneOf = (...values: readonly string[]): Wanted => ({ kind: 'one-of', values });

/** What an option takes, where it does not say so itself. */
const VALUES: Readonly<Record<string, Wanted>> = {
  '--root': { kind: 'folders' },
  '--out': { kind: 'files' },
  '--css': { kind: 'files' },
  '--stdin-filename': { kind: 'files' },
  '--template': { kind: 'files' },
  '--lang': oneOf('nl', 'en'),
  '--year': words('year'),
  '--theme': words('theme'),
  '--owner': words('owner'),
  '--by': words('owner'),
  '--lead': words('owner'),
  '--holder': words('holder'),
  '--status': words('status'),
  '--party': words('party'),
  '--actor': words('party'),
  '--partner': words('party'),
  '--to': words('reference'),
  '--before': words('reference'),
  '--track': words('track'),
  '--role': words('role'),
  '--sdg': words('sdg'),
  '--tag': words('tag'),
  '--round': words('round'),
};

/** What completes an argument, by the name that commands give it. */
const ARGUMENTS: Readonly<Record<string, Wanted>> = {
  selector: words('selector'),
  ref: words('reference'),
  id: words('reference'),
  kind: oneOf('theme', 'objective', 'commitment', 'deliverable', 'indicator'),
  year: words('year'),
  old: words('year'),
  new: words('year'),
  paths: { kind: 'files' },
  dir: { kind: 'folders' },
  rule: { kind: 'rules' },
  round: words('round'),
  name: { kind: 'schemas' },
  form: oneOf('html', 'docx', 'pdf', 'md', 'post', 'xlsx', 'csv', 'ics', 'feed'),
  shell: oneOf(...Object.keys(SHELLS)),
};

const HELP: Option = { flags: '--help', what: { nl: 'uitleg en voorbeelden', en: 'help and examples' } };
const VERSION: Option = { flags: '--version', what: { nl: 'welke versie dit is', en: 'which version this is' } };

/** Reads an unfinished command line. Its last word is the one to complete. */
export async function questionAt(line: readonly string[]): Promise<Question> {
  const begun = (line.at(-1) ?? '').trim().replace(/^["']/, '');
  const before = line.slice(0, -1).map((word) => word.trim());
  const name = firstWord(before, GLOBAL_OPTIONS);
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  const command = entry ? ((await entry.load()) as unknown as Command) : undefined;
  const shared = command ? sharedOptionsOf(command) : GLOBAL_OPTIONS;
  const read = readWords(before, [...(command?.options ?? []), ...shared]);
  const { pending } = read;
  if (pending) return valueQuestion(pending, '', begun, command, read.options);
  const [, flag = '', value] = /^(--[\w-]+)=(.*)$/s.exec(begun) ?? [];
  const option =
    value === undefined || read.ended ? undefined : optionNamed(flag, [...(command?.options ?? []), ...shared]);
  if (option) return valueQuestion(option, `${flag}=`, value ?? '', command, read.options);
  return { wanted: wordWanted(begun, name, command, read, shared), before: '', begun, options: read.options };
}

function wordWanted(
  begun: string,
  name: string | undefined,
  command: Command | undefined,
  { given, positional, ended }: Read,
  shared: readonly Option[],
): Wanted {
  if (begun.startsWith('-') && !ended) {
    const all = [...(command?.options ?? []), ...shared, HELP, ...(name === undefined ? [VERSION] : [])];
    return { kind: 'options', options: all.filter((option) => option.repeatable || !given.has(flagOf(option))) };
  }
  if (name === undefined) return { kind: 'commands' };
  if (name === 'help') return positional === 1 ? { kind: 'help' } : NOTHING;
  const args = command?.args?.split(' ') ?? [];
  const arg = args[positional - 1] ?? (args.at(-1)?.includes('...') ? args.at(-1) : undefined);
  return (arg === undefined ? undefined : ARGUMENTS[arg.replace(/[^\w-]/g, '')]) ?? NOTHING;
}

/** The question for the value of an option. The value of `--output` is a format and a file: `sarif=agenda.sarif`. */
function valueQuestion(
  option: Option,
  before: string,
  begun: string,
  command: Command | undefined,
  options: ReadonlyMap<string, string>,
): Question {
  const flag = flagOf(option);
  const formats = command?.formats ?? ASKS_AGENDA.formats;
  const plain = { before, begun, options };
  if (flag === '--format') return { wanted: oneOf(...formats), ...plain };
  if (flag === '--output')
    return {
      wanted: begun.includes('=') ? { kind: 'files' } : oneOf(...formats.map((format) => `${format}=`)),
      ...plain,
    };
  const words = option.choices ?? option.offers;
  return { wanted: words ? oneOf(...words) : (VALUES[flag] ?? NOTHING), ...plain };
}
