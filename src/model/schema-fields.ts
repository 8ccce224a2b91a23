// Where a pointer leads in a schema, and what the field is called.
import schemas from 'agenda:schemas';
import type { Data } from '../document/document.ts';
import { KIND_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import type { Pointer } from '../source/place.ts';
import type { Shape } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import type { FileKind } from './file-role.ts';
import type { Schema } from './json-schema.ts';

/** One file's data beside the schema of its kind. */
export interface Checked {
  readonly kind: FileKind;
  readonly path: string;
  readonly data: Data;
  readonly schema: Schema;
}

export const schemaOf = (kind: FileKind): Schema => schemas[kind] as Schema;

/** The value that a pointer leads to, or undefined: what every object inherits is not in the data. */
export function valueAt(data: unknown, pointer: Pointer): unknown {
  let value = data;
  for (const step of pointer)
    value =
      (isMap(value) || Array.isArray(value)) && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
  return value;
}

/** Reads a JSON pointer (RFC 6901) with the help of the data: digits are an index in a list, and a key in a map. */
export function pointerOf(instancePath: string, { data }: Checked): Pointer {
  const pointer: (string | number)[] = [];
  for (const step of instancePath.split('/').slice(1)) {
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
    pointer.push(Array.isArray(valueAt(data, pointer)) ? Number(key) : key);
  }
  return pointer;
}

export const isMap = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Follows a pointer in a schema. `$ref` is resolved; keywords beside it win. */
export function schemaAt({ schema: home }: Checked, pointer: Pointer): Schema | undefined {
  let schema: Schema | undefined = home;
  for (const step of pointer) schema = schema && childOf(schema, step, home);
  return schema;
}

/** A cache: a file can have tens of thousands of errors in the same few fields. */
const children = new WeakMap<Schema, Map<string, Schema>>();

function childOf(parent: Schema, step: string | number, home: Schema): Schema | undefined {
  const isField = typeof step === 'string' && parent.properties !== undefined && Object.hasOwn(parent.properties, step);
  const name = typeof step === 'number' ? '[]' : isField ? `.${step}` : '*';
  const known = children.get(parent)?.get(name);
  if (known) return known;
  const rest = typeof parent.additionalProperties === 'object' ? parent.additionalProperties : undefined;
  const found = typeof step === 'number' ? parent.items : isField ? parent.properties?.[step] : rest;
  if (!found) return undefined;
  const child = resolve(found, home);
  children.set(parent, (children.get(parent) ?? new Map<string, Schema>()).set(name, child));
  return child;
}

export function resolve(schema: Schema, home: Schema): Schema {
  if (!schema.$ref) return schema;
  const [file = '', route = ''] = schema.$ref.split('#');
  let target: unknown = file === '' ? home : schemas[file.replace(/\.schema\.json$/, '')];
  for (const step of route.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[step];
  return { ...resolve((target ?? {}) as Schema, home), ...schema };
}

/**
 * The name of a field in a message: its key, and its title where that is another word: `"due" (streefdatum)`. An item
 * is named after its list.
 */
export function fieldName(checked: Checked, pointer: Pointer): Text {
  const length = pointer.findLastIndex((step) => typeof step === 'string') + 1;
  const key = String(pointer[length - 1] ?? '');
  const title = titleOf(schemaAt(checked, pointer.slice(0, length)));
  const written = shorten(key);
  const named = (name: string | undefined): string =>
    name === undefined || name.replaceAll(' ', '-') === key ? `"${written}"` : `"${written}" (${name})`;
  return { nl: named(title?.nl), en: named(title?.en) };
}

/** What a map is, as part of a sentence: "een inzetpunt", "een bron", or the name of its field. */
export function thingName(checked: Checked, pointer: Pointer): Text {
  if (pointer.length === 0) return KIND_LABELS[checked.kind];
  const title = typeof pointer.at(-1) === 'number' ? titleOf(schemaAt(checked, pointer)) : undefined;
  return title
    ? { nl: `een ${title.nl}`, en: `${/^[aeiou]/.test(title.en) ? 'an' : 'a'} ${title.en}` }
    : fieldName(checked, pointer);
}

/** A schema's title within a sentence, in both languages. */
export function titleOf(schema: Schema | undefined): Text | undefined {
  const { title } = schema ?? {};
  return title === undefined ? undefined : { nl: inSentence(title), en: inSentence(schema?.['x-en']?.title ?? title) };
}

/** In a sentence a title starts with a small letter, unless it is a name with capitals. */
const inSentence = (title: string): string =>
  /\s\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

export type WrittenShape = Shape | 'day' | 'partial-date' | 'web-address';

const shared = (schemas['common']?.$defs ?? {}) as Readonly<Record<string, Schema>>;
const SHAPES: readonly (readonly [WrittenShape, unknown])[] = [
  ...(['day', 'partial-date', 'web-address', 'id', 'record-reference', 'evidence-file'] as const).map(
    (name) => [name, shared[name]?.['pattern']] as const,
  ),
  ['partial-date', shared['due']?.['pattern']],
  ['one-line', shared['title']?.['pattern']],
  ['update-name', schemas['update']?.properties?.['corrects']?.['pattern']],
  ['fingerprint', schemas['plan']?.properties?.['fingerprint']?.['pattern']],
  [
    'year',
    (shared['indicators']?.items?.properties?.['targets']?.['propertyNames'] as Schema | undefined)?.['pattern'],
  ],
];

/** The form that a text must have, found by its pattern; undefined for free text. */
export function shapeOf(schema: Schema | undefined): WrittenShape | undefined {
  const pattern = schema?.['pattern'];
  if (pattern === undefined || pattern === SOME_TEXT) return undefined;
  return SHAPES.find(([, known]) => known === pattern)?.[0] ?? 'other';
}

/** The pattern of a text that must not be empty: one visible character. */
export const SOME_TEXT = '\\S';

/** The first lines of an example of a field: the field itself, or for a map its required fields. */
export function exampleOf(schema: Schema | undefined, key: string, home: Schema): readonly string[] {
  const [example] = schema?.examples ?? [];
  if (example !== undefined && typeof example !== 'object') return [`${key}: ${String(example)}`];
  if (!schema?.properties) return [`${key}: …`];
  return [`${key}:`, ...linesWithin(schema, home)];
}

/** The lines within a map: its required fields, or the first entry of its example. */
export function linesWithin(schema: Schema, home: Schema): readonly string[] {
  if (schema.properties)
    return (schema.required ?? Object.keys(schema.properties).slice(0, 1)).flatMap((key) =>
      exampleOf(resolve(schema.properties?.[key] ?? {}, home), key, home),
    );
  const entry = (schema.examples ?? []).filter(isMap).flatMap((example) => Object.entries(example))[0];
  return entry ? [`${entry[0]}: ${String(entry[1])}`] : [];
}

/**
 * The fields of a map in a file of a kind, in the order in which its schema lists them.
 * @param at where the map stands in the data
 */
export function keysOf(kind: FileKind, at: Pointer): readonly string[] {
  const schema = schemaOf(kind);
  return Object.keys(schemaAt({ kind, path: '', data: {}, schema }, at)?.properties ?? {});
}
