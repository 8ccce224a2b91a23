// What stands above a text, and the lines of dashes around it.
import { describe, expect, test } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { agenda } from '../fake-world.ts';
import { expectTold, expectToldOfSloten, laid, POLDER, record, SCHOUW, SLOTEN, UPDATE, validate } from './polder.ts';

const TEXT = '# Schone sloten\n\nDe vereniging schouwt dit jaar alle sloten.\n';

describe('a fence that is none', () => {
  test.each([
    ['a program', '---js'],
    ['a program, written out', '---javascript'],
    ['capitals', '---JS'],
    ['spaces around it', '--- js '],
    ['JSON', '---json'],
    ['TOML', '---toml'],
    ['CoffeeScript', '---coffee'],
    ['a word that every object knows', '---constructor'],
    ['a word that leads to every object', '---__proto__'],
    ['another', '---valueOf'],
    ['one dash too many', '----'],
    ['a no-break space behind it', '---\u00a0'],
  ])('%s: %s', async (_name, fence) => {
    await expectToldOfSloten(`${fence}\n${SCHOUW}---\n${TEXT}`, ['1:1 front-matter/language']);
  });

  test('one dash too many at the end', async () => {
    await expectToldOfSloten(`---\n${SCHOUW}----\n${TEXT}`, ['6:1 front-matter/unclosed']);
  });

  test('something behind the end', async () => {
    await expectToldOfSloten(`---\n${SCHOUW}---oops\n${TEXT}`, ['6:1 front-matter/unclosed']);
  });

  test('a no-break space behind the end', async () => {
    await expectToldOfSloten(`---\n${SCHOUW}---\u00a0\n${TEXT}`, ['6:1 front-matter/unclosed']);
  });

  test('spaces behind a fence say nothing', async () => {
    await expectToldOfSloten(`--- \t\n${SCHOUW}--- \n${TEXT}`, []);
  });

  test('no end', async () => {
    await expectToldOfSloten(`---\n${SCHOUW}\n${TEXT}`, ['1:1 front-matter/unclosed']);
  });

  test('a blank line before it', async () => {
    await expectToldOfSloten(`\n---\n${SCHOUW}---\n${TEXT}`, ['2:1 front-matter/blank-line-before']);
  });

  test('a space before it', async () => {
    await expectToldOfSloten(` ---\n${SCHOUW}---\n${TEXT}`, ['1:2 front-matter/blank-line-before']);
  });

  test('dashes within a text do not end it', async () => {
    await expectToldOfSloten(record(`${SCHOUW}source:\n  document: >-\n    Brief\n    --- Bijlage\n`), []);
  });
});

describe('lines of dashes of all kinds, as long as a file may be', () => {
  test.each([
    ['hyphens', '-'.repeat(200_000)],
    ['en dashes', '–'.repeat(100_000)],
    ['a bit of both', '-–'.repeat(70_000)],
    ['spaces', ' '.repeat(200_000)],
    ['line breaks', '\n'.repeat(200_000)],
    ['headings', '#\n'.repeat(100_000)],
    ['fields', 'a:\n'.repeat(70_000)],
  ])('%s', async (_name, many) => {
    const busy = await cpuTime(async () => {
      for (const content of [`${many}x`, `---\n${many}x`, `---\n${many}x\n---\n`, `# T\n${many}`])
        await agenda(laid(POLDER, { [SLOTEN]: content }), ['validate']);
    });
    expect(busy).toBeLessThan(4_000);
  });
});

describe('a program between fences never runs', () => {
  test.each(['js', 'javascript', 'JS', 'coffee'])('---%s', async (language) => {
    const canary = globalThis as { kanarie?: string };
    canary.kanarie = 'leeft';
    const files = laid(POLDER, {
      [SLOTEN]: `---${language}\nglobalThis.kanarie = 'dood';\nmodule.exports = {}\n---\n${TEXT}`,
    });
    for (const argv of [['validate'], ['status'], ['list', '--json'], ['show', '1.1.1']]) await agenda(files, argv);
    expect(canary.kanarie).toBe('leeft');
    delete canary.kanarie;
  });

  test('nor in the text below', async () => {
    const canary = globalThis as { kanarie?: string };
    canary.kanarie = 'leeft';
    await expectToldOfSloten(`---\n${SCHOUW}---\n${TEXT}\n---js\nglobalThis.kanarie = 'dood';\n---\n`, []);
    expect(canary.kanarie).toBe('leeft');
    delete canary.kanarie;
  });
});

describe('data that are none', () => {
  test('one word', () => expectToldOfSloten(record('sloten\n'), ['2:1 front-matter/not-a-map']));
  test('a list', () => expectToldOfSloten(record('- sloten\n- gemalen\n'), ['2:1 front-matter/not-a-map']));
  test('a number', () => expectToldOfSloten(record('42\n'), ['2:1 front-matter/not-a-map']));
  test('text below a remark', () =>
    expectToldOfSloten(record('# sloten\n\n  sloten\n'), ['4:3 front-matter/not-a-map']));
  test('agenda.yaml is a list', () =>
    expectTold({ 'agenda.yaml': '- format: 1\n' }, ['agenda.yaml:1:1 front-matter/not-a-map']));
});

describe('an empty file', () => {
  test('a commitment', () =>
    expectTold({ [SLOTEN]: '', [UPDATE]: null }, [
      `${SLOTEN}:1:1 commitment/no-owner`,
      `${SLOTEN}:1:1 text/missing-title`,
    ]));
  test('an update', () => expectTold({ [UPDATE]: '' }, [`${UPDATE}:1:1 update/empty`]));
  test('a plan', () =>
    expectTold({ '2021/README.md': '' }, [
      '2021/README.md:1:1 front-matter/missing',
      '2021/README.md:1:1 text/missing-title',
    ]));
  test('agenda.yaml', async () => {
    const { seen } = await validate(laid(POLDER, { 'agenda.yaml': '' }));
    expect(seen.filter((each) => each.startsWith('agenda.yaml'))).toEqual([
      'agenda.yaml:1:1 schema/missing-key',
      'agenda.yaml:1:1 schema/missing-key',
      'agenda.yaml:1:1 schema/missing-key',
    ]);
  });
});

describe('only fences', () => {
  test('a commitment', () =>
    expectTold({ [SLOTEN]: '---\n---\n', [UPDATE]: null }, [
      `${SLOTEN}:1:1 commitment/no-owner`,
      `${SLOTEN}:3:1 text/missing-title`,
    ]));
  test('an update', () => expectTold({ [UPDATE]: '---\n---\n' }, [`${UPDATE}:1:1 update/empty`]));
});

describe('a text that is not there', () => {
  test('no heading', () =>
    expectToldOfSloten(`---\n${SCHOUW}---\nDe vereniging schouwt dit jaar alle sloten.\n`, ['7:1 text/missing-title']));
  test('a heading of the second level', () =>
    expectToldOfSloten(`---\n${SCHOUW}---\n## Sloten\n\nDe vereniging schouwt dit jaar alle sloten.\n`, [
      '7:1 text/missing-title',
    ]));
  test('nothing under the heading: the title is the promise', () =>
    expectToldOfSloten(`---\n${SCHOUW}---\n# Sloten\n`, []));
});
