// The formats that people and editors read line by line.
import { describe, expect, test } from 'vitest';
import { hostileReport } from './hostile.ts';
import { draw, finding, many, reportOf } from './reports.ts';

describe('compact', () => {
  test('one line each: file, line, column, severity, rule, message', async () => {
    expect(
      await draw(
        'compact',
        reportOf([
          finding(),
          finding({ severity: 'info', rule: 'commitment/stale', message: 'Lang geleden.', file: 'agenda/x.md' }),
        ]),
      ),
    ).toBe(
      'agenda/2021/1-water/1.1.1-sloten.md:7:3: error schema/unknown-key "onwer" is geen veld.\nagenda/x.md:7:3: info commitment/stale Lang geleden.\n',
    );
  });
  test('nothing where nothing is wrong', async () => expect(await draw('compact', reportOf([]))).toBe(''));
  test('300 findings are 300 lines', async () =>
    expect((await draw('compact', reportOf(many(300)))).split('\n')).toHaveLength(301));
  test('a name on two lines stays on one', async () => {
    const report = hostileReport();
    const lines = (await draw('compact', report)).trimEnd().split('\n');
    expect(lines).toHaveLength(report.diagnostics.length);
    expect(lines.filter((line) => !/:7:3: (?:error|warning|info) schema\/unknown-key /.test(line))).toEqual([]);
  });
});

describe('human', () => {
  test('no findings', async () => expect(await draw('human', reportOf([]))).toBe('✓ Geen fouten in 1 bestand.\n'));
  test('a file as a whole has no line', async () =>
    expect(await draw('human', reportOf([finding({ source: undefined, span: { start: 0, end: 0 } })]))).toContain(
      'fout  agenda/2021/1-water/1.1.1-sloten.md  schema/unknown-key\n',
    ));
  test('a text cannot pretend to be a line of ours', async () => {
    const text = await draw('human', reportOf([finding({ message: 'x\n✓ Geen fouten in 1 bestand.' })]));
    expect(text).toContain('x\\n✓ Geen fouten');
  });
});
