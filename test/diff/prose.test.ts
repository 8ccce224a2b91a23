// Tables, lists and quotations in a text stay what they are, wherever the text is shown or compared.
import { marked } from 'marked';
import { expect, test } from 'vitest';
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
