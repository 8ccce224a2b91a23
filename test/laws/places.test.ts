// Where a value or a key stands in a file's YAML: what an excerpt, a caret and an edit are made from.
import { expect, test } from 'vitest';
import { locatorOf } from '../../src/document/yaml/places.ts';
import type { Pointer } from '../../src/source/place.ts';

const TEXT = `---
owner: vng
"due by":  '2021-12-31'  
actors: [vng, "b, c", { id: x, 'of': 'y' }]
notice:
# nobody has said anything yet

summary: >-
  one
  # no remark

  two

deliverables:
  - title: a plan
    target:
      at-least: 4
      # what does four mean?
  -
  - - deep
# who pays?
partners:
- bzk
-  
---
# Titel
`;
const yaml = { start: 4, end: TEXT.indexOf('---\n# Titel') };

const FOUND: readonly [pointer: Pointer, key: string, value: string][] = [
  [[], '---', '---'],
  [['owner'], 'owner', 'vng'],
  [['due by'], '"due by"', "'2021-12-31'"],
  [['actors'], 'actors', `[vng, "b, c", { id: x, 'of': 'y' }]`],
  [['actors', 1], '"b, c"', '"b, c"'],
  [['actors', 2], `{ id: x, 'of': 'y' }`, `{ id: x, 'of': 'y' }`],
  [['actors', 2, 'of'], "'of'", "'y'"],
  [['notice'], 'notice', 'notice'],
  [['summary'], 'summary', '>-\n  one\n  # no remark\n\n  two'],
  [
    ['deliverables'],
    'deliverables',
    '- title: a plan\n    target:\n      at-least: 4\n      # what does four mean?\n  -\n  - - deep',
  ],
  [
    ['deliverables', 0],
    'title: a plan\n    target:\n      at-least: 4',
    'title: a plan\n    target:\n      at-least: 4',
  ],
  [['deliverables', 0, 'target'], 'target', 'at-least: 4'],
  [['deliverables', 0, 'target', 'at-least'], 'at-least', '4'],
  [['deliverables', 1], '', ''],
  [['deliverables', 2, 0], 'deep', 'deep'],
  [['partners'], 'partners', '- bzk\n-'],
  [['partners', 0], 'bzk', 'bzk'],
];

test.each(FOUND)('finds %j', (pointer, key, value) => {
  const find = locatorOf({ path: 'x.md', text: TEXT }, yaml);
  const textAt = (part: 'key' | 'value'): string => {
    const span = find(pointer, part);
    return TEXT.slice(span?.start, span?.end);
  };
  expect([textAt('key'), textAt('value')]).toEqual([key, value]);
});

const NOWHERE: readonly [pointer: Pointer, nearest: string][] = [
  [['deliverables', 0, 'target', 'at-most'], 'at-least: 4'],
  [['deliverables', 0, 'target', 'at-least', 0], '4'],
  [['actors', 3], `[vng, "b, c", { id: x, 'of': 'y' }]`],
  [['notice', 'nl'], 'notice'],
];

test.each(NOWHERE)('finds the nearest to %j, which is not there', (pointer, nearest) => {
  const span = locatorOf({ path: 'x.md', text: TEXT }, yaml)(pointer, 'value');
  expect(TEXT.slice(span?.start, span?.end)).toBe(nearest);
});

test('where there is no data everything leads to the fence', () => {
  const text = '---\n# not filled in yet\n---\n';
  expect(locatorOf({ path: 'x.md', text }, { start: 4, end: text.length - 4 })(['owner'], 'key')).toEqual({
    start: 0,
    end: 3,
  });
});
