// Which keys stand in a map: too many, too few, misspelled, or a choice that was not made.
import type { ErrorObject } from 'ajv';
import { KIND_LABELS } from '../i18n/labels.ts';
import { alternatives } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { atKey, atValue, inFile, type Place, type Pointer } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import { suggest } from '../text/suggest.ts';
import { FILE_KINDS, type FileKind } from './file-role.ts';
import type { Schema } from './json-schema.ts';
import {
  type Checked,
  exampleOf,
  fieldName,
  isMap,
  pointerOf,
  resolve,
  schemaAt,
  schemaOf,
  shapeOf,
  thingName,
  titleOf,
  valueAt,
} from './schema-fields.ts';

export function keyProblems(
  byValue: ReadonlyMap<string, readonly ErrorObject[]>,
  checked: Checked,
): readonly Problem[] {
  return [...byValue].flatMap(([path, errors]) => {
    const pointer = pointerOf(path, checked);
    // "This key may not stand here" is told of the key's value.
    if (errors.some(({ keyword }) => keyword === 'false schema')) return severalProblem(pointer, byValue, checked);
    return isMap(valueAt(checked.data, pointer)) ? problemsInMap(errors, pointer, checked) : [];
  });
}

function problemsInMap(errors: readonly ErrorObject[], pointer: Pointer, checked: Checked): readonly Problem[] {
  const unknown = errors.flatMap((error) => unknownKey(error) ?? []);
  const problems = unknown.map((key) => unknownProblem(key, pointer, checked));
  const meant = new Set(problems.flatMap(({ words }) => words.meant));
  const required = errors.filter(({ keyword }) => keyword === 'required');
  const missing = required.filter((error) => !isChoice(error)).map(({ params }) => String(params['missingProperty']));
  return [
    ...problems,
    // What was only misspelled is told as such.
    ...missing.filter((key) => !meant.has(key)).map((key) => missingProblem(key, pointer, checked)),
    ...(required.some(isChoice) ? choiceProblem(meant, pointer, checked) : []),
    ...errors.flatMap((error) =>
      error.keyword === 'propertyNames' ? nameProblem(String(error.params['propertyName']), pointer, checked) : [],
    ),
  ];
}

const unknownKey = ({ keyword, params }: ErrorObject): string | undefined =>
  keyword === 'additionalProperties' ? String(params['additionalProperty']) : undefined;

/** Our schemas say "one of these keys" as: if the others are missing, then this one is required. */
const isChoice = ({ schemaPath }: ErrorObject): boolean => schemaPath.endsWith('/then/required');

function unknownProblem(key: string, pointer: Pointer, checked: Checked) {
  const schema = schemaAt(checked, pointer) ?? {};
  const map = valueAt(checked.data, pointer) as object;
  const allowed = Object.keys(schema.properties ?? {}).filter((name) => !Object.hasOwn(map, name));
  const meant = meantKeys(key, allowed, schema, checked);
  const home = meant.length === 0 && pointer.length === 0 ? homeOf(key, checked.kind) : undefined;
  return problem('schema/unknown-key', atKey(checked.path, ...pointer, key), {
    key: shorten(key),
    of: thingName(checked, pointer),
    allowed,
    meant,
    home,
  }) as Extract<Problem, { rule: 'schema/unknown-key' }>;
}

/** "Naam van het resultaat" is just as well "naam". */
const NAME_OF = /^(\S+) (?:van|of) /;
/** Everyday words that are no title. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  due: ['deadline', 'einddatum'],
  owner: ['trekker'],
  url: ['link', 'website'],
};

/** People write a field as they call it, too: `eigenaar` for `owner`. */
function meantKeys(
  key: string,
  allowed: readonly string[],
  schema: Schema,
  { schema: home }: Checked,
): readonly string[] {
  const words = wordsFor(schema, home).filter(({ field }) => allowed.includes(field));
  const meant = suggest(
    key,
    words.map(({ word }) => word),
  );
  return [...new Set(meant.map((word) => words.find((each) => each.word === word)?.field ?? ''))];
}

interface Word {
  readonly word: string;
  readonly field: string;
}

const wordsBySchema = new WeakMap<Schema, readonly Word[]>();

function wordsFor(schema: Schema, home: Schema): readonly Word[] {
  const known = wordsBySchema.get(schema);
  if (known) return known;
  const words = Object.entries(schema.properties ?? {}).flatMap(([field, own]) => {
    const title = titleOf(resolve(own, home));
    const called = [
      field,
      title?.nl,
      title?.en,
      NAME_OF.exec(title?.nl ?? '')?.[1],
      NAME_OF.exec(title?.en ?? '')?.[1],
      ...(ALSO_CALLED[field] ?? []),
    ];
    return called.flatMap((word) => (word === undefined ? [] : [{ word, field }]));
  });
  wordsBySchema.set(schema, words);
  return words;
}

const TITLES: ReadonlySet<string> = new Set(['title', 'titel', 'naam', 'name']);
/** What a name in the folder says, and nothing repeats. */
const IN_NAMES: ReadonlySet<string> = new Set([
  'id',
  'kenmerk',
  'number',
  'nummer',
  'year',
  'jaar',
  'date',
  'datum',
  'commitment',
  'inzetpunt',
  'objective',
  'doelstelling',
  'theme',
  'thema',
]);

function homeOf(key: string, kind: FileKind): 'heading' | 'file-name' | Text | undefined {
  const word = key.toLowerCase();
  if (kind !== 'agenda' && kind !== 'update' && TITLES.has(word)) return 'heading';
  if (kind !== 'agenda' && IN_NAMES.has(word)) return 'file-name';
  const kinds = FILE_KINDS.filter((other) => Object.hasOwn(schemaOf(other).properties ?? {}, key)).map(
    (other) => KIND_LABELS[other],
  );
  return kinds.length === 0
    ? undefined
    : { nl: alternatives(kinds.map(({ nl }) => nl)).nl, en: alternatives(kinds.map(({ en }) => en)).en };
}

function missingProblem(key: string, pointer: Pointer, checked: Checked): Problem {
  const field = fieldName(checked, [...pointer, key]);
  const example = exampleOf(schemaAt(checked, [...pointer, key]), key, checked.schema);
  return problem('schema/missing-key', mapPlace(pointer, checked), {
    key,
    field,
    of: thingName(checked, pointer),
    example,
  });
}

/** The keys of a choice, in the order in which the schema lists them. */
function choiceOf(schema: Schema | undefined): readonly string[] {
  const keys = new Set([...(schema?.then?.required ?? []), ...Object.keys(schema?.if?.properties ?? {})]);
  return Object.keys(schema?.properties ?? {}).filter((key) => keys.has(key));
}

function choiceProblem(meant: ReadonlySet<string>, pointer: Pointer, checked: Checked): readonly Problem[] {
  const keys = choiceOf(schemaAt(checked, pointer));
  if (keys.some((key) => meant.has(key))) return [];
  return [
    problem('schema/one-of', mapPlace(pointer, checked), {
      of: thingName(checked, pointer),
      fields: namesOf(keys, pointer, checked),
      given: [],
    }),
  ];
}

/** Told once for each map, at the second of the keys that shut each other out. */
function severalProblem(
  pointer: Pointer,
  byValue: ReadonlyMap<string, readonly ErrorObject[]>,
  checked: Checked,
): readonly Problem[] {
  const map = pointer.slice(0, -1);
  const keys = choiceOf(schemaAt(checked, map));
  const written = Object.keys(valueAt(checked.data, map) as object);
  const given = written.filter((key) => keys.includes(key));
  const told = keys.find((key) =>
    byValue.get(`/${[...map, key].join('/')}`)?.some(({ keyword }) => keyword === 'false schema'),
  );
  if (told !== pointer.at(-1)) return [];
  const words = { of: thingName(checked, map), fields: namesOf(keys, map, checked), given };
  return [
    problem(
      'schema/one-of',
      atKey(checked.path, ...map, given[1] ?? told ?? ''),
      words,
      atKey(checked.path, ...map, given[0] ?? ''),
    ),
  ];
}

const namesOf = (keys: readonly string[], pointer: Pointer, checked: Checked) =>
  keys.map((key) => ({ key, name: fieldName(checked, [...pointer, key]) }));

/** A pattern that only lists words. */
const ONE_OF_WORDS = /^\^\(([\w|-]+)\)\$$/;

/** A key of a free map, such as an id in `parties`, that may not be called so. */
function nameProblem(key: string, pointer: Pointer, checked: Checked): readonly Problem[] {
  const names = schemaAt(checked, pointer)?.['propertyNames'] as Schema | undefined;
  const schema = names && resolve(names, checked.schema);
  const place = atKey(checked.path, ...pointer, key);
  const field = fieldName(checked, pointer);
  const most = Number(schema?.['maxLength']);
  const wellFormed = new RegExp(String(schema?.['pattern'] ?? '')).test(key);
  const words = ONE_OF_WORDS.exec(String(schema?.['pattern']))?.[1]?.split('|');
  if (words && !wellFormed) return [problem('schema/enum', place, { field, allowed: words, written: shorten(key) })];
  if (wellFormed) return [problem('schema/length', place, { field, length: [...key].length, most, of: 'id' })];
  const shape = shapeOf(schema);
  return [
    problem('schema/pattern', place, {
      field,
      shape: shape === 'id' ? shape : 'other',
      example: schema?.examples?.map(String)[0],
      written: shorten(key),
    }),
  ];
}

/** Where something is missing from a map: at the key that names it, else at its first line. */
function mapPlace(pointer: Pointer, { path, kind }: Checked): Place {
  if (typeof pointer.at(-1) === 'number') return atValue(path, ...pointer);
  // The first line of agenda.yaml has nothing to do with it; that of a page is the fence around its data.
  return pointer.length === 0 && kind === 'agenda' ? inFile(path) : atKey(path, ...pointer);
}
