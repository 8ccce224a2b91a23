import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECLINED, readFastYaml } from '../../src/document/yaml/fast.ts';
import { assertFaithful, damagedYaml, frontMatter, referenceValue, styles, written } from './yaml-text.ts';

const read = (text: string): unknown => readFastYaml(text, 0, text.length);

const keys = (count: number) => Array.from({ length: count }, (_, index) => `key-${index}: ${index}\n`).join('');
const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}a:`).join('\n');

// --- What is read
// -------------------------------------------------------------------------------------------------------

const READ: readonly [name: string, text: string, value: unknown][] = [
  ['nothing', '', null],
  ['blank lines', '\n  \n\n', null],
  ['comments only', '# not filled in yet\n\n  # nor here', null],
  ['a map', 'status: done\nowner: vng\n', { status: 'done', owner: 'vng' }],
  ['no line break at the end', 'status: done', { status: 'done' }],
  ['spaces around a value', 'status:   done  \nowner: vng ', { status: 'done', owner: 'vng' }],
  ['blank lines and comments between entries', '# first\n\na: 1\n  # between\n\nb: 2\n# last', { a: 1, b: 2 }],
  [
    'all kinds of plain keys',
    'a: 1\nat-least: 2\nA.b_C9: 3\ntoString: 4',
    { a: 1, 'at-least': 2, 'A.b_C9': 3, toString: 4 },
  ],
  ['names of rules as keys', 'ref/unknown-id: "off"\na/b/c: 1', { 'ref/unknown-id': 'off', 'a/b/c': 1 }],
  ['quoted keys', '"a b": 1\n\'c: d\': 2\n"no": 3\n"één": 4', { 'a b': 1, 'c: d': 2, no: 3, één: 4 }],
  ['maps in maps', 'a:\n  b:\n      c: 1\n  d: 2\ne: 3', { a: { b: { c: 1 }, d: 2 }, e: 3 }],
  ['a list', '- a\n-   b\n- 1', ['a', 'b', 1]],
  ['a list indented under its key', 'a:\n  - x\n  - z\nb: 1', { a: ['x', 'z'], b: 1 }],
  ['a list at the indentation of its key', 'a:\n- x\n- z\nb: 1', { a: ['x', 'z'], b: 1 }],
  ['a list of maps', 'a:\n  - id: x\n    title: T\n  - id: z', { a: [{ id: 'x', title: 'T' }, { id: 'z' }] }],
  ['a list of maps with lists in them', '- a:\n  - 1\n  b:\n    - 2\n- "c": 3', [{ a: [1], b: [2] }, { c: 3 }]],
  ['items at any distance from their dash', '-   a: 1\n    b: 2\n-  c: 3', [{ a: 1, b: 2 }, { c: 3 }]],
  ['a list in a list', '- - a\n  - b\n-\n  - c', [['a', 'b'], ['c']]],
  ['a map on the line after its dash', '-\n  a: 1\n- b: 2', [{ a: 1 }, { b: 2 }]],
  ['no value', 'a:\nb:   \nc: null\nd:\n  # none yet\n', { a: null, b: null, c: null, d: null }],
  ['no value in a list', '-\n- a\n-  ', [null, 'a', null]],
  ['true and false', 'a: [true, false]', { a: [true, false] }],
  ['whole numbers', 'a: 0\nb: 12\nc: -7\nd: 999999999999999', { a: 0, b: 12, c: -7, d: 999_999_999_999_999 }],
  ['decimal numbers', 'a: 0.5\nb: -12.25\nc: 2.8531', { a: 0.5, b: -12.25, c: 2.8531 }],
  [
    'dates and times',
    'a: 2021-12-31\nb: 2022-Q2\nc: 2021-12\nd: 08:30\ne: 2021-05-22T10:00:00Z',
    { a: '2021-12-31', b: '2022-Q2', c: '2021-12', d: '08:30', e: '2021-05-22T10:00:00Z' },
  ],
  [
    'text that begins like a number',
    'a: 25 tot 30\nb: 5.1.8\nc: 12%\nd: -5 graden\ne: 2e kamer\nf: 06-12345678',
    { a: '25 tot 30', b: '5.1.8', c: '12%', d: '-5 graden', e: '2e kamer', f: '06-12345678' },
  ],
  [
    'text with marks in it',
    'a: it\'s a "b" [c] {d}, e#f & *g\nb: https://vng.nl/a?b=c#d\nc: (zie 5.1)\nd: één – “twee” €',
    { a: 'it\'s a "b" [c] {d}, e#f & *g', b: 'https://vng.nl/a?b=c#d', c: '(zie 5.1)', d: 'één – “twee” €' },
  ],
  [
    'words that only begin ambiguously',
    'a: nota\nb: yess\nc: None\nd: truth',
    { a: 'nota', b: 'yess', c: 'None', d: 'truth' },
  ],
  [
    'single quotes',
    "a: 'it''s'\nb: ''\nc: '# no'\nd: 'a: \"b\" \\n'",
    { a: "it's", b: '', c: '# no', d: 'a: "b" \\n' },
  ],
  [
    'double quotes',
    'a: "it\'s: \\"b\\" \\\\ \\/"\nb: ""\nc: "x\\ny\\tz"  \nd: "2021"',
    { a: 'it\'s: "b" \\ /', b: '', c: 'x\ny\tz', d: '2021' },
  ],
  [
    'flow lists',
    'a: [vng, "b, c", \'d\', 1 , 2021-12, x y]\nb: []\nc: [ ]\nd: [a,b]',
    { a: ['vng', 'b, c', 'd', 1, '2021-12', 'x y'], b: [], c: [], d: ['a', 'b'] },
  ],
  [
    'flow maps',
    'a: { measure: b, at-least: 4 }\nb: {}\nc: { "x y": null , d: "e" }',
    { a: { measure: 'b', 'at-least': 4 }, b: {}, c: { 'x y': null, d: 'e' } },
  ],
  ['flow lists of maps', 'a: [{ id: x }, { id: z, n-o: 1 }, w]', { a: [{ id: 'x' }, { id: 'z', 'n-o': 1 }, 'w'] }],
  ['a list of flow collections', '- [a]\n- { b: 1 }\n- {}', [['a'], { b: 1 }, {}]],
  ['a literal block', 'a: |\n  one\n\n    two # three\n  four\nb: 1', { a: 'one\n\n  two # three\nfour\n', b: 1 }],
  ['a literal block without line break at its end', 'a: |-\n  one\n  two  \n\n\nb: 1', { a: 'one\ntwo  ', b: 1 }],
  ['a folded block', 'a: >\n  one\n  two\n\n  three\n\n\n  four\n\nb: 1', { a: 'one two\nthree\n\nfour\n', b: 1 }],
  [
    'a folded block without line break at its end',
    'a: >-\n   one\n   - two: three\n# done\nb: 1',
    { a: 'one - two: three', b: 1 },
  ],
  ['blocks in lists', '- |\n a\n- >-\n   b\n- c: |\n    d\n  e: 1', ['a\n', 'b', { c: 'd\n', e: 1 }]],
  ['a block as the last thing', 'a: |\n  one', { a: 'one\n' }],
  [
    'as many keys as a map may have',
    keys(2_000),
    Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`key-${index}`, index])),
  ],
];

test.each(READ)('reads %s', (_name, text, value) => {
  expect(read(text)).toStrictEqual(value);
  assertFaithful(value, text);
});

// --- What is declined
// ---------------------------------------------------------------------------------------------------

const DECLINES: Readonly<Record<string, readonly string[]>> = {
  'what is not a map or list': [
    'text',
    '"text"',
    '1',
    '[a]',
    '{ a: b }',
    '| \n a',
    'a:\n  text',
    'a:\n  "text"',
    '-\n  text',
  ],
  anchors: ['a: &b c', '&a b: c', 'a: [&b c]', '- &a b'],
  aliases: ['a: *b', '- *b', 'a: [*b]', 'a: { b: *c }'],
  tags: ['a: !!str 1', 'a: !b c', '- !b', '!!map\na: 1'],
  directives: ['%YAML 1.2\n---\na: 1', '%a'],
  'document markers': ['---\na: 1', 'a: 1\n---\nb: 2', 'a: 1\n...', 'a: 1\n--- ', 'a: |\n  b\n---', '- a\n---'],
  'merge keys': ['<<: { a: b }', '"<<": 1', 'a: { <<: 1 }'],
  'complex keys': ['? a\n: b', '? a', '[a]: b', '{ a: b }: c', '- ? a', '? |\n  a\n: b'],
  tabs: ['a:\tb', '\ta: b', 'a:\n\tb: c', 'a: b\tc', '- \ta', 'a: "b\tc"', 'a: |\n  b\tc', 'a: b\t'],
  'carriage returns': ['a: b\r\nc: d', 'a: b\rc: d', 'a: b\r'],
  'controls, odd spaces and other unseen characters': [
    ...'\0\u0007\u001b\u007f\u0085\u00a0\u00ad\u1680\u2003\u200b\u200d\u200e\u2028\u2029\u202e\u202f\u2060\u2066\u3000\ufeff\uffff',
  ].flatMap((unseen) => [
    `${unseen}a: b`,
    `a: b${unseen}`,
    `a: "${unseen}"`,
    `"a${unseen}": b`,
    `a: b\n# ${unseen}`,
    `a: |\n  b${unseen}c`,
  ]),
  'halves of a surrogate pair': ['a: \ud83d', 'a: \ude00b', 'a: "\ude00\ud83d"'],
  'duplicate keys': [
    'a: 1\na: 2',
    'a: 1\n"a": 2',
    "a: 1\n'a': 2",
    'a: { b: 1, b: 2 }',
    '- a: 1\n  a: 2',
    'a:\n  b: 1\n  c: 1\n  b: 1',
    '"\u00e9": 1\n"e\u0301": 2',
    '1: a\n"1": b',
  ],
  'keys that are not simple': [
    '1: a',
    '1a: b',
    '-a: b',
    '.a: b',
    'a b: c',
    'é: a',
    'a : b',
    '"a" : b',
    '"a\\n": b',
    "'it''s': b",
    '"a\\"b": c',
    '"": a',
    ': a',
    'a:b',
    `${'a'.repeat(300)}: 1`,
    '"e\u0301": 1',
  ],
  'keys that mean something else': [
    'null: a',
    'true: a',
    'False: a',
    'yes: a',
    'No: a',
    'on: a',
    'OFF: a',
    'y: a',
    'n: a',
    '~: a',
    'a: { on: 1 }',
  ],
  'keys of JavaScript objects': [
    '__proto__: a',
    'constructor: a',
    'prototype: a',
    '"__proto__": a',
    'a: { constructor: 1 }',
    '- prototype: 1',
  ],
  'maps that are too large or too deep': [
    keys(2_001),
    `a: {${keys(2_001).trim().replaceAll('\n', ', ')}}`,
    nested(65),
    `${'- '.repeat(65)}a`,
  ],
  'words that may mean yes or no': [
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'Yes',
    'NO',
    'On',
    'oFF',
    'Y',
    'N',
    'ja',
    'Nee',
    'True',
    'FALSE',
    'Null',
    'nULL',
  ].flatMap((word) => [`a: ${word}`, `- ${word}`, `a: [b, ${word}]`, `a: { b: ${word} }`]),
  'numbers that can be misread': [
    '2.853',
    '-2.853',
    '12.000',
    '1.10',
    '0.0',
    '9007199254740993',
    '1234567890123456',
    '0x1F',
    '0o17',
    '0b1',
    '1e3',
    '1E-3',
    '1.5e3',
    '-1e+3',
    '.inf',
    '-.inf',
    '.nan',
    '.NaN',
    '010',
    '007',
    '-01',
    '00',
    '00.5',
    '+1',
    '+1.5',
    '-0',
    '1.',
    '.5',
    '-.5',
    '1_000',
  ].flatMap((number) => [`a: ${number}`, `- ${number}`, `a: [${number}]`]),
  'other marks at the start of a value': [
    '~',
    '- b',
    '-',
    '---',
    '?',
    '? b',
    ': b',
    '@b',
    '`b',
    '%b',
    '#b',
    '# b',
    '<<',
    '=',
    '.',
    '...',
    ',',
    ']',
    '}',
    '!',
    '&',
    '*',
    '\\',
    '<b',
    '^',
    '+b',
  ].map((value) => `a: ${value}`),
  'comments behind values': [
    'a: b # c',
    'a: b #c',
    'a: #12',
    'a: # c',
    'a: "b" # c',
    'a: [b] # c',
    '- a # b',
    '- # a',
    'a: | # b\n  c',
    'a: [b #c]',
    'a: 1 # c',
    'a:  # c\n  b: 1',
  ],
  'values over several lines': [
    'a: b\n  c',
    'a: "b\n  c"',
    "a: 'b\n  c'",
    'a: [b,\n  c]',
    'a: [\n  b ]',
    'a: { b: c,\n  d: e }',
    '- a\n  b',
    'a: "b\\\n  c"',
    'a: [b',
    'a: {b: c',
    'a: "b',
    "a: 'b",
    'a: b\n\n  c',
    '- [a\n- b]',
  ],
  'odd flow collections': [
    '[[b]]',
    '{ b: [c] }',
    '{ b: { c: d } }',
    '[{ b: { c: d } }]',
    '[a: b]',
    '["a": b]',
    '[a, ]',
    '[, a]',
    '[a,, b]',
    '{ a }',
    '{ a: }',
    '{ a: , b: 1 }',
    '{ a:b }',
    '{"a":1}',
    '{ a: 1, }',
    '{ a: b:, c: d }',
    '[a b: c]',
    '[a] b',
    '[a]]',
    '{ a: 1 } b',
    '[a}',
    '{ a: 1 ]',
    '["a" b]',
    '[a: ]',
    '[a:]',
    '[?]',
    '[-]',
    '[- a]',
    '[a [b]]',
    '[#a]',
  ].map((value) => `a: ${value}`),
  'odd quoted values': [
    '"b" c',
    "'b' c",
    '"b"c',
    "'b''",
    '"b\\"',
    '"\\x41"',
    '"\\u00e9"',
    '"\\ "',
    '"\\0"',
    '"\\a"',
    '"\\\\\\"',
  ].map((value) => `a: ${value}`),
  'odd block scalars': [
    'a: |+\n  b',
    'a: >+\n  b',
    'a: |2\n  b',
    'a: |2-\n  b',
    'a: |-2\n  b',
    'a: | \n  b',
    'a: |b\n  c',
    'a: | -\n  b',
    'a: |',
    'a: |\n',
    'a: |\nb: 1',
    'a: |\n\n  b',
    'a: |\n   \n  b',
    'a: >\n  \n  b',
    'a: |\n  \n',
    'a: |\nb',
    'a: |+  b',
    'a: |2  b\n',
    'a: >\n  b\n    c',
    'a: |\n  b\n   \n',
    'a: >-\n  b\n     \n  c',
    'a: |\n    b\n  c',
    '- |\na',
    '- a: |\n  b',
  ],
  'entries that do not line up': [
    ' a: 1',
    'a: 1\n b: 2',
    'a:\n    b: 1\n  c: 2',
    'a:\n  b: 1\n c: 2',
    '- a: 1\n b: 2',
    '- a: 1\n   b: 2',
    '- a\n - b',
    '  - a\n- b',
    'a:\n  - b\n - c',
    'a:\n  - b\n  c: 1',
    'a: b\n- c',
    '- a\nb: 1',
    'a:\n- b\n  - c',
    'a: 1\nb',
  ],
  'maps within a line': ['a: b: c', 'a: b:', '- a: b: c', 'a: "b": c', '- a b: c', "a: 'b':", 'a: - b'],
  'text that is too long': [`a: ${'b'.repeat(2 ** 20)}`],
};

test.each(Object.entries(DECLINES))('declines %s', (_name, texts) => {
  const taken = texts.filter((text) => read(text) !== DECLINED);
  expect(taken).toEqual([]);
});

test('does not take long over a long line', () => {
  const pieces = ['a', ' ', 'a ', 'a:', 'a: ', '"', "''", '\\\\', '1', '1_', '1.', '- ', '[', '{a: ', 'a,', '#', ' #'];
  const starts = ['', 'a: ', '- ', 'a: "', "a: '", 'a: [', 'a: { b: ', 'a: >\n  '];
  const begun = performance.now();
  for (const start of starts) for (const piece of pieces) read(`${start}${piece.repeat(2 ** 16 / piece.length)}~`);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('takes nesting that is deep but allowed', () => {
  expect(read(nested(60))).toStrictEqual(referenceValue(nested(60)));
});

// --- Laws
// ---------------------------------------------------------------------------------------------------------------

/** How often the reader takes what `texts` gives; where it does it must be right. */
function shareTaken(texts: fc.Arbitrary<string>, numRuns: number): number {
  let taken = 0;
  const property = fc.property(texts, (text) => {
    const value = read(text);
    if (value === DECLINED) return;
    taken += 1;
    assertFaithful(value, text);
  });
  fc.assert(property, { numRuns });
  return taken / numRuns;
}

test('front matter as people write it is read, and read right', () => {
  expect(shareTaken(frontMatter, 1_000)).toBeGreaterThanOrEqual(0.9);
});

test.each(styles)('data written in the style "%s" is read right or declined', (style) => {
  expect(shareTaken(written(style), 200)).toBeGreaterThan(0);
});

test('a fault never goes unnoticed', () => {
  const share = shareTaken(damagedYaml, 2_500);
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.9);
});

test('what stands around the slice does not matter', () => {
  const around = fc.constantFrom('', '---\n', '"', ']', ' b', '\n', '- a\n', '\ud83d');
  const property = fc.property(around, damagedYaml, around, (before, text, after) => {
    expect(readFastYaml(before + text + after, before.length, before.length + text.length)).toStrictEqual(read(text));
  });
  fc.assert(property, { numRuns: 500 });
});
