// The fast check may stand in for the validators: what it takes, they take.

import * as fastChecks from 'agenda:fast-checks';
import * as validators from 'agenda:validators';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastChecks as moduleOf } from '../../src/build/fast-checks.mjs';
import { readSchemas } from '../../src/build/schema-plugin.mjs';
import { load } from '../../src/load.ts';
import { isDay } from '../../src/model/date.ts';
import { FILE_KINDS, type FileKind } from '../../src/model/file-role.ts';
import type { Schema } from '../../src/model/json-schema.ts';
import { treeOf } from '../fake-world.ts';
import { agendas, brokenAgendas, SEED } from './arbitrary-agenda.ts';

const schemas = readSchemas() as Readonly<Record<string, Schema>>;
const run = { seed: SEED };

// --- Data of a kind, and the same after accidents
// ------------------------------------------------------------------------

const whole = ({ $ref, ...schema }: Schema): Schema => {
  if ($ref === undefined) return schema;
  const [file = '', pointer = ''] = $ref.split('#');
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], schemas[file.replace('.schema.json', '')]);
  return { ...whole(target as Schema), ...schema };
};

const WORDS: readonly string[] = [
  'water',
  'water-2',
  'x',
  '2021/water',
  '2021',
  '2021-05',
  '2021-02-28',
  '2020-02-29',
  '2021-Q4',
  'Één ding',
  ' ',
  'https://vng.nl/nieuws?a=b',
  'https://vng.nl/a%20b',
  'brief.pdf',
  '2021-05-22-water.jd',
  'sha256:0123456789abcdef',
  'done',
  'public',
];
const NUMBERS: readonly number[] = [0, 1, 2, 17, 1900, 2021, 2999];

/** Often right, as a schema's own examples are, and sometimes what belongs elsewhere. */
function drawn(written: Schema): fc.Arbitrary<unknown> {
  const schema = whole(written);
  const examples = fc.constantFrom(...(schema.enum ?? schema.examples ?? ['water']));
  return fc.oneof(
    ...[schema.type].flat().map((type): fc.Arbitrary<unknown> => {
      if (type === 'object' && schema.properties)
        return fc
          .record(Object.fromEntries(Object.entries(schema.properties).map(([key, field]) => [key, drawn(field)])), {
            requiredKeys: [...(schema.required ?? [])],
            noNullPrototype: true,
          })
          .map((data) => (schema['dependentSchemas'] ? inOnePlace(data) : data));
      if (type === 'object')
        return fc.dictionary(
          fc.constantFrom('water', 'land', 'rules', 'due-later'),
          drawn(schema.additionalProperties as Schema),
          { minKeys: 1, noNullPrototype: true },
        );
      if (type === 'array')
        return fc.uniqueArray(drawn(schema.items ?? {}), { maxLength: 3, selector: (item) => JSON.stringify(item) });
      if (type === 'string') return fc.oneof({ weight: 40, arbitrary: examples }, fc.constantFrom(...WORDS));
      return type === 'boolean'
        ? fc.boolean()
        : fc.oneof({ weight: 40, arbitrary: examples }, fc.constantFrom(...NUMBERS));
    }),
  );
}

/** Of `url`, `file` and `reference` only the first. */
function inOnePlace(data: object): object {
  const [, ...others] = ['url', 'file', 'reference'].filter((key) => key in data);
  return Object.fromEntries(Object.entries(data).filter(([key]) => !others.includes(key)));
}

const LONG = [59, 60, 61, 65, 66, 100, 101, 120, 121, 200, 201, 300, 301, 2000, 2001];
const texts = fc.oneof(
  fc.constantFrom(
    ...WORDS,
    '',
    '\n',
    '\u00a0',
    '\ud83d',
    '👍🏽',
    'water-',
    '-water',
    'Water',
    'a--b',
    '99/x',
    '1899',
    '3000',
    '2021-13',
    '2021-02-29',
    '2021-02-30',
    '1900-02-29',
    '2021-5-1',
    '2021-Q5',
    'vng.nl',
    'ftp://vng.nl',
    'https://',
    'https://[::1]/',
    'https://vng.nl/a b',
    'https://vng.nl/%zz',
    '../brief.pdf',
    'a/b.pdf',
    '.pdf',
    '2021-05-22-water.md',
    'error',
    'nl',
  ),
  fc.constantFrom(...LONG).chain((length) => fc.constantFrom('a', 'é', '👍').map((letter) => letter.repeat(length))),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const numbers = fc.constantFrom(
  0,
  -0,
  1,
  18,
  -1,
  1.5,
  1899,
  3000,
  1e6 + 1,
  2 ** 53,
  Number.MAX_VALUE,
  Infinity,
  -Infinity,
  NaN,
);
const junk = fc.oneof(
  { weight: 3, arbitrary: texts },
  numbers,
  fc.constantFrom<unknown>(null, true, false),
  fc
    .constantFrom(
      () => [],
      () => ({}),
      () => [[]],
      () => [{}],
      () => ['a', 'a'],
      () => [0, -0],
      () => [NaN, NaN],
      () => ({ toString: 1 }),
      () => Array.from({ length: 501 }, (_, at) => `a-${at}`),
      () => Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`a-${at}`, 'done'])),
    )
    .map((make): unknown => make()),
);
const keys = fc.oneof(
  fc.constantFrom(
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'id',
    'title',
    'url',
    'file',
    'reference',
    'status',
    'deliverables',
    'value',
    'water',
    '0',
    'length',
    '',
  ),
  texts,
);

interface Accident {
  /** Which place of all there are. */
  readonly where: number;
  readonly what: 'put' | 'swap' | 'remove' | 'add' | 'repeat' | 'crowd' | 'bury' | 'lengthen';
  readonly key: string;
  readonly value: unknown;
  /** Another of the same type. */
  readonly text: string;
  readonly number: number;
  readonly size: number;
}
const accident: fc.Arbitrary<Accident> = fc.record({
  where: fc.nat(),
  what: fc.constantFrom('put', 'swap', 'swap', 'remove', 'add', 'repeat', 'crowd', 'bury', 'lengthen'),
  key: keys,
  value: junk,
  text: texts,
  number: numbers,
  size: fc.constantFrom(100, 101, 500, 501, 2000, 2001),
});

/** The same value with something wrong in it, anywhere. Keys are set as a reader of YAML does, inherited names too. */
function damaged(value: unknown, accident: Accident): unknown {
  const places = [...placesIn(value)];
  return changedAt(value, places[accident.where % places.length] ?? [], accident);
}

function* placesIn(value: unknown, way: readonly string[] = []): Iterable<readonly string[]> {
  yield way;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value).slice(0, 30)) yield* placesIn(inner, [...way, key]);
}

function changedAt(value: unknown, [step, ...further]: readonly string[], accident: Accident): unknown {
  if (step === undefined) return changed(value, accident);
  const entries = Object.entries(value as object).flatMap(([key, inner]): readonly [string, unknown][] => {
    if (key !== step) return [[key, inner]];
    return further.length === 0 && accident.what === 'remove' ? [] : [[key, changedAt(inner, further, accident)]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : withEntries(entries);
}

function changed(value: unknown, { what, key, value: other, text, number, size }: Accident): unknown {
  if (what === 'bury') return [value];
  if (typeof value === 'string') return what === 'swap' ? text : what === 'lengthen' ? value + value + key : other;
  if (typeof value === 'number') return what === 'swap' ? number : other;
  if (typeof value !== 'object' || value === null) return other;
  const first: unknown = Object.values(value)[0];
  if (what === 'crowd')
    return Array.isArray(value)
      ? Array.from({ length: size }, () => first)
      : withEntries(Array.from({ length: size }, (_, at) => [`water-${at}`, first]));
  if (what === 'repeat' && Array.isArray(value)) return [...(value as unknown[]), ...(value as unknown[])];
  if (what === 'add')
    return Array.isArray(value)
      ? [...(value as unknown[]), other]
      : withEntries([...Object.entries(value), [key, other]]);
  return other;
}

function withEntries(entries: readonly (readonly [string, unknown])[]): object {
  const map = {};
  for (const [key, value] of entries)
    Object.defineProperty(map, key, { value, enumerable: true, writable: true, configurable: true });
  return map;
}

// --- The laws
// -----------------------------------------------------------------------------------------------------------

/**
 * Where the check may be narrower: characters of two code units, which count twice, and addresses with something rare
 * in them or nothing behind `//`.
 */
const isRare = (text: string): boolean =>
  /[\ud800-\udfff]/.test(text) || /^https?:\/\/(?:$|.*[^\w.~/?=&%#-])/i.test(text);

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* textsIn(inner);
  }
}

test.each(FILE_KINDS)(
  'what the fast check of %s takes, the validator takes; what it leaves is wrong or rare',
  (kind) => {
    const seen = { taken: 0, wrong: 0 };
    fc.assert(
      fc.property(drawn(schemas[kind] as Schema), fc.array(accident, { maxLength: 2 }), (data, accidents) => {
        const value = accidents.reduce<unknown>(damaged, data);
        const [isPlain, isValid] = [fastChecks[kind](value), validators[kind](value)];
        seen[isValid ? 'taken' : 'wrong'] += 1;
        if (isPlain) expect(isValid).toBe(true);
        else if (isValid) expect([...textsIn(value)].filter((text) => isRare(text))).not.toEqual([]);
      }),
      { ...run, numRuns: 4_000 },
    );
    expect(seen.taken).toBeGreaterThan(250);
    expect(seen.wrong).toBeGreaterThan(250);
  },
);

test.each([
  ['agendas', agendas],
  ['agendas after accidents', brokenAgendas],
] as const)('so it is in the files of %s', async (_name, files) => {
  let documents = 0;
  await fc.assert(
    fc.asyncProperty(files, async (each) => {
      const loaded = await load(treeOf(each));
      for (const { path, kind } of loaded.roles) {
        const data = loaded.documents.get(path)?.data;
        if (data === undefined) continue;
        documents += 1;
        if (fastChecks[kind as FileKind](data)) expect(validators[kind as FileKind](data)).toBe(true);
      }
    }),
    { ...run, numRuns: 100 },
  );
  expect(documents).toBeGreaterThan(300);
});

test('a day is one exactly where the calendar has it, from 1900 to 2999', () => {
  const day = fc
    .tuple(
      fc.oneof(fc.constantFrom(0, 4, 1899, 1900, 2000, 2020, 2021, 2100, 2999, 3000), fc.nat({ max: 9999 })),
      fc.nat({ max: 14 }),
      fc.nat({ max: 33 }),
    )
    .map(([year, month, date]) =>
      [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'),
    );
  fc.assert(
    fc.property(day, (text) => {
      const moment = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
      expect(isDay(text)).toBe(exists && text >= '1900' && text < '3000');
    }),
    { ...run, numRuns: 5_000 },
  );
});

// --- The build
// ----------------------------------------------------------------------------------------------------------

const REFUSED: Readonly<Record<string, object>> = {
  'a keyword that is new': { a: { type: 'string', minLength: 3 } },
  'a place where anything may stand': { a: true },
  'a field without a type': { a: {} },
  'a map that is not closed': { a: { type: 'object', properties: {} } },
  'a name that every object has': { toString: { type: 'string' } },
  'words beside numbers': { a: { type: ['string', 'integer'], enum: ['b'] } },
  'words with a pattern': { a: { type: 'string', enum: ['b'], pattern: 'c' } },
  'a format that is new': { a: { type: 'string', format: 'email' } },
  'an address of any kind': { a: { type: 'string', format: 'uri' } },
  'a day of any shape': { a: { type: 'string', format: 'date' } },
  'a list of maps that must differ': {
    a: { type: 'array', uniqueItems: true, items: { type: 'object', properties: {}, additionalProperties: false } },
  },
  'a condition on a value': { a: { type: 'string', if: { minLength: 3 }, then: { pattern: 'a' } } },
  'a condition on any text': { a: { type: 'string', pattern: 'a', if: { type: 'string' }, then: { format: 'date' } } },
  'a condition with another way out': {
    a: {
      type: 'object',
      properties: {},
      additionalProperties: false,
      if: { properties: { b: false } },
      then: { required: ['c', 'd'] },
    },
  },
};

test.each(Object.entries(REFUSED))('%s stops the build', (_name, properties) => {
  expect(() => moduleOf({ x: { type: 'object', properties, additionalProperties: false } }, ['x'], '')).toThrow(
    /cannot make a check for/,
  );
});
