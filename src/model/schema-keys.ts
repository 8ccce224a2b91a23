// Problems with the keys of a map: unknown, missing, misspelled, or a choice that was not made.
import type { ErrorObject } from 'ajv';
import { KIND_LABELS } from '../i18n/labels.ts';
import { alternatives } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { atKey, atValue, inFile, type Place, type Pointer } from '../source/place.ts';
import { type Problem, problem } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import { type Suggest, suggestFrom } from '../text/suggest.ts';
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
    // ajv reports a forbidden key at the value of the key.
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
    // A misspelled key is not reported as missing too.
    ...missing.filter((key) => !meant.has(key)).map((key) => missingProblem(key, pointer, checked)),
    ...(required.some(isChoice) ? choiceProblem(meant, pointer, checked) : []),
    ...errors.flatMap((error) =>
      error.keyword === 'propertyNames' ? nameProblem(String(error.params['propertyName']), pointer, checked) : [],
    ),
  ];
}

const unknownKey = ({ keyword, params }: ErrorObject): string | undefined =>
  keyword === 'additionalProperties' ? String(params['additionalProperty']) : undefined;

/** Our schemas express "one of these keys" as: if the others are missing, then this one is required. */
const isChoice = ({ schemaPath }: ErrorObject): boolean => schemaPath.endsWith('/then/required');

function unknownProblem(key: string, pointer: Pointer, checked: Checked) {
  const schema = schemaAt(checked, pointer) ?? {};
  const map = valueAt(checked.data, pointer) as object;
  const allowed = Object.keys(schema.properties ?? {}).filter((name) => !Object.hasOwn(map, name));
  const meant = meantKeys(key, allowed, schema, checked);
  const under = meant.length === 0 ? groupOf(key, pointer, checked) : undefined;
  const home = meant.length === 0 && !under && pointer.length === 0 ? homeOf(key, checked.kind) : undefined;
  return problem('schema/unknown-key', atKey(checked.path, ...pointer, key), {
    key: shorten(key),
    of: thingName(checked, pointer),
    allowed,
    meant,
    home,
    under,
  }) as Extract<Problem, { rule: 'schema/unknown-key' }>;
}

/** The group of fields in the same map that has a field of this name: `cause` belongs under `explanation`. */
function groupOf(key: string, map: Pointer, checked: Checked): { group: string; field: string } | undefined {
  const found = Object.keys(schemaAt(checked, map)?.properties ?? {}).flatMap((group) => {
    const within = schemaAt(checked, [...map, group]);
    if (!within?.properties || within['type'] !== 'object') return [];
    const { words } = wordsFor(within, checked.schema);
    const field = words.find(({ word }) => word.toLowerCase() === key.toLowerCase())?.field;
    return field === undefined ? [] : [{ group, field }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The first word of a title such as "Naam van het onderdeel". */
const NAME_OF = /^(\S+) (?:van|of) /;
/** Other words that people use for a field. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  actors: ['wie', 'wie het waarmaakt'],
  conditions: ['randvoorwaarden'],
  deliverables: ['resultaten'],
  due: ['deadline', 'einddatum', 'klaar op', 'termijn', 'wanneer'],
  evidence: ['bewijs', 'onderbouwing'],
  explanation: ['verklaring', 'toelichting'],
  fingerprint: ['vingerafdruk'],
  id: ['kenmerk'],
  owner: ['eigenaar'],
  remedy: ['maatregel'],
  source: ['bron'],
  url: ['link', 'website'],
};

/** The fields that were probably meant. People also write the title of a field: `trekker` for `owner`. */
function meantKeys(
  key: string,
  allowed: readonly string[],
  schema: Schema,
  { schema: home }: Checked,
): readonly string[] {
  const { words, suggest } = wordsFor(schema, home);
  const fieldOf = (meant: string): string | undefined =>
    words.find(({ word, field }) => word === meant && allowed.includes(field))?.field;
  return [...new Set(suggest(key, (word) => fieldOf(word) !== undefined).map((word) => fieldOf(word) ?? ''))];
}

/** What people write for the fields of a map. */
interface Words {
  readonly words: readonly { readonly word: string; readonly field: string }[];
  readonly suggest: Suggest;
}

/** A cache: a file can have thousands of unknown keys in the same map. */
const wordsBySchema = new WeakMap<Schema, Words>();

function wordsFor(schema: Schema, home: Schema): Words {
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
  const found = { words, suggest: suggestFrom(words.map(({ word }) => word)) };
  wordsBySchema.set(schema, found);
  return found;
}

const TITLES: ReadonlySet<string> = new Set(['title', 'titel', 'naam', 'name']);
/** Words for what the name of a file or folder says, and the data must not repeat. */
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

/** Reported once for each map, at the second of the keys that exclude each other. */
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

/** A pattern that is a list of words. */
const ONE_OF_WORDS = /^\^\(([\w|-]+)\)\$$/;

/** A problem with a key of a map with free names, such as an id in `parties`. */
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
      shape: shape === 'id' || shape === 'year' ? shape : 'other',
      example: schema?.examples?.map(String)[0],
      written: shorten(key),
    }),
  ];
}

/** The place for a key that is missing from a map: the key of the map, else its first line. */
function mapPlace(pointer: Pointer, { path, kind }: Checked): Place {
  if (typeof pointer.at(-1) === 'number') return atValue(path, ...pointer);
  // The first line of agenda.yaml is just another field; that of a page is the fence around its data.
  return pointer.length === 0 && kind === 'agenda' ? inFile(path) : atKey(path, ...pointer);
}
