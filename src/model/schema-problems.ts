import type { ErrorObject } from 'ajv';
import schemas from 'agenda:schemas';
import type { Data, Document } from '../document/document.ts';
import { KIND_LABELS } from '../language/labels.ts';
import { same, type Text } from '../language/text.ts';
import { atKey, atValue, type Place, type Pointer } from '../source/place.ts';
import { problem, type Problem } from '../source/problem.ts';
import { suggest } from '../source/suggest.ts';
import type { FileKind } from './layout.ts';
import type { Schema } from './schema.ts';

/** Keywords that only repeat what the errors inside them say. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'not', 'propertyNames', 'dependentSchemas']);

/**
 * Says what a validator found in our own words: one cause, one problem, at the exact value or key. Nothing of the
 * validator's wording is kept.
 */
export function schemaProblems(kind: FileKind, document: Document, errors: readonly ErrorObject[]): readonly Problem[] {
  const context: Context = { kind, path: document.path, data: document.data ?? {}, schema: schemas[kind] as Schema };
  const told = withoutEchoes(errors);
  const problems = told.flatMap((error) => {
    const found = problemOf(error, context);
    return found ? [found] : [];
  });
  return dedupe([...problems, ...choices(errors, context)]);
}

interface Context {
  readonly kind: FileKind;
  readonly path: string;
  readonly data: Data;
  readonly schema: Schema;
}

/** Leaves out wrappers, a wrong type where the allowed words say more, and a missing key that was only misspelled. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const enums = new Set(errors.filter(({ keyword }) => keyword === 'enum').map(({ instancePath }) => instancePath));
  const typed = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const unknown = errors.filter(({ keyword }) => isUnknownKey(keyword));
  const formatted = new Set(errors.filter(({ keyword }) => keyword === 'format').map(({ instancePath }) => instancePath));
  return errors.filter((error) => {
    if (WRAPPERS.has(error.keyword) || isChoice(error)) return false;
    if (error.keyword === 'pattern' && formatted.has(error.instancePath)) return false;
    if (error.keyword === 'type') return !enums.has(error.instancePath);
    if (error.keyword !== 'required') return error.keyword === 'enum' || !typed.has(error.instancePath) || isUnknownKey(error.keyword);
    const here = unknown.filter(({ instancePath }) => instancePath === error.instancePath).map(unknownKey);
    return !here.some((key) => suggest(key, [String(error.params['missingProperty'])]).length > 0);
  });
}

const isUnknownKey = (keyword: string): boolean => keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
const unknownKey = (error: ErrorObject): string => String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
/** Our schemas say "one of these keys" as: if the others are missing, then this one is required. */
const isChoice = ({ keyword, schemaPath }: ErrorObject): boolean => (keyword === 'required' && schemaPath.endsWith('/then/required')) || keyword === 'false schema';

/** "One of these, and no more": a choice between keys, told once for each object. */
function choices(errors: readonly ErrorObject[], context: Context): readonly Problem[] {
  const misspelled = new Set(errors.filter(({ keyword }) => isUnknownKey(keyword)).map(({ instancePath }) => instancePath));
  return errors.filter(isChoice).flatMap((error) => {
    const several = error.keyword === 'false schema';
    const pointer = several ? pointerOf(error.instancePath).slice(0, -1) : pointerOf(error.instancePath);
    if (misspelled.has(error.instancePath)) return [];
    const schema = fieldSchema(context, pointer);
    const keys = [...(schema?.then?.required ?? []), ...Object.keys(schema?.if?.properties ?? {})];
    const place = several ? atKey(context.path, ...pointerOf(error.instancePath)) : objectPlace(context, pointer);
    return [problem('schema/one-of', place, { keys, of: thingAt(context, pointer), given: several ? 'several' : 'none' })];
  });
}

function problemOf(error: ErrorObject, context: Context): Problem | undefined {
  const pointer = pointerOf(error.instancePath);
  const { path } = context;
  if (error.propertyName !== undefined) return keyProblem(error, pointer, context);
  const value = valueAt(context.data, pointer);
  const place: Place = atValue(path, ...pointer);
  const field = fieldName(context, pointer);
  const written = show(value);
  const { params } = error;
  const limit = Number(params['limit']);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = unknownKey(error);
      const used = value !== null && typeof value === 'object' ? Object.keys(value) : [];
      const allowed = Object.keys(fieldSchema(context, pointer)?.properties ?? {}).filter((name) => !used.includes(name));
      return problem('schema/unknown-key', atKey(path, ...pointer, key), { key, of: thingAt(context, pointer), allowed });
    }
    case 'required':
      return problem('schema/missing-key', objectPlace(context, pointer), { keys: [String(params['missingProperty'])], of: thingAt(context, pointer) });
    case 'type':
      return problem('schema/type', place, { field, expected: [params['type']].flat().map(String), written });
    case 'enum':
      return problem('schema/enum', place, { field, allowed: (params['allowedValues'] as readonly unknown[]).map(String), written });
    case 'const':
      return problem('schema/enum', place, { field, allowed: [String(params['allowedValue'])], written });
    case 'format':
      return problem('schema/format', place, { field, format: String(params['format']), written });
    case 'pattern':
      // Our schemas ask for one visible character where a text may not be empty.
      if (params['pattern'] === '\\S') return problem('schema/empty-text', place, { field });
      return problem('schema/pattern', place, { field, examples: examplesOf(fieldSchema(context, pointer)), written });
    case 'minimum':
    case 'exclusiveMinimum':
      return problem('schema/range', place, { field, bound: 'least', limit, written });
    case 'maximum':
    case 'exclusiveMaximum':
      return problem('schema/range', place, { field, bound: 'most', limit, written });
    case 'minLength':
      return limit === 1 ? problem('schema/empty-text', place, { field }) : problem('schema/length', place, { field, bound: 'least', limit, of: 'characters' });
    case 'maxLength':
      return problem('schema/length', place, { field, bound: 'most', limit, of: 'characters' });
    case 'minItems':
    case 'minProperties':
      return problem('schema/length', place, { field, bound: 'least', limit, of: 'items' });
    case 'maxItems':
    case 'maxProperties':
      return problem('schema/length', place, { field, bound: 'most', limit, of: 'items' });
    case 'uniqueItems': {
      const again = Number(params['i']);
      return problem('schema/duplicate-item', atValue(path, ...pointer, again), { field, written: show(valueAt(context.data, [...pointer, again])) }, atValue(path, ...pointer, Number(params['j'])));
    }
    default:
      return undefined;
  }
}

/** A key of a free map, such as an id in `parties`, that may not be called so. */
function keyProblem(error: ErrorObject, pointer: Pointer, context: Context): Problem | undefined {
  const key = String(error.propertyName);
  const names = fieldSchema(context, pointer)?.['propertyNames'] as Schema | undefined;
  const examples = examplesOf(names && resolve(names, context.schema));
  return problem('schema/pattern', atKey(context.path, ...pointer, key), { field: fieldName(context, pointer), examples, written: key });
}

/** Where something is missing from an object: at the key that names it, or at the opening fence for the whole. */
const objectPlace = (context: Context, pointer: Pointer): Place => (typeof pointer.at(-1) === 'number' ? atValue(context.path, ...pointer) : atKey(context.path, ...pointer));

function dedupe(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, place }) => {
    const mark = `${rule} ${JSON.stringify(place.pointer)}`;
    // Missing keys share their place and differ in what is missing.
    if (rule !== 'schema/missing-key' && seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

const pointerOf = (instancePath: string): Pointer =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function valueAt(data: unknown, pointer: Pointer): unknown {
  let value = data;
  for (const step of pointer) value = value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[step] : undefined;
  return value;
}

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** Walks the schema along a pointer; references are followed, and what stands beside them counts first. */
function fieldSchema(context: Context, pointer: Pointer): Schema | undefined {
  let schema: Schema | undefined = context.schema;
  for (const step of pointer) {
    if (!schema) return undefined;
    if (typeof step === 'number') schema = schema.items;
    else schema = schema.properties?.[step] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    schema = schema && resolve(schema, context.schema);
  }
  return schema;
}

function resolve(schema: Schema, home: Schema): Schema {
  if (!schema.$ref) return schema;
  const [file = '', route = ''] = schema.$ref.split('#');
  let target: unknown = file === '' ? home : schemas[file.replace(/\.schema\.json$/, '')];
  for (const step of route.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[step];
  return { ...resolve((target ?? {}) as Schema, home), ...schema };
}

const examplesOf = (schema: Schema | undefined): readonly string[] => (schema?.examples ?? []).slice(0, 2).map(String);

/** How a field is called: its title with the key as it is written. */
function fieldName(context: Context, pointer: Pointer): Text {
  const last = [...pointer].reverse().find((step) => typeof step === 'string');
  const schema = fieldSchema(context, pointer.slice(0, last === undefined ? 0 : pointer.lastIndexOf(last) + 1));
  if (last === undefined) return KIND_LABELS[context.kind];
  const title = schema?.title;
  return title === undefined ? same(`"${last}"`) : { nl: `${title} ("${last}")`, en: `${schema?.['x-en']?.title ?? last} ("${last}")` };
}

/** What an object is part of: "een inzetpunt", or the field it stands under. */
function thingAt(context: Context, pointer: Pointer): Text {
  return pointer.length === 0 ? KIND_LABELS[context.kind] : fieldName(context, pointer);
}
