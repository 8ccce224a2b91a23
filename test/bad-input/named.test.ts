// Each thing that may stand in an agenda and may not, with the rules that say so and the exit code.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { agenda } from '../fake-world.ts';
import { papers, REFUSED } from './named-calls.ts';
import { BASE, GROUPS } from './named-cases.ts';
import { laid } from './polder-files.ts';

const ran = globalThis as { ran?: unknown };
const clean = {} as { x?: unknown };

test('nothing is wrong in what the cases are laid over', async () => {
  expect(await agenda(BASE, ['validate'])).toMatchObject({ code: 0, err: '' });
});

describe.each(Object.entries(GROUPS))('%s', (_group, cases) => {
  test.each(cases)('%s', async (_name, files, rules, exit) => {
    const { code, out } = await agenda(laid(BASE, files), ['validate', '--json']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: readonly { readonly rule: string }[] };
    const told = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
    expect([told.join(' '), code]).toEqual([rules, exit]);
    expect([ran.ran, clean.x]).toEqual([undefined, undefined]);
  });
});

test('each name is given once, and each rule is one', () => {
  const names = Object.entries(GROUPS).flatMap(([group, cases]) => cases.map(([name]) => `${group}: ${name}`));
  expect(new Set(names).size).toBe(names.length);
  const known = RULES.map(({ name }) => name);
  const used = Object.values(GROUPS).flatMap((cases) => cases.flatMap(([, , rules]) => rules.split(' ')));
  expect(used.filter((rule) => rule !== '' && !known.includes(rule))).toEqual([]);
});

describe('a call that is refused', () => {
  test.each(REFUSED)('%s', async (_name, argv, exit, said) => {
    const { code, out, err } = await agenda({ ...BASE, ...papers() }, argv, { base: BASE });
    expect({ code, err }).toEqual({ code: exit, err: expect.stringContaining(said) });
    expect(out).toBe('');
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(err).not.toMatch(/^\s+at /m);
  });
});
