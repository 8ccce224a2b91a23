import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { safeLine } from '../../src/render/safe.ts';
import { POLDER, SLOTEN } from '../bad-input/polder.ts';
import { anyName, anyText, HOSTILE, hostileReport, NAMES } from './hostile.ts';
import { draw, finding, many, reportOf, reportOn } from './reports.ts';

const LIMIT = 60_000;

/** What keeps a mention from being one: nothing that anybody sees, or copies. */
const APART = '<b></b>';

/** The cells of the one table, as a reader sees them; nothing else may be anything but our own words. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  const tokens = lexer(markdown.replaceAll(APART, '\u200b'), { gfm: true });
  expect(tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual(
    expect.arrayContaining(['heading', 'paragraph']),
  );
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  expect(tables.length).toBeLessThanOrEqual(1);
  return (tables[0]?.rows ?? []).map((row) => row.map(seen));
}

/** A cell must be text and nothing but text. */
function seen({ tokens }: Tokens.TableCell): string {
  expect(tokens.map(({ type }: Token) => type).filter((type) => type !== 'text')).toEqual([]);
  return decode(tokens.map(({ raw }) => raw).join(''));
}

const decode = (text: string): string => {
  expect(text.replace(/&#\d+;/g, '')).not.toMatch(/[&<>|\\`*_[\]{}~#$]/);
  return text.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)));
};

/** What GitHub and GitLab make links or pictures of, in text that is otherwise plain. */
const REFERENCES = /@[\w-]|#\d|\bGH-\d|![\d]|\$\d|~[\w"]|%\d|&\d|\^\w|:\/\/|\bwww\.|:[\w+-]+:|\bmailto:/i;

/** What tables do to a text: one line, and no space around it. */
const inCell = (text: string): string => safeLine(text).replaceAll('\u200b', '').trim();

test('one finding', async () => {
  expect(await draw('markdown', reportOf([finding({ hint: 'Verbeter het.' })]))).toBe(`### Controle van de agenda

1 fout in 1 van 2 bestanden.

| Niveau | Plaats | Wat er mis is | Regel |
| --- | --- | --- | --- |
| fout | agenda/2021/1-water/1.1.1-sloten.md:7 | "onwer" is geen veld. Verbeter het. | schema/unknown-key |
`);
});

test('no findings', async () =>
  expect(await draw('markdown', reportOf([]))).toBe('### Controle van de agenda\n\n✓ Geen fouten in 1 bestand.\n'));

test('an agenda with mistakes', async () => {
  const report = await reportOn({ ...POLDER, [SLOTEN]: '---\nonwer: x\n---\n', 'stray.txt': 'x' });
  expect(rowsOf(await draw('markdown', report))).toHaveLength(report.diagnostics.length);
});

test('errors first', async () => {
  const report = reportOf([finding({ severity: 'info' }), finding({ severity: 'warning' }), finding()]);
  expect(rowsOf(await draw('markdown', report)).map(([severity]) => severity)).toEqual([
    'fout',
    'waarschuwing',
    'opmerking',
  ]);
});

describe('nothing in it does anything', () => {
  test('all of it at once', async () => {
    const report = hostileReport();
    const rows = rowsOf(await draw('markdown', report));
    expect(rows).toHaveLength(report.diagnostics.length);
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => REFERENCES.test(cell)))).toEqual([]);
  });

  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('%s', async (_shown, message) => {
    const markdown = await draw('markdown', reportOf([finding({ message })]));
    expect(markdown.replaceAll(APART, '')).not.toMatch(/<|-->/);
    const [row] = rowsOf(markdown);
    expect(row?.[2]?.replaceAll('\u200b', '')).toBe(inCell(message));
    expect(row?.[2]).not.toMatch(REFERENCES);
  });

  test.each(NAMES.map((name) => [JSON.stringify(name), name]))('as a name: %s', async (_shown, file) => {
    const [row] = rowsOf(await draw('markdown', reportOf([finding({ file })])));
    expect(row?.[1]?.replaceAll('\u200b', '')).toBe(inCell(`${file}:7`));
    expect(row?.[1]).not.toMatch(REFERENCES);
  });

  test('any text, any name', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyName, async (message, file) => {
        const [row, ...others] = rowsOf(await draw('markdown', reportOf([finding({ message, file })])));
        expect(others).toEqual([]);
        expect(row).toHaveLength(4);
        expect(row?.filter((cell) => REFERENCES.test(cell))).toEqual([]);
        expect(row?.[2]?.replaceAll('\u200b', '')).toBe(inCell(message));
      }),
      { numRuns: 300 },
    );
  });
});

describe('it fits in a comment', () => {
  test.each([
    ['300 findings', many(300, (at) => ({ message: `bevinding ${at} `.repeat(30) }))],
    ['300 hostile findings', many(300, (at) => ({ message: HOSTILE.join(' '), file: NAMES[at % NAMES.length] ?? '' }))],
    ['5,000 short ones', many(5000)],
    ['one that is far too long', [finding({ message: 'x'.repeat(1_000_000) })]],
  ])('%s', async (_name, findings) => {
    const text = await draw('markdown', reportOf(findings));
    expect(new TextEncoder().encode(text).length).toBeLessThan(LIMIT);
    const told = rowsOf(text).length;
    const left = Number(/Nog (\d+) bevindingen/.exec(text)?.[1] ?? 0);
    expect(told).toBeGreaterThan(0);
    expect(told + left).toBe(findings.length);
  });

  test('what is hidden in a full file is counted', async () => {
    expect(
      await draw(
        'markdown',
        reportOf(many(1), {
          hidden: [{ file: 'agenda/x.md', count: 5, bySeverity: { error: 5, warning: 0, info: 0 } }],
        }),
      ),
    ).toContain('Nog 5 bevindingen staan hier niet.');
  });
});
