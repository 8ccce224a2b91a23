import type { Option } from './command.ts';

/** What the words of an unfinished command line contain. */
export interface Read {
  readonly options: ReadonlyMap<string, string>;
  readonly given: ReadonlySet<string>;
  /** The option that still waits for its value. */
  readonly pending: Option | undefined;
  /** The number of words that are not options, including the command. */
  readonly positional: number;
  /** Whether `--` was typed, after which nothing is an option. */
  readonly ended: boolean;
}

export function readWords(line: readonly string[], known: readonly Option[]): Read {
  const options = new Map<string, string>();
  const given = new Set<string>();
  let pending: Option | undefined;
  let positional = 0;
  let ended = false;
  for (const word of line) {
    if (pending) {
      options.set(flagOf(pending), word);
      pending = undefined;
    } else if (ended || !word.startsWith('-')) positional++;
    else if (word === '--') ended = true;
    else {
      const [flag = '', value] = word.split(/=(.*)/s);
      const option = optionNamed(flag, known);
      given.add(flag);
      if (value !== undefined) options.set(flag, value);
      else if (option?.flags.includes('<')) pending = option;
    }
  }
  return { options, given, pending, positional, ended };
}

export const flagOf = ({ flags }: Option): string => flags.split(' ')[0] ?? flags;
export const optionNamed = (flag: string, options: readonly Option[]): Option | undefined =>
  options.find((option) => flagOf(option) === flag);

/** The name of the command: the first word that is neither an option nor the value of one. */
export function firstWord(line: readonly string[], shared: readonly Option[]): string | undefined {
  for (let at = 0; at < line.length; at++) {
    const word = line[at] as string;
    if (!word.startsWith('-')) return word;
    if (optionNamed(word, shared)?.flags.includes('<')) at++;
  }
  return undefined;
}
