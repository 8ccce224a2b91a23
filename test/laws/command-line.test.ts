import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Option } from '../../src/cli/command.ts';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { readFast } from '../../src/cli/fast-command-line.ts';
import { COMMANDS } from '../../src/cli/index.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/shared-options.ts';

const commands = await Promise.all(COMMANDS.map(async ({ name, load }) => ({ name, ...(await load()) })));

const flagOf = ({ flags }: Option): string => flags.split(' ')[0] as string;

/**
 * Words as people type them behind a command: its options with and without a value, the wrong ones too, and whatever.
 */
const wordsFor = (known: readonly Option[]): fc.Arbitrary<readonly string[]> => {
  const value = fc.constantFrom(
    '2021',
    '2021/3.1',
    'nl',
    'json',
    'error',
    '',
    '-',
    '-1',
    '--json',
    'een titel',
    'a=b',
    ...known.flatMap(({ choices }) => choices ?? []),
  );
  const flag = fc.constantFrom(...known.map(flagOf), '--unheard-of', '--', '-x', '--no-json', '--no-color', '--color');
  const word = fc.oneof(
    fc.tuple(flag, value),
    fc.tuple(flag),
    fc.tuple(value),
    fc.tuple(flag, value).map(([name, given]) => [`${name}=${given}`]),
  );
  return fc.array(word, { maxLength: 4 }).map((words) => words.flat());
};

test.each(commands)('$name: what is read without commander is what commander reads', ({ args, options }) => {
  const known = [...options, ...GLOBAL_OPTIONS];
  let read = 0;
  fc.assert(
    fc.property(wordsFor(known), (words) => {
      const plain = readFast(words, args, known);
      if (!plain) return;
      read++;
      expect(plain).toEqual(readCommandLine(words, args, known));
    }),
    { numRuns: 600 },
  );
  // A reader that declines everything would agree too.
  expect(read).toBeGreaterThan(20);
});

test('plain words are read without commander', () => {
  expect(readFast([], '[selector]', GLOBAL_OPTIONS)).toEqual({ args: [], options: {} });
  expect(readFast(['3.1', '--as-of', '2021-06-01', '--no-color'], '[selector]', GLOBAL_OPTIONS)).toEqual({
    args: ['3.1'],
    options: { asOf: '2021-06-01', color: false },
  });
  expect(readFast([], '<ref>', GLOBAL_OPTIONS)).toBeUndefined();
  // Commander looks at both.
  expect(
    readFast(['--report', 'nothing', '--report', 'new'], undefined, [
      { flags: '--report <which>', what: { nl: '', en: '' }, choices: ['new'] },
    ]),
  ).toBeUndefined();
  expect(readFast(['a', 'b'], '[selector]', GLOBAL_OPTIONS)).toBeUndefined();
});
