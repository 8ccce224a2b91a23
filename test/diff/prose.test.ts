// Tables, lists and quotations in a text stay what they are, wherever the text is shown or compared.
import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { markedRuns } from '../../src/render/prose/marked-runs.ts';
import { cellsOf, proseLines } from '../../src/text/prose-lines.ts';
import { wordDiff } from '../../src/text/word-diff.ts';
import { agenda, type Files } from '../fake-world.ts';
import { planFiles, SETTINGS } from './plans.ts';

const text = (count: string, west: string, more: string, who: string): string =>
  `We schouwen per gemeente de sloten:

| gemeente | sloten |
|:---|---:|
| Noord \\| Oost | ${count} |
${west}
En wij letten op:

- het riet
  langs de kant
- de vissen${more}
  1. eerst de snoek

> Water is
> van ${who}.

\`\`\`
schouw  --streng
\`\`\``;
const OLD = text('vijf', '| West | een |\n', '', 'iedereen');
const NEW = text('drie', '', ' en de kikkers', 'niemand');
const FILES: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2021, [{ name: '1.1.1-sloten', title: 'Schone sloten', text: OLD }]),
  ...planFiles(2022, [{ name: '1.1.1-sloten', title: 'Schone sloten', text: NEW }]),
};
const run = async (...argv: readonly string[]): Promise<string> =>
  (await agenda(FILES, [...argv, '--as-of', '2022-02-01'])).out;

test('a line break counts where a line begins something of its own', () => {
  expect(proseLines(OLD).map(({ kind, text: line }) => `${kind} ${line}`)).toEqual([
    'text We schouwen per gemeente de sloten:',
    'row | gemeente | sloten |',
    'row |:---|---:|',
    'row | Noord \\| Oost | vijf |',
    'row | West | een |',
    'text En wij letten op:',
    'item - het riet langs de kant',
    'item - de vissen',
    'item   1. eerst de snoek',
    'quote > Water is van iedereen.',
    'code ```',
    'code schouw  --streng',
    'code ```',
  ]);
  expect(cellsOf('| Noord \\| Oost | vijf |')).toEqual(['Noord | Oost', 'vijf']);
  // Neither is a table.
  expect(proseLines('Het is a | b\nof c | d').map(({ kind }) => kind)).toEqual(['text']);
});

test('the words that changed are marked inside cells, and never across a border', () => {
  const table = (a: string, b: string): string => `| sloot | plas |\n|---|---|\n| ${a} | ${b} |`;
  expect(wordDiff(table('3', '5'), table('4', '6'))).toEqual([
    { op: 'equal', text: '| sloot | plas |\n|---|---|\n| ' },
    { op: 'delete', text: '3 ' },
    { op: 'insert', text: '4 ' },
    { op: 'equal', text: '| ' },
    { op: 'delete', text: '5 ' },
    { op: 'insert', text: '6 ' },
    { op: 'equal', text: '|' },
  ]);
});

test('on a terminal', async () => {
  expect(await run('show', '2021/1.1.1')).toContain(`
We schouwen per gemeente de sloten:

gemeente      sloten
Noord | Oost  vijf
West          een

En wij letten op:

- het riet langs de kant
- de vissen
  1. eerst de snoek

> Water is van iedereen.

\`\`\`
schouw  --streng
\`\`\`
`);
  expect(await run('diff', '2021', '2022', '--details', 'words')).toContain(`
      …
      | Noord \\| Oost | [-vijf-] {+drie+} |
      [-| West | een |-]
      En wij letten op:
      …
      - de vissen {+en de kikkers+}
      1. eerst de snoek
      > Water is van [-iedereen-]{+niemand+}.
`);
});

test('in a comment, as Markdown reads it', async () => {
  const html = await marked.parse(await run('diff', '2021', '2022', '--format', 'markdown'));
  expect(html).toContain('<td>Noord | Oost</td>\n<td><del>vijf</del> <ins>drie</ins></td>');
  expect(html).toContain('<td><del>West</del></td>\n<td><del>een</del></td>');
  expect(html).toMatch(/<li>\s*(?:<p>)?de vissen <ins>en de kikkers<\/ins>/);
  expect(html).toMatch(/<blockquote>\s*<p>Water is van <del>iedereen<\/del><ins>niemand<\/ins>/);
});

test('on a page, the old text beside the new one', async () => {
  const [, old = '', next = ''] = (await run('diff', '2021', '2022', '--format', 'html')).split(/<div class="words">/);
  expect(old).toContain('<td> Noord | Oost </td><td><del>vijf </del></td></tr><tr><td><del> West </del></td>');
  expect(old).toContain('<li>de vissen');
  expect(next).toContain('<td><ins>drie </ins></td></tr></tbody></table>');
  expect(next).toMatch(/<blockquote>(?:<p>)?Water is van <ins>niemand<\/ins>\./);
});

describe('bold words, code and links within a line', () => {
  const WAS = 'Wij schouwen **alle** sloten, zie [de kaart](https://example.org/kaart) en `schouw`.';
  const IS = 'Wij schouwen **veel** sloten, zie [de kaart](https://example.org/kaart) en `schouw`.';
  const files = (was: string, is: string): Files => ({
    'agenda.yaml': SETTINGS,
    ...planFiles(2021, [{ name: '1.1.1-sloten', title: 'Schone sloten', text: was }]),
    ...planFiles(2022, [{ name: '1.1.1-sloten', title: 'Schone sloten', text: is }]),
  });
  const compared = async (was: string, is: string, format: string): Promise<string> =>
    (await agenda(files(was, is), ['diff', '2021', '2022', '--format', format, '--as-of', '2022-02-01'])).out;

  test('are such on a page', async () => {
    const page = await compared(WAS, IS, 'html');
    expect(page).toContain('<del><strong>alle</strong></del>');
    expect(page).toContain('<ins><strong>veel</strong></ins>');
    expect(page).toContain('<a href="https://example.org/kaart">de kaart</a> en <code>schouw</code>.');
  });

  test('are such in a comment, but for links: an address stands beside its words', async () => {
    const comment = await compared(WAS, IS, 'markdown');
    expect(comment).toContain('<del><strong>alle</strong></del><ins><strong>veel</strong></ins>');
    expect(await marked.parse(comment)).toContain('de kaart (https:<b></b>//example.org/kaart) en <code>schouw</code>');
  });

  test.each([
    ['of a mark alone', 'Wij schouwen ** sloten.', 'Wij schouwen * sloten.', ['**', '*']],
    ['in the title of a link', '[a](https://e.org "was 3 m")', '[a](https://e.org "was 4 m")', ['3', '4']],
    ['in a remark', 'Sloten <!-- drie jaar --> schoon.', 'Sloten <!-- vier jaar --> schoon.', ['drie', 'vier']],
  ])('a change %s is seen', (_what, was, is, [gone, came]) => {
    const changes = wordDiff(was, is) ?? [];
    const said = (op: string): string =>
      markedRuns(changes)
        .filter((run) => run.op === op)
        .map(({ text: words }) => words.trim())
        .join(' ');
    expect([said('delete'), said('insert')]).toEqual([gone, came]);
  });

  test('a law: everything that changed is seen, and nothing else is marked', () => {
    const word = fc.constantFrom(
      'a',
      '**b**',
      '**',
      '_c',
      'd_',
      '`e`',
      '[f](https://g.org)',
      '[h](x',
      ')',
      '~~i~~',
      '<!--',
      '\\',
    );
    const piece = fc.record({
      op: fc.constantFrom('equal' as const, 'delete' as const, 'insert' as const),
      text: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `${words.join(' ')} `),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (line) => {
        const opsOf = (pieces: typeof line): readonly string[] =>
          pieces.map(({ op }) => op).filter((op, at, all) => op !== 'equal' && op !== all[at - 1]);
        const runs = markedRuns(line);
        expect(opsOf(runs.filter(({ text: words }) => words.trim() !== ''))).toEqual(opsOf(line));
      }),
    );
  });
});
