// Fields that do not exist, values that do not fit, and far too many of them.
import { describe, expect, test } from 'vitest';
import { MOST_PER_FILE } from '../../src/lint/locate.ts';
import { cpuTime } from '../cpu-time.ts';
import { agenda } from '../fake-world.ts';
import { expectTold, expectToldOfSloten, laid, POLDER, record, SCHOUW, SLOTEN, UPDATE, validate } from './polder.ts';

const told = (yaml: string, expected: readonly string[], code?: number) =>
  expectToldOfSloten(record(SCHOUW + yaml), expected, code);

describe('a field that is none', () => {
  test('a slip of the pen says what was meant', async () => {
    const { answer } = await expectToldOfSloten(record(SCHOUW.replace('owner', 'onwer')), [
      '1:1 commitment/no-owner',
      '2:1 schema/unknown-key',
    ]);
    expect(answer.diagnostics.find(({ rule }) => rule === 'schema/unknown-key')?.message).toContain('"owner"');
  });
  test.each(['toString', 'valueOf', 'hasOwnProperty', '$schema', 'format'])('%s', async (key) => {
    await told(`${key}: x\n`, ['6:1 schema/unknown-key']);
  });
  test('$schema chooses no schema', async () => {
    for (const schema of ['../../etc/passwd', 'https://example.org/schema.json', 'agenda.schema.json'])
      await told(`$schema: ${schema}\n`, ['6:1 schema/unknown-key']);
  });
  test('what every object inherits is not given', () =>
    expectTold({ 'agenda.yaml': (POLDER['agenda.yaml'] as string).replace('language:', 'toString:') }, [
      'agenda.yaml:1:1 schema/missing-key',
      'agenda.yaml:5:1 schema/unknown-key',
    ]));
});

describe('a value that does not fit', () => {
  test('a list where a text belongs', () => told('due: [2021]\n', ['6:6 schema/type']));
  test('a word that is not known', () =>
    expectTold({ [UPDATE]: '---\nstatus: gereed\n---\n' }, [`${UPDATE}:2:9 schema/enum`]));
  test('a day that does not exist', () =>
    expectTold({ '2021/README.md': (POLDER['2021/README.md'] as string).replace('2020-12-04', '2020-02-30') }, [
      '2021/README.md:5:9 schema/format',
    ]));
  test('nothing', () => told('due:\n', ['6:1 schema/empty-text']));
  test('an empty text', () => told('source:\n  document: ""\n', ['7:13 schema/empty-text']));
  test('nothing but white space', () => told('source:\n  document: "  "\n', ['7:13 schema/empty-text']));
  test('twice the same', () => told('sdgs: [6, 6]\n', ['6:11 schema/duplicate-item']));
  test('out of range', () => told('sdgs: [18]\n', ['6:8 schema/range']));
  test('a capital in an id', () => told('tags: [Baggeren]\n', ['6:8 schema/pattern']));
  test.each(['20244', '2025-Q3', 'eind 2025'])('a target of an indicator for %s, which is no year', async (year) => {
    const path = '2021/1-water/1.1-droge-voeten.md';
    const indicator = `- { id: peil, title: Peil, unit: cm, better: lower, targets: { ${year}: 3 } }`;
    const { text } = await expectTold({ [path]: `---\nindicators:\n${indicator}\n---\n${POLDER[path]}` }, [
      `${path}:3:64 schema/pattern`,
    ]);
    expect(text).toContain(`"${year}" is geen jaartal.`);
    expect(text).toContain('met het jaartal van vier cijfers en de waarde:  2026: 55');
  });
  test('the last of many errors is told too', () =>
    told('due: 2021-13\nsdgs: [18]\ntags: [X]\nvisibility: geheim\n', [
      '6:6 schema/format',
      '7:8 schema/range',
      '8:8 schema/pattern',
      '9:13 schema/enum',
    ]));
});

const LONG = 33_000;

describe('far too long', () => {
  test.each([
    ['a key', `${'x'.repeat(LONG)}: 1\n`],
    ['a key in a list', `deliverables:\n  - ${'x'.repeat(LONG)}: 1\n    title: x\n`],
    ['a key that stands for its list', `tags:\n${'x'.repeat(LONG)}: y\n`],
    ['an indentation', `${' '.repeat(LONG)}due: 2021\n`],
    ['an indentation in a list', `tags:\n${' '.repeat(LONG)}- x\n${' '.repeat(LONG)}y: z\n`],
    ['a key in brackets', `target: { ${'x'.repeat(LONG)}: 1 }\n`],
    ['an anchor', `due: &${'x'.repeat(LONG)} 2021\n`],
    ['a tag', `due: !${'x'.repeat(LONG)} 2021\n`],
  ])('%s', async (_what, yaml) => {
    const { code, answer } = await validate(laid(POLDER, { [SLOTEN]: record(SCHOUW + yaml) }));
    expect(code).toBe(1);
    expect(answer.diagnostics.map(({ file }) => file)).toContain(`agenda/${SLOTEN}`);
  });
});

describe('far too many', () => {
  const labels = (count: number): string =>
    record(`${SCHOUW}tags:\n${Array.from({ length: count }, (_, at) => `- T${at}\n`).join('')}`);

  test('a thousand errors in one file: two hundred are told, and how many are not', async () => {
    const content = record(`${SCHOUW}${Array.from({ length: 1_000 }, (_, at) => `veld${at}: x\n`).join('')}`);
    const { answer, text, code } = await validate(laid(POLDER, { [SLOTEN]: content }));
    expect(code).toBe(1);
    expect(answer.diagnostics.length).toBe(MOST_PER_FILE);
    expect(text).toContain(`nog ${1_000 - MOST_PER_FILE} `);
  });

  test('a list of 20,000 mistakes is one mistake', async () => {
    const files = laid(POLDER, { [SLOTEN]: record(`${SCHOUW}tags: [${'X,'.repeat(20_000)}]\n`) });
    const busy = await cpuTime(async () => {
      const { code, out } = await agenda(files, ['validate']);
      expect(code).toBe(1);
      expect(out.match(/schema\/\w+/g)).toEqual(['schema/length']);
    });
    expect(busy).toBeLessThan(10_000);
  });

  test('as many mistakes as a file can hold', async () => {
    const deliverables = Array.from(
      { length: 100 },
      (_, at) =>
        `  - id: d${at}\n    title: T\n${Array.from({ length: 75 }, (_nothing, key) => `    x${key}: 1\n`).join('')}`,
    );
    const files = laid(POLDER, { [SLOTEN]: record(`${SCHOUW}${deliverables.join('')}`) });
    const busy = await cpuTime(async () => {
      const { code, out } = await agenda(files, ['validate']);
      expect(code).toBe(1);
      expect(out).toMatch(/nog 800 /);
      expect(out.length).toBeLessThan(200_000);
    });
    expect(busy).toBeLessThan(10_000);
  });

  test('other files are told in full all the same', async () => {
    const { seen } = await validate(laid(POLDER, { [SLOTEN]: labels(400), [UPDATE]: '---\nstatus: gereed\n---\n' }));
    expect(seen).toContain(`${UPDATE}:2:9 schema/enum`);
  });
});
