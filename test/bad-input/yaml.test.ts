// YAML that the format does not allow, or that means something else than it seems to.
import { describe, expect, test } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { agenda } from '../fake-world.ts';
import {
  type Checked,
  expectTold,
  expectToldOfSloten,
  laid,
  POLDER,
  record,
  SCHOUW,
  SLOTEN,
  validate,
} from './polder.ts';

/** Data with something wrong below the lines that every example keeps; what is wrong begins on line 6. */
const told = (yaml: string, expected: readonly string[], code?: number) =>
  expectToldOfSloten(record(SCHOUW + yaml), expected, code);

describe('mistakes in writing', () => {
  test('a quote that is never closed', () => told('source:\n  document: "Brief\n', ['7:13 yaml/syntax']));
  test('a tab', () => told('source:\n\tdocument: Brief\n', ['7:1 yaml/syntax']));
  test('a colon in a text', () => told('source:\n  document: Brief: de sloten\n', ['7:13 yaml/syntax']));
  test('no space behind a colon', () => told('due:2021\n', ['6:1 yaml/syntax']));
});

describe('a key twice', () => {
  test('as it is', () => told('owner: team-water\n', ['6:1 yaml/duplicate-key']));
  test('deeper', () => told('source:\n  document: Brief\n  document: Nota\n', ['8:3 yaml/duplicate-key']));
  test('"1" and 1', () =>
    expectTold({ 'agenda.yaml': 'format: 1\norganisation: { name: VPG, 1: a, "1": b }\nlanguage: nl\n' }, [
      'agenda.yaml:2:34 yaml/duplicate-key',
    ]));
  test('é in one character and in two', () =>
    expectTold(
      {
        'agenda.yaml': 'format: 1\norganisation:\n  name: VPG\n  é: a\n  é: b\nlanguage: nl\n'.replace(
          'é: b',
          'e\u0301: b',
        ),
      },
      ['agenda.yaml:5:3 yaml/duplicate-key'],
    ));
});

describe('aliases', () => {
  test('a bomb of nine levels', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) =>
        `l${level}: &l${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'bom' : `*l${level - 1}`)).join(', ')}]\n`,
    );
    const { seen } = await expectOnly(record(levels.join('')), 'yaml/alias');
    expect(seen[0]).toBe(`${SLOTEN}:2:5 yaml/alias`);
  });
  test('an alias of itself', () => expectOnly(record('owner: &zelf [*zelf]\n'), 'yaml/alias'));
  test('an alias of nothing', () => told('due: *niets\n', ['6:6 yaml/alias']));
  test('a merge key', () => told('<<: { due: 2021 }\n', ['6:1 yaml/alias']));
  test('an anchor', () => told('due: &dag 2021\n', ['6:6 yaml/alias']));
});

describe('tags', () => {
  test.each([
    '!!js/function "function () {}"',
    '!!binary aGFsbG8=',
    '!foo bar',
    '!!str 2021',
    '!!python/object:os.system ls',
  ])('%s', async (value) => {
    await expectOnly(record(`${SCHOUW}due: ${value}\n`), 'yaml/tag');
  });
});

test('a directive', () =>
  expectTold({ 'agenda.yaml': `%YAML 1.1\n---\n${POLDER['agenda.yaml']}` }, ['agenda.yaml:1:1 yaml/directive']));
test('two documents', () =>
  expectTold({ 'agenda.yaml': `${POLDER['agenda.yaml']}---\nformat: 2\n` }, ['agenda.yaml:11:1 yaml/multi-document']));

describe('keys that reach into every object', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s', async (key) => {
    await told(`${key}: { x: 1 }\n`, ['6:1 yaml/reserved-key']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
  test('deeper', async () => {
    await told('source:\n  document: Brief\n  constructor: { prototype: { x: 1 } }\n', [
      '8:3 yaml/reserved-key',
      '8:18 yaml/reserved-key',
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('too much', () => {
  const quickly = async (content: string, rule: string, longest = 1_000): Promise<void> => {
    const busy = await cpuTime(async () => {
      const { out, code } = await agenda(laid(POLDER, { [SLOTEN]: content }), ['validate', '--json']);
      expect(code).toBe(1);
      expect((JSON.parse(out) as { diagnostics: { rule: string }[] }).diagnostics.map((each) => each.rule)).toEqual([
        rule,
      ]);
    });
    expect(busy).toBeLessThan(longest);
  };

  test('100,000 brackets', () => quickly(record(`due: ${'['.repeat(100_000)}\n`), 'yaml/too-deep'));
  test('100,000 braces', () => quickly(record(`due: ${'{a: '.repeat(100_000)}\n`), 'yaml/too-deep'));
  test('100,000 dashes', () => quickly(record(`${'- '.repeat(100_000)}\n`), 'yaml/too-deep'));
  test('maps 300 deep', () =>
    quickly(record(Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')), 'yaml/too-deep'));
  test('65 levels are too many', () => quickly(record(`due: ${'['.repeat(65)}${']'.repeat(65)}\n`), 'yaml/too-deep'));
  test('12,000 keys', () =>
    quickly(record(Array.from({ length: 12_000 }, (_, key) => `k${key}: 1\n`).join('')), 'yaml/too-many-keys'));
  test('100,000 keys', () =>
    quickly(record(Array.from({ length: 100_000 }, (_, key) => `sleutel-${key}: 1\n`).join('')), 'file/too-large'));
});

describe('characters that nobody sees', () => {
  test('a no-break space for an indent', async () => {
    const { answer } = await expectToldOfSloten(record(`${SCHOUW}source:\n\u00a0\u00a0document: Brief\n`), [
      '7:1 yaml/invisible-character',
    ]);
    expect(answer.diagnostics[0]?.message).toContain('U+00A0');
  });
  test('a key that begins with nothing', () => told('\u200bdue: 2021\n', ['6:1 yaml/invisible-character']));
  test('a title that reads backwards', async () => {
    const { text } = await expectToldOfSloten(record(SCHOUW.replace('alle sloten', 'alle \u202esloten')), [
      '5:28 yaml/invisible-character',
    ]);
    expect(text).not.toContain('\u202e');
  });
  test('a heading that reads backwards', async () => {
    const { text } = await expectToldOfSloten(record(SCHOUW).replace('# Schone', '# \u202eSchone'), [
      '7:3 text/invisible-character',
    ]);
    expect(text).not.toContain('\u202e');
  });
  test('a no-break space in a text is ordinary', () => told('source:\n  document: Brief\u00a021\n', [], 0));
});

describe('values that mean something else', () => {
  test('text behind a hash', () => told('source:\n  document: Actie #12 sloten\n', ['7:19 yaml/text-after-hash'], 0));
  test('a comment is a comment', () => told('due: 2021 # het hele jaar\n', [], 0));
  test('beyond every number', () => told('target:\n  measure: sloten\n  at-least: 1e400\n', ['8:13 schema/type']));
  test('not a number', () => told('target:\n  measure: sloten\n  at-least: .nan\n', ['8:13 schema/type']));
  test('twenty digits', () =>
    told('target:\n  measure: sloten\n  at-least: 12345678901234567890\n', ['8:13 yaml/unsafe-integer'], 0));
  test('a point for thousands', () =>
    told('target:\n  measure: sloten\n  at-least: 2.853\n', ['8:13 yaml/thousands-separator'], 0));
  test('no', () => told('source:\n  document: no\n', ['7:13 yaml/ambiguous-scalar'], 0));
  test('1.10 without quotes', () => told('source:\n  document: Brief\n  section: 1.10\n', ['8:12 schema/type']));
});

/** Any number of findings, all of one rule. */
async function expectOnly(content: string, rule: string): Promise<Checked> {
  const checked = await validate(laid(POLDER, { [SLOTEN]: content }));
  expect(new Set(checked.seen.map((seen) => seen.split(' ').at(-1)))).toEqual(new Set([rule]));
  expect(checked.code).toBe(1);
  return checked;
}
