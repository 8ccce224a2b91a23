// Places in plain YAML are found without the reference reader, and are the places that it would have found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLocatorOf } from '../../src/document/locators.ts';
import { load } from '../../src/load.ts';
import type { Pointer } from '../../src/source/place.ts';
import { treeOf } from '../fake-world.ts';
import { agendas, brokenAgendas, SEED } from './arbitrary-agenda.ts';
import { assertSamePlaces, inFiles, withMoreLines } from './yaml-places.ts';
import { damagedYaml, frontMatter, styles, written } from './yaml-text.ts';

// --- What is found ------------------------------------------------------------------------------------------------------

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
  [['deliverables'], 'deliverables', '- title: a plan\n    target:\n      at-least: 4\n      # what does four mean?\n  -\n  - - deep'],
  [['deliverables', 0], 'title: a plan\n    target:\n      at-least: 4', 'title: a plan\n    target:\n      at-least: 4'],
  [['deliverables', 0, 'target'], 'target', 'at-least: 4'],
  [['deliverables', 0, 'target', 'at-least'], 'at-least', '4'],
  [['deliverables', 1], '', ''],
  [['deliverables', 2, 0], 'deep', 'deep'],
  [['partners'], 'partners', '- bzk\n-'],
  [['partners', 0], 'bzk', 'bzk'],
];

test('the reference reader finds the same', () => {
  expect(assertSamePlaces({ file: { path: 'x.md', text: TEXT }, yaml })).toBeGreaterThan(100);
});

test.each(FOUND)('finds %j', (pointer, key, value) => {
  const find = plainLocatorOf({ path: 'x.md', text: TEXT }, yaml);
  const textAt = (part: 'key' | 'value'): string => {
    const span = find?.(pointer, part);
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
  const span = plainLocatorOf({ path: 'x.md', text: TEXT }, yaml)?.(pointer, 'value');
  expect(TEXT.slice(span?.start, span?.end)).toBe(nearest);
});

test('where there is no data everything leads to the fence', () => {
  const text = '---\n# not filled in yet\n---\n';
  expect(plainLocatorOf({ path: 'x.md', text }, { start: 4, end: text.length - 4 })?.(['owner'], 'key')).toEqual({ start: 0, end: 3 });
});

test('YAML that is not plain is left to the reference reader', () => {
  const text = 'owner: vng # no longer';
  expect(plainLocatorOf({ path: 'x.yaml', text }, { start: 0, end: text.length })).toBeUndefined();
});

// --- Laws ---------------------------------------------------------------------------------------------------------------

test.each<[name: string, texts: fc.Arbitrary<string>]>([
  ['front matter as people write it', frontMatter],
  ['front matter with more lines in it', withMoreLines],
  ['what something happened to', damagedYaml],
  ...styles.map((style): [string, fc.Arbitrary<string>] => [`the style "${style}"`, written(style)]),
])('both readers see the same places in %s', (_name, texts) => {
  let compared = 0;
  fc.assert(fc.property(inFiles(texts), (each) => void (compared += assertSamePlaces(each))), { seed: SEED, numRuns: 500 });
  expect(compared).toBeGreaterThan(500);
});

test.each([['sound', agendas], ['broken', brokenAgendas]] as const)('both readers see the same places in a %s agenda', async (_name, all) => {
  let compared = 0;
  const property = fc.asyncProperty(all, async (files) => {
    for (const { file, yaml: span } of (await load(treeOf(files))).documents.values()) if (span) compared += assertSamePlaces({ file, yaml: span });
  });
  await fc.assert(property, { seed: SEED, numRuns: 40 });
  expect(compared).toBeGreaterThan(5_000);
});
