import type { ErrorObject } from 'ajv';
import type { Document } from '../document/document.ts';
import { atValue, type Pointer } from '../source/place.ts';
import { type ExpectedType, type JsonType, MOST_NOTICED, type Problem, problem } from '../source/problem.ts';
import { shorten } from '../text/shorten.ts';
import type { FileKind } from './file-role.ts';
import type { Schema } from './json-schema.ts';
import {
  type Checked,
  fieldName,
  isMap,
  linesWithin,
  pointerOf,
  resolve,
  schemaAt,
  schemaOf,
  shapeOf,
  valueAt,
  type WrittenShape,
} from './schema-fields.ts';
import { keyProblems } from './schema-keys.ts';

/**
 * Turns the errors of a validator into problems: one for each cause, at the exact value or key. Nothing of the
 * validator's wording is kept.
 */
export function schemaProblems(kind: FileKind, document: Document, errors: readonly ErrorObject[]): readonly Problem[] {
  const checked: Checked = { kind, path: document.path, data: document.data ?? {}, schema: schemaOf(kind) };
  const byValue = new Map<string, ErrorObject[]>();
  for (const error of withoutContents(errors).slice(0, MOST_NOTICED)) {
    const siblings = byValue.get(error.instancePath);
    if (siblings) siblings.push(error);
    else byValue.set(error.instancePath, [error]);
  }
  const valueFaults = [...byValue].flatMap(([path, found]) => valueProblems(found, pointerOf(path, checked), checked));
  return [...valueFaults, ...keyProblems(byValue, checked)];
}

/** For a list or map that is too long, only that is reported: a hostile one would give a hundred thousand problems. */
function withoutContents(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const tooLong = new Set(errors.filter(isTooLong).map(({ instancePath }) => instancePath));
  return tooLong.size === 0 ? errors : errors.filter(({ instancePath }) => !isWithin(tooLong, instancePath));
}

function isWithin(paths: ReadonlySet<string>, instancePath: string): boolean {
  for (let end = instancePath.lastIndexOf('/'); end !== -1; end = instancePath.lastIndexOf('/', end - 1)) {
    if (paths.has(instancePath.slice(0, end))) return true;
    if (end === 0) return false;
  }
  return false;
}

const isTooLong = ({ keyword }: ErrorObject): boolean => keyword === 'maxItems' || keyword === 'maxProperties';

/**
 * The problems of one value: at most one about how it is written, although several keywords may report it, and one for
 * each duplicate in a list.
 */
function valueProblems(errors: readonly ErrorObject[], pointer: Pointer, checked: Checked): readonly Problem[] {
  const value = valueAt(checked.data, pointer);
  const told = errors.filter(({ keyword }) => JUDGES.has(keyword));
  if (told.length === 0) return [];
  if (isEmpty(value, told)) return [emptyProblem(pointer, checked)];
  const doubles =
    Array.isArray(value) && !told.some(isTooLong) && told.some(({ keyword }) => keyword === 'uniqueItems')
      ? doubleItems(value, pointer, checked)
      : [];
  const error = isEcho(value, pointer, checked) ? undefined : mostImportant(told, value);
  return [...doubles, ...(error ? [writtenProblem(error, value, pointer, checked)] : [])];
}

/** Keywords about a single value, most important first. The others are about keys, or repeat what these report. */
const BY_IMPORTANCE = [
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'maxLength',
  'maxItems',
  'maxProperties',
];
const JUDGES: ReadonlySet<string> = new Set([
  ...BY_IMPORTANCE,
  'minLength',
  'minItems',
  'minProperties',
  'uniqueItems',
]);

function mostImportant(errors: readonly ErrorObject[], value: unknown): ErrorObject | undefined {
  // For a map, these keywords are about its keys.
  const own = errors.filter(({ keyword }) => !(isMap(value) && (keyword === 'pattern' || keyword === 'maxLength')));
  const words =
    typeof value === 'object' ? undefined : own.find(({ keyword }) => keyword === 'enum' || keyword === 'const');
  return (
    words ??
    BY_IMPORTANCE.map((keyword) => own.find((error) => error.keyword === keyword)).find((error) => error !== undefined)
  );
}

/** Nothing after the colon, only white space, or an empty map or list that must not be empty. */
function isEmpty(value: unknown, errors: readonly ErrorObject[]): boolean {
  if (typeof value === 'string') return !/\S/.test(value);
  return value === null || errors.some(({ keyword }) => keyword === 'minItems' || keyword === 'minProperties');
}

/** In a list of texts where maps belong, only the first text is reported. */
function isEcho(value: unknown, pointer: Pointer, checked: Checked): boolean {
  const at = pointer.at(-1);
  if (typeof at !== 'number' || at === 0 || schemaAt(checked, pointer)?.type !== 'object') return false;
  return typeOf(valueAt(checked.data, [...pointer.slice(0, -1), at - 1])) === typeOf(value);
}

function emptyProblem(pointer: Pointer, checked: Checked): Problem {
  const key = pointer.at(-1);
  const field = fieldName(checked, pointer);
  // An empty item has no place of its own.
  if (typeof key === 'number')
    return problem(
      'schema/empty-text',
      atValue(checked.path, ...(valueAt(checked.data, pointer) === null ? pointer.slice(0, -1) : pointer)),
      { field, within: 'list', required: false },
    );
  const required = schemaAt(checked, pointer.slice(0, -1))?.required?.includes(String(key)) ?? false;
  return problem('schema/empty-text', atValue(checked.path, ...pointer), { field, within: 'field', required });
}

function doubleItems(items: readonly unknown[], pointer: Pointer, checked: Checked): readonly Problem[] {
  const first = new Map<string, number>();
  const field = fieldName(checked, pointer);
  return items.flatMap((item, at) => {
    const before = first.get(JSON.stringify(item));
    if (before !== undefined)
      return [
        problem(
          'schema/duplicate-item',
          atValue(checked.path, ...pointer, at),
          { field, written: show(item) },
          atValue(checked.path, ...pointer, before),
        ),
      ];
    first.set(JSON.stringify(item), at);
    return [];
  });
}

function writtenProblem({ keyword, params }: ErrorObject, value: unknown, pointer: Pointer, checked: Checked): Problem {
  const place = atValue(checked.path, ...pointer);
  const field = fieldName(checked, pointer);
  const schema = schemaAt(checked, pointer);
  const written = show(value);
  switch (keyword) {
    case 'maxLength':
      return problem('schema/length', place, {
        field,
        length: [...String(value)].length,
        most: Number(params['limit']),
        of: isId(schema) ? 'id' : 'text',
      });
    case 'maxItems':
    case 'maxProperties':
      return problem('schema/length', place, {
        field,
        length: Object.keys(value as object).length,
        most: Number(params['limit']),
        of: 'items',
      });
    case 'enum':
    case 'const':
      return problem('schema/enum', place, {
        field,
        allowed: [params['allowedValues'] ?? params['allowedValue']].flat().map(String),
        written,
      });
  }
  // A number where a date belongs is reported as a wrong date, not as a wrong type; elsewhere it is too large or too
  // small.
  const shape = typeof value === 'object' ? undefined : shapeOf(schema);
  const isRange = (keyword === 'minimum' || keyword === 'maximum') && shape !== 'partial-date';
  if (shape && !isRange && (shape !== 'one-line' || typeof value === 'string'))
    return shapeProblem(shape, schema, pointer, checked, written);
  if (keyword === 'minimum' || keyword === 'maximum')
    return problem('schema/range', place, {
      field,
      least: numberIn(schema, 'minimum'),
      most: numberIn(schema, 'maximum'),
      written,
    });
  const within = typeof pointer.at(-1) === 'number' ? 'list' : 'field';
  return problem('schema/type', place, {
    key: lastKey(pointer),
    field,
    expected: expectedOf(schema, params['type']),
    found: typeOf(value),
    within,
    written,
    example: exampleWithin(schema, checked),
  });
}

function shapeProblem(
  shape: WrittenShape,
  schema: Schema | undefined,
  pointer: Pointer,
  checked: Checked,
  written: string,
): Problem {
  const place = atValue(checked.path, ...pointer);
  const field = fieldName(checked, pointer);
  if (shape === 'day' || shape === 'partial-date' || shape === 'web-address')
    return problem('schema/format', place, { key: lastKey(pointer), field, format: shape, written });
  return problem('schema/pattern', place, { field, shape, example: schema?.examples?.map(String)[0], written });
}

/** The first lines of an example of the map, or of an item of the list, that belongs in a place. */
function exampleWithin(schema: Schema | undefined, { schema: home }: Checked): readonly string[] {
  const within = resolve(schema?.items ?? schema ?? {}, home);
  return within.properties || within.additionalProperties ? linesWithin(within, home) : [];
}

const isId = (schema: Schema | undefined): boolean => ['id', 'record-reference'].includes(shapeOf(schema) ?? '');

function expectedOf(schema: Schema | undefined, types: unknown): readonly ExpectedType[] {
  const shape = shapeOf(schema);
  if (shape === 'day' || shape === 'partial-date') return ['date'];
  if (isId(schema)) return ['id'];
  return [types ?? []].flat().map(String) as JsonType[];
}

const lastKey = (pointer: Pointer): string => String(pointer.findLast((step) => typeof step === 'string') ?? '');

const numberIn = (schema: Schema | undefined, keyword: string): number | undefined =>
  typeof schema?.[keyword] === 'number' ? schema[keyword] : undefined;

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

/** A value for a message: short, on one line. Infinity and NaN have no form in JSON. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (endlessNumber(value) ?? JSON.stringify(value) ?? '');
  return shorten(text);
}

/** As YAML writes it. */
const endlessNumber = (value: unknown): string | undefined =>
  typeof value !== 'number' || Number.isFinite(value)
    ? undefined
    : Number.isNaN(value)
      ? '.nan'
      : value < 0
        ? '-.inf'
        : '.inf';
