// Where a pointer leads in a schema, and what people call what stands there.
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

/** The value that a pointer leads to, or undefined. */
export function valueAt(data: unknown, pointer: Pointer): unknown {
  let value = data;
  for (const step of pointer)
    value = isMap(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
  return value;
}

/** RFC 6901, read beside the data: digits are a place in a list, and elsewhere a key. */
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

/** Walks the schema along a pointer; references are followed, and what stands beside them counts first. */
export function schemaAt({ schema: home }: Checked, pointer: Pointer): Schema | undefined {
  let schema: Schema | undefined = home;
  for (const step of pointer) schema = schema && childOf(schema, step, home);
  return schema;
}

/** A file can have tens of thousands of faults in the same few fields. */
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

/** A field as it is written, with what people call it where that is something else: `"due" (klaar op)`. An item is called after its list. */
export function fieldName(checked: Checked, pointer: Pointer): Text {
  const length = pointer.findLastIndex((step) => typeof step === 'string') + 1;
  const key = String(pointer[length - 1] ?? '');
  const title = titleOf(schemaAt(checked, pointer.slice(0, length)));
  const written = shorten(key);
  const named = (name: string | undefined): string =>
    name === undefined || name.replaceAll(' ', '-') === key ? `"${written}"` : `"${written}" (${name})`;
  return { nl: named(title?.nl), en: named(title?.en) };
}

/** What an object is, as part of a sentence: "een inzetpunt", "een bewijsstuk", or the field it stands under. */
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

/** Names keep their capitals. */
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
];

/** The way in which a text must be written; undefined for free text. Known by its pattern, since some schemas write it out. */
export function shapeOf(schema: Schema | undefined): WrittenShape | undefined {
  const pattern = schema?.['pattern'];
  if (pattern === undefined || pattern === SOME_TEXT) return undefined;
  return SHAPES.find(([, known]) => known === pattern)?.[0] ?? 'other';
}

/** What the schemas ask of a text that may not be empty: one visible character. */
export const SOME_TEXT = '\\S';

/** The lines that a value of a schema begins with: of a group its required fields, else the field itself. */
export function exampleOf(schema: Schema | undefined, key: string, home: Schema): readonly string[] {
  const [example] = schema?.examples ?? [];
  if (example !== undefined && typeof example !== 'object') return [`${key}: ${String(example)}`];
  if (!schema?.properties) return [`${key}: …`];
  return [`${key}:`, ...linesWithin(schema, home)];
}

/** The lines of a group: its required fields, or the first entry of a map's example. */
export function linesWithin(schema: Schema, home: Schema): readonly string[] {
  if (schema.properties)
    return (schema.required ?? Object.keys(schema.properties).slice(0, 1)).flatMap((key) =>
      exampleOf(resolve(schema.properties?.[key] ?? {}, home), key, home),
    );
  const entry = (schema.examples ?? []).filter(isMap).flatMap((example) => Object.entries(example))[0];
  return entry ? [`${entry[0]}: ${String(entry[1])}`] : [];
}

/** The fields of a map in a file of a kind, in the order in which its schema lists them. @param at where the map stands in the data */
export function keysOf(kind: FileKind, at: Pointer): readonly string[] {
  const schema = schemaOf(kind);
  return Object.keys(schemaAt({ kind, path: '', data: {}, schema }, at)?.properties ?? {});
}
