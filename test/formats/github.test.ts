import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safe } from '../../src/render/safe.ts';
import { anyName, anyText, HOSTILE, NAMES } from './hostile.ts';
import { draw, finding, many, reportOf } from './reports.ts';
import { commandsIn } from './runner.ts';

const read = async (...args: Parameters<typeof reportOf>): Promise<ReturnType<typeof commandsIn>> =>
  commandsIn(await draw('github', reportOf(...args)));

describe('annotations', () => {
  test('one finding', async () => {
    expect(await draw('github', reportOf([finding({ hint: 'Verbeter het.' })]))).toBe(
      '::error file=agenda/2021/1-water/1.1.1-sloten.md,line=7,endLine=7,col=3,endColumn=8,title=schema/unknown-key::"onwer" is geen veld.%0AVerbeter het.\n1 fout in 1 van 2 bestanden.\n',
    );
  });

  test('no findings', async () => expect(await draw('github', reportOf([]))).toBe('✓ Geen fouten in 1 bestand.\n'));

  test('errors first, then warnings, then notices', async () => {
    const commands = await read([finding({ severity: 'info' }), finding({ severity: 'warning' }), finding()]);
    expect(commands.map(({ name }) => name)).toEqual(['error', 'warning', 'notice']);
  });

  test('a place on several lines has no columns', async () => {
    const [command] = await read([finding({ range: { start: { line: 7, column: 3 }, end: { line: 9, column: 1 } } })]);
    expect(command?.properties).toMatchObject({ line: '7', endLine: '9' });
    expect(command?.properties).not.toHaveProperty('col');
    expect(command?.properties).not.toHaveProperty('endColumn');
  });

  test('a file as a whole has no line', async () => {
    const [command] = await read([finding({ source: undefined })]);
    expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'title']);
  });
});

describe('GitHub keeps ten of a level', () => {
  test('nine are shown as they are', async () => expect(await read(many(9))).toHaveLength(9));

  test.each([10, 11, 300])('%d: nine, and a tenth that says how many are left', async (count) => {
    const commands = await read(many(count));
    expect(commands).toHaveLength(10);
    expect(commands.at(-1)?.data).toMatch(new RegExp(`^Nog ${count - 9} `));
    expect(commands.at(-1)?.properties).toEqual({ title: 'agenda validate' });
  });

  test('each level has its own ten', async () => {
    const commands = await read([
      ...many(40),
      ...many(40, () => ({ severity: 'warning' })),
      ...many(40, () => ({ severity: 'info' })),
    ]);
    expect(commands.map(({ name }) => name)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
  });

  test('what is hidden in a full file is left too', async () => {
    const commands = await read(many(9), {
      hidden: [{ file: 'agenda/x.md', count: 5, bySeverity: { error: 4, warning: 1, info: 0 } }],
    });
    expect(commands.map(({ data }) => data).filter((data) => data.startsWith('Nog '))).toEqual([
      expect.stringMatching(/^Nog 4 fouten niet getoond\./),
      expect.stringMatching(/^Nog 1 waarschuwing niet getoond\./),
    ]);
  });
});

describe('what is read back is what was said', () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('message %s', async (_shown, message) => {
    const [command, ...others] = await read([finding({ message })]);
    expect(others).toEqual([]);
    expect(command?.data).toBe(safe(message));
  });

  test.each(NAMES.map((name) => [JSON.stringify(name), name]))('file %s', async (_shown, file) => {
    const [command] = await read([finding({ file })]);
    expect(command?.properties).toEqual({
      file: safe(file),
      line: '7',
      endLine: '7',
      col: '3',
      endColumn: '8',
      title: 'schema/unknown-key',
    });
  });

  test('a name with a newline, a comma, a colon and a percent sign is the name itself', async () => {
    const file = 'agenda/a\nb,c:d%0Ae.md';
    expect((await read([finding({ file })]))[0]?.properties['file']).toBe(file);
  });

  test('for any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyName, async (message, file) => {
        const commands = await read([finding({ message, file })]);
        expect(commands).toHaveLength(1);
        expect(commands[0]).toMatchObject({
          name: 'error',
          data: safe(message),
          properties: { file: safe(file), title: 'schema/unknown-key' },
        });
      }),
      { numRuns: 200 },
    );
  });
});
