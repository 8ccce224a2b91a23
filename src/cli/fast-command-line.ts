import { parseArgs } from 'node:util';
import type { Option } from './command.ts';
import type { CommandLine } from './command-line.ts';

/**
 * Reads a correct command line without loading commander. Returns undefined where there is any doubt; commander then
 * reads it and finds the mistake. Both give the same answer for a correct line (test/laws/command-line.test.ts).
 * @param words the command line without the name of the command
 * @param args what the command takes besides options, in commander's notation
 */
export function readFast(
  words: readonly string[],
  args: string | undefined,
  known: readonly Option[],
): CommandLine | undefined {
  const byName = new Map(known.map((option) => [nameOf(option), option]));
  try {
    const { values, positionals } = words.some((word) => word.startsWith('-'))
      ? parsed(words, known)
      : { values: {}, positionals: words };
    const given = Object.entries(values).map(([name, all]) => ({
      option: byName.get(name) as Option,
      name,
      all: all as readonly unknown[],
    }));
    const isPlain =
      takes(args, positionals.length) &&
      !(values['color'] && values['no-color']) &&
      given.every(({ option, all }) => isPlainOption(option, all));
    return isPlain
      ? {
          args: positionals,
          options: Object.fromEntries(
            given.map(({ option, name, all }) => keyAndValue(name, option.repeatable ? all : all[0])),
          ),
        }
      : undefined;
  } catch {
    return undefined;
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** @throws Error for words that it does not understand */
const parsed = (words: readonly string[], known: readonly Option[]): Parsed =>
  parseArgs({
    args: [...words],
    options: Object.fromEntries(known.map((option) => [nameOf(option), shapeOf(option)])),
    allowPositionals: true,
  });

const nameOf = ({ flags }: Option): string => (flags.split(' ')[0] as string).slice('--'.length);

const shapeOf = ({ flags }: Option): { readonly type: 'string' | 'boolean'; readonly multiple: true } => ({
  type: flags.includes('<') ? 'string' : 'boolean',
  multiple: true,
});

/** Whether an option is given the right number of times, with values that are choices. */
const isPlainOption = ({ choices, repeatable }: Option, all: readonly unknown[]): boolean =>
  (repeatable || all.length === 1) && (!choices || all.every((value) => choices.includes(String(value))));

/** The name of an option as commander gives it: `--no-color` becomes `color: false`, and `--as-of` becomes `asOf`. */
function keyAndValue(name: string, value: unknown): readonly [string, unknown] {
  if (name.startsWith('no-')) return [name.slice('no-'.length), !value];
  return [name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()), value];
}

/** Whether the number of words fits: `<ref>` is required, `[selector]` is optional, `[paths...]` takes any number. */
function takes(args: string | undefined, count: number): boolean {
  const wanted = args?.split(' ') ?? [];
  const fewest = wanted.filter((each) => each.startsWith('<')).length;
  return count >= fewest && (count <= wanted.length || (wanted.at(-1)?.includes('...') ?? false));
}
