// What holds in every format alike.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLDER, SLOTEN } from '../bad-input/polder.ts';
import { anyName, anyText, hostileReport } from './hostile.ts';
import { draw, FORMATS, finding, many, reportOf, reportOn } from './reports.ts';
import { commandsIn } from './runner.ts';

// Tabs and newlines are the formats' own; everything else of the kind must be gone.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test('there are eight formats', () =>
  expect(FORMATS).toEqual(['human', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown']));

describe.each(FORMATS)('%s', (format) => {
  test('says the same again, and ends its last line', async () => {
    const report = reportOf(many(300));
    const text = await draw(format, report);
    expect(await draw(format, report)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.endsWith('\n\n')).toBe(false);
  });

  test('lets no control character through', async () => {
    expect(CONTROLS.exec(await draw(format, hostileReport()))).toBeNull();
  });

  test('gives no command to a workflow but its own', async () => {
    const commands = commandsIn(await draw(format, hostileReport()));
    expect(
      commands
        .map(({ name }) => name)
        .filter((name) => format !== 'github' || !['error', 'warning', 'notice'].includes(name)),
    ).toEqual([]);
  });

  test('whatever stands in a file', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyName, async (message, hint, file) => {
        const text = await draw(
          format,
          reportOf([
            finding({
              message,
              hint,
              file,
              source: { path: file, text: `${message}\n` },
              span: { start: 0, end: message.length },
            }),
          ]),
        );
        expect(CONTROLS.exec(text)).toBeNull();
        expect(commandsIn(text).length).toBe(format === 'github' ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  test('the files in both languages', async () => {
    const report = await reportOn({ ...POLDER, [SLOTEN]: (POLDER[SLOTEN] as string).replace('owner:', 'onwer:') });
    expect(report.diagnostics.map(({ rule }) => rule)).toContain('schema/unknown-key');
    expect(await draw(format, report)).toContain('is geen veld');
    expect(await draw(format, report, { t: ({ en }) => en, language: 'en' })).toContain('is not a field');
  });
});
