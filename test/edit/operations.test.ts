// What a change to a file's data does to its text, and what it leaves alone.
import { expect, test } from 'vitest';
import { editFile } from '../../src/edit/edit-file.ts';
import type { Operation } from '../../src/edit/operation.ts';
import type { Value } from '../../src/edit/value.ts';
import type { Pointer } from '../../src/source/place.ts';
import { inverse, replaced } from '../../src/source/splice.ts';

const set = (to: Value, ...at: Pointer): Operation => ({ do: 'set', at, to });
const drop = (...at: Pointer): Operation => ({ do: 'drop', at });
const add = (item: Value, ...at: Pointer): Operation => ({ do: 'add', at, item });

/**
 * A commitment with these data; the field order is that of its schema: actors, partners, owner, …, due, target,
 * deliverables, ….
 */
const page = (yaml: string): string => `---\n${yaml}\n---\n# Sloten\n\nTekst met --- erin.\n`;

async function edited(text: string, ...operations: readonly Operation[]): Promise<string | undefined> {
  const splices = await editFile({ path: '2021/1-water/1.1.1-sloten.md', text }, 'commitment', operations);
  if (splices === undefined) return undefined;
  const result = replaced(text, splices);
  expect(replaced(result, inverse(text, splices))).toBe(text);
  return result;
}

const LONG = 'Alle sloten en vaarten in de polder worden dit jaar gebaggerd, en wat eruit komt gaat naar de dijk.';

const CASES: readonly (readonly [what: string, before: string, operation: Operation, after: string])[] = [
  ['a scalar', 'owner: vpg', set('hhr', 'owner'), 'owner: hhr'],
  ['with a comment behind it', 'owner: vpg   # tot juni', set('hhr', 'owner'), 'owner: hhr   # tot juni'],
  ['in single quotes', "owner: 'vpg'", set("d'Alv", 'owner'), "owner: 'd''Alv'"],
  ['in double quotes', 'owner: "vpg" # x', set('a "b"', 'owner'), 'owner: "a \\"b\\"" # x'],
  ['that now needs quotes', 'owner: vpg', set('ja', 'owner'), 'owner: "ja"'],
  ['that now needs quotes, and holds some', 'owner: vpg', set('"a": b', 'owner'), 'owner: \'"a": b\''],
  ['a text that looks like a number', 'due: 2021-Q4', set('2021', 'due'), 'due: "2021"'],
  ['a number', 'target:\n  at-least: 12 # stuks', set(10.5, 'target', 'at-least'), 'target:\n  at-least: 10.5 # stuks'],
  ['under a quoted key', '"owner":   vpg', set('hhr', 'owner'), '"owner":   hhr'],
  ['on the line below its key', 'owner:\n  vpg # x', set('hhr', 'owner'), 'owner:\n  hhr # x'],
  ['over several lines', 'notice: een\n  twee  # x', set('drie', 'notice'), 'notice: drie  # x'],
  [
    'between brackets',
    'target: { measure: x, at-least: 1 }',
    set('a, b', 'target', 'measure'),
    'target: { measure: "a, b", at-least: 1 }',
  ],
  ['an item between brackets', "actors: [vpg, 'hhr'] # x", set('gem', 'actors', 1), "actors: [vpg, 'gem'] # x"],
  ['an item of a list', 'actors:\n- vpg # a\n- hhr # b', set('gem', 'actors', 1), 'actors:\n- vpg # a\n- gem # b'],
  ['where there is nothing', 'owner: # wie?\ndue: 2021', set('vpg', 'owner'), 'owner: vpg # wie?\ndue: 2021'],
  ['where there is nothing, at the end', 'owner:', set('vpg', 'owner'), 'owner: vpg'],
  [
    'a long text',
    'notice: kort # x\ndue: 2021',
    set(LONG, 'notice'),
    `notice: >- # x\n  Alle sloten en vaarten in de polder worden dit jaar gebaggerd, en wat eruit komt gaat naar de\n  dijk.\ndue: 2021`,
  ],
  ['a long text in quotes stays in quotes', 'notice: "kort" # x', set(LONG, 'notice'), `notice: "${LONG}" # x`],
  [
    'a text of several lines',
    'notice: kort # x\ndue: 2021',
    set('a\n\nb: c', 'notice'),
    'notice: |- # x\n  a\n\n  b: c\ndue: 2021',
  ],
  [
    'a folded text',
    'notice: >- # x\n    een\n\n    twee\n\n# over due\ndue: 2021',
    set('drie\nvier', 'notice'),
    'notice: >- # x\n    drie\n\n    vier\n\n# over due\ndue: 2021',
  ],
  [
    'a text that keeps its empty lines',
    'notice: |+\n  een\n\n\ndue: 2021',
    set('twee\n', 'notice'),
    'notice: |\n  twee\ndue: 2021',
  ],
  [
    'a folded text that becomes empty',
    'notice: >- # x\n  een\n  twee\ndue: 2021',
    set('', 'notice'),
    'notice: "" # x\ndue: 2021',
  ],
  ['a folded text that becomes null', 'notice: >\n  een\ndue: 2021', set(null, 'notice'), 'notice: null\ndue: 2021'],
  [
    'a map in place of a scalar',
    'target: geen # x\ndue: 2021',
    set({ measure: 'x', 'at-least': 1 }, 'target'),
    'target: # x\n  measure: x\n  at-least: 1\ndue: 2021',
  ],
  [
    'a map in place of another',
    'target:\n  measure: x\ndue: 2021',
    set({ 'at-least': 1 }, 'target'),
    'target:\n  at-least: 1\ndue: 2021',
  ],
  ['a list in place of a list', 'actors: [vpg]', set(['hhr', 'a: b'], 'actors'), 'actors: [hhr, "a: b"]'],
  [
    'a list of maps',
    'owner: vpg',
    set(
      [
        { id: 'a', title: 'A' },
        { id: 'b', title: LONG },
      ],
      'deliverables',
    ),
    'owner: vpg\ndeliverables:\n  - id: a\n    title: A\n  - id: b\n    title: >-\n      Alle sloten en vaarten in de polder worden dit jaar gebaggerd, en wat eruit komt gaat naar de\n      dijk.',
  ],

  [
    'a new field, in the order of the schema',
    'owner: vpg # a\n# b\nactors: [vpg]\n\ndeliverables: []',
    set('2021', 'due'),
    'owner: vpg # a\n# b\nactors: [vpg]\ndue: "2021"\n\ndeliverables: []',
  ],
  [
    'a new field that comes first',
    '# over de trekker\nowner: vpg',
    set(['vpg'], 'actors'),
    'actors: [vpg]\n# over de trekker\nowner: vpg',
  ],
  [
    'a new field below a text',
    'owner: vpg\nactors:\n  - vpg\n  # ook de anderen?\n# over het doel\ntarget: {}',
    set('2021', 'due'),
    'owner: vpg\nactors:\n  - vpg\n  # ook de anderen?\ndue: "2021"\n# over het doel\ntarget: {}',
  ],
  [
    'a new field in a map',
    'target:\n    measure: x # wat\n    at-least: 1',
    set('stuks', 'target', 'unit'),
    'target:\n    measure: x # wat\n    unit: stuks\n    at-least: 1',
  ],
  [
    'a new field between brackets',
    'target: { measure: x, at-least: 1 }',
    set('stuks', 'target', 'unit'),
    'target: { measure: x, unit: stuks, at-least: 1 }',
  ],
  [
    'a new first field between brackets',
    'target: {at-least: 1}',
    set('x', 'target', 'measure'),
    'target: {measure: x, at-least: 1}',
  ],
  [
    'a field in an empty map',
    'target: {} # x\ndue: 2021',
    set('x', 'target', 'measure'),
    'target: # x\n  measure: x\ndue: 2021',
  ],
  [
    'a field under a key without a value',
    'target: # x\n  # y\ndue: 2021',
    set('x', 'target', 'measure'),
    'target: # x\n  measure: x\n  # y\ndue: 2021',
  ],
  [
    'a field in a map that is not there',
    'owner: vpg',
    set('x', 'target', 'measure'),
    'owner: vpg\ntarget:\n  measure: x',
  ],
  [
    'a field in an item',
    'deliverables:\n  - id: a\n    title: A\n  - id: b',
    set('2021', 'deliverables', 0, 'due'),
    'deliverables:\n  - id: a\n    title: A\n    due: "2021"\n  - id: b',
  ],
  [
    'a first field in an item',
    'deliverables:\n  - title: A # x',
    set('a', 'deliverables', 0, 'id'),
    'deliverables:\n  - id: a\n    title: A # x',
  ],

  ['dropping a field', 'owner: vpg\nactors: [vpg]\ndue: 2021', drop('actors'), 'owner: vpg\ndue: 2021'],
  [
    'dropping a field with a comment',
    'owner: vpg\nactors: [vpg] # wie\ndue: 2021',
    drop('actors'),
    'owner: vpg\n# wie\ndue: 2021',
  ],
  [
    'dropping a map with comments',
    'target: # a\n  # b\n  at-least: 1 # c\n  # d\n# e\ndue: 2021',
    drop('target'),
    '# a\n# b\n# c\n# d\n# e\ndue: 2021',
  ],
  ['dropping a text', 'notice: >-\n  een\n\n  twee\n\ndue: 2021', drop('notice'), '\ndue: 2021'],
  [
    'dropping the only field of a map',
    'target: # a\n  at-least: 1 # b\ndue: 2021',
    drop('target', 'at-least'),
    'target: {} # a\n  # b\ndue: 2021',
  ],
  [
    'dropping the first field of an item',
    'deliverables:\n  - id: a # x\n    title: A',
    drop('deliverables', 0, 'id'),
    'deliverables:\n  - # x\n    title: A',
  ],
  [
    'dropping the first field between brackets',
    'target: { measure: x, at-least: 1 }',
    drop('target', 'measure'),
    'target: { at-least: 1 }',
  ],
  [
    'dropping the last field between brackets',
    'target: { measure: x, at-least: 1 }',
    drop('target', 'at-least'),
    'target: { measure: x }',
  ],
  ['dropping the only field between brackets', 'target: { measure: x }', drop('target', 'measure'), 'target: {}'],
  ['dropping the only field', 'owner: vpg # x', drop('owner'), '# x'],

  [
    'an item for a list',
    'actors:\n- vpg # a\n- hhr # b\n# c\ndue: 2021',
    add('gem', 'actors'),
    'actors:\n- vpg # a\n- hhr # b\n- gem\n# c\ndue: 2021',
  ],
  ['an item between brackets', 'actors: [vpg] # a', add('a, b', 'actors'), 'actors: [vpg, "a, b"] # a'],
  ['an item for an empty list', 'actors: [] # a', add('vpg', 'actors'), 'actors: [vpg] # a'],
  ['an item for a list without items', 'actors: # a', add('vpg', 'actors'), 'actors: [vpg] # a'],
  [
    'an item for a list that is not there',
    'owner: vpg',
    add({ id: 'a', title: 'A' }, 'deliverables'),
    'owner: vpg\ndeliverables:\n  - id: a\n    title: A',
  ],
  [
    'an item that is a map',
    'deliverables:\n  - id: a\n    title: A',
    add({ id: 'b', target: { 'at-least': 1 } }, 'deliverables'),
    'deliverables:\n  - id: a\n    title: A\n  - id: b\n    target:\n      at-least: 1',
  ],
  ['an item below a list in a list', 'x:\n- - a\n  - b\n- c', add('d', 'x', 0), 'x:\n- - a\n  - b\n  - d\n- c'],
  ['dropping an item', 'actors:\n  - vpg # a\n  - hhr # b', drop('actors', 0), 'actors:\n  # a\n  - hhr # b'],
  [
    'dropping the only item',
    'actors: # a\n  - vpg # b\ndue: 2021',
    drop('actors', 0),
    'actors: [] # a\n  # b\ndue: 2021',
  ],
  ['dropping an item between brackets', 'actors: [vpg, hhr, gem]', drop('actors', 1), 'actors: [vpg, gem]'],
  ['dropping the first item between brackets', 'actors: [vpg, hhr]', drop('actors', 0), 'actors: [hhr]'],
];

test.each(CASES)('%s', async (_what, before, operation, after) => {
  expect(await edited(page(before), operation)).toBe(page(after));
  // Windows line ends and a byte order mark stay what they are.
  const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  expect(await edited(windows(page(before)), operation)).toBe(windows(page(after)));
});

test.each([
  ['a page without data', '# Sloten\n\nTekst.\n', '---\nowner: vpg\n---\n# Sloten\n\nTekst.\n'],
  ['an empty page', '', '---\nowner: vpg\n---\n'],
  ['empty data', '---\n---\n# Sloten\n', '---\nowner: vpg\n---\n# Sloten\n'],
  ['data with a comment only', '---\n# wie?\n---\n# Sloten\n', '---\n# wie?\nowner: vpg\n---\n# Sloten\n'],
  ['data between brackets', '---\n{}\n---\n# Sloten\n', '---\n{ owner: vpg }\n---\n# Sloten\n'],
])('the first field of %s', async (_what, before, after) => {
  expect(await edited(before, set('vpg', 'owner'))).toBe(after);
});

test('several changes are one set of splices on the file as it was', async () => {
  const before = page('owner: vpg # a\ntarget:\n  measure: x');
  const operations = [
    set('hhr', 'owner'),
    set('2021', 'due'),
    set('stuks', 'target', 'unit'),
    add('vpg', 'actors'),
    drop('target', 'measure'),
  ];
  expect(await edited(before, ...operations)).toBe(
    page('actors: [vpg]\nowner: hhr # a\ndue: "2021"\ntarget:\n  unit: stuks'),
  );
});

test('a YAML file without a line break at its end', async () => {
  const splices = await editFile({ path: 'agenda.yaml', text: '# x\nformat: 1' }, 'agenda', [
    set('nl', 'language'),
    set('A', 'parties', 'on'),
  ]);
  expect(replaced('# x\nformat: 1', splices ?? [])).toBe('# x\nformat: 1\nlanguage: nl\nparties:\n  "on": A');
});

test.each([
  ['data that cannot be read', page('owner: [vpg'), set('hhr', 'owner')],
  ['a fence that is no fence', '---js\nowner: vpg\n---\n', set('hhr', 'owner')],
  ['a comment in what is replaced', page('actors:\n  - vpg # a\n  - hhr'), set(['hhr'], 'actors')],
  ['a comment between brackets', page('actors: [vpg, # a\n  hhr]'), drop('actors', 1)],
  ['a key with a question mark', page('? owner\n: vpg'), set('hhr', 'owner')],
  ['a place that is not there', page('owner: vpg'), drop('due')],
  ['an item of what is no list', page('owner: vpg'), add('x', 'owner')],
  ['a field of what is no map', page('owner: vpg'), set('x', 'owner', 'id')],
  ['an item that is not there', page('actors: [vpg]'), set('x', 'actors', 1)],
  ['a character that nobody sees', page('owner: vpg'), set('a\u200bb', 'owner')],
] as const)('%s is left to a person', async (_what, before, operation) => {
  expect(await edited(before, operation)).toBeUndefined();
});
