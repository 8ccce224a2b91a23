// A rule that fails: a finding of its own, and the others are still told.
import { describe, expect, test, vi } from 'vitest';
import type { Rule } from '../../src/lint/rule.ts';
import { inFile } from '../../src/source/place.ts';
import { agenda } from '../fake-world.ts';
import { POLDER, SLOTEN } from './polder.ts';

const broken = vi.hoisted(() => ({ rules: [] as Rule[] }));
vi.mock('../../src/rules/index.ts', async (original) => {
  const { RULES } = await original<{ RULES: readonly Rule[] }>();
  return {
    get RULES() {
      return [...RULES.filter(({ name }) => !broken.rules.some((rule) => rule.name === name)), ...broken.rules];
    },
  };
});

const said = { nl: 'Gevonden.', en: 'Found.' };
const rule = (name: string, over: Partial<Rule>): Rule => ({ name, severity: 'warning', summary: said, ...over });
const fail = (): never => {
  throw new RangeError('Maximum call stack size exceeded');
};
/** Something else that is wrong, to be told all the same. */
const FILES = { ...POLDER, [SLOTEN]: (POLDER[SLOTEN] as string).replace('owner:', 'onwer:') };

const validate = async (rules: readonly Rule[], ...options: readonly string[]) => {
  broken.rules = [...rules];
  const { code, out, err } = await agenda(FILES, ['validate', '--json', ...options]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { rule: string; severity: string; file: string }[] };
  return { code, err, told: diagnostics.map((each) => `${each.severity} ${each.rule} ${each.file}`) };
};

const UNKNOWN_KEY = 'error schema/unknown-key agenda/2021/1-water/1.1.1-sloten.md';

describe('a rule that fails is told, with all the others', () => {
  test.each([
    ['about a plan', rule('update/future', { check: fail }), 'error update/future agenda/2021/README.md'],
    ['about the whole', rule('ref/cycle', { checkAgenda: fail }), 'error ref/cycle agenda/agenda.yaml'],
    [
      'in its words',
      rule('schema/unknown-key', { describe: async () => fail }),
      'error schema/unknown-key agenda/2021/1-water/1.1.1-sloten.md',
    ],
  ])('%s', async (_what, failing, expected) => {
    const { code, told, err } = await validate([failing]);
    expect(code).toBe(3);
    expect(told).toContain(expected);
    expect(told).toContain(UNKNOWN_KEY);
    // Every test runs with --debug.
    expect(err).toContain(`${failing.name}: RangeError: Maximum call stack size exceeded`);
  });

  test('what it found before it failed stays', async () => {
    const { told } = await validate([
      rule('update/future', {
        *check() {
          yield { message: said, place: inFile('agenda.yaml') };
          fail();
        },
      }),
    ]);
    expect(told).toContain('warning update/future agenda/agenda.yaml');
  });

  test.each([['--fail-on', 'never'], ['agenda/2021/progress']])(
    'no option makes it pass: %s %s',
    async (...options) => {
      const { code, told } = await validate([rule('update/future', { check: fail })], ...options);
      expect(code).toBe(3);
      expect(told).toContain('error update/future agenda/2021/README.md');
    },
  );

  test('in words, for whoever can do something about it', async () => {
    broken.rules = [rule('update/future', { check: fail })];
    const { out } = await agenda(FILES, ['validate', '--lang', 'en']);
    expect(out).toContain(
      'This rule was not checked: there is an error in the program (Maximum call stack size exceeded).',
    );
  });

  test('code scanning hears that not everything was checked', async () => {
    broken.rules = [rule('update/future', { check: fail })];
    const { out } = await agenda(FILES, ['validate', '--format', 'sarif']);
    expect(JSON.parse(out).runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', associatedRule: { id: 'update/future' } }],
    });
  });
});

describe('words that a program could not make an address of', () => {
  const told = async (written: string) => {
    broken.rules = [];
    const files = {
      ...FILES,
      '2021/progress/2021-11-01-sloten.md': `---\nstatus: on-track\nevidence:\n  - title: Verslag\n${written}\n---\nAl ver.\n`,
    };
    const { code, out } = await agenda(files, ['validate', '--json']);
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { rule: string; suggestions: { text: string }[] }[] };
    expect(diagnostics.map((each) => each.rule)).toContain('schema/unknown-key');
    return diagnostics.filter((each) => /schema.(?:format|pattern)/.test(each.rule));
  };

  test.each([
    ['half a character', '    url: "https://x/\\ud83d"'],
    ['half a character without https', '    url: "www.example.org/\\udc00"'],
    ['40 emoji', `    url: "https://x/${'😀'.repeat(40)}"`],
    ['40 emoji, one place further', `    url: "https://xy/${'😀'.repeat(40)}"`],
    ['40 emoji as a date', `    date: "${'😀'.repeat(40)}"`],
    ['40 emoji as a file', `    file: "../${'😀'.repeat(40)}"`],
  ])('%s', async (_what, written) => {
    const found = await told(written);
    expect(found).toHaveLength(1);
    expect(found[0]?.suggestions).toEqual([]);
  });

  test('a long address is not offered in part', async () => {
    const [found] = await told(`    url: "https://example.org/${'lang deel '.repeat(20)}"`);
    expect(found?.suggestions).toEqual([]);
  });

  test('a short one is mended', async () => {
    const [found] = await told('    url: "https://example.org/een verslag"');
    expect(found?.suggestions).toMatchObject([{ text: 'https://example.org/een%20verslag' }]);
  });
});
