// Removes the values that the schema refuses, so that the rest of the program never works with, for instance, a date
// that does not exist.
import type { ErrorObject } from 'ajv';
import type { Data, Document } from '../document/document.ts';
import type { Pointer } from '../source/place.ts';

/** Keywords that refuse the value itself. A missing or an unknown key does not make the rest of a map invalid. */
const JUDGES: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'false schema',
]);

const OF_MAPS: ReadonlySet<string> = new Set(['minProperties', 'maxProperties']);

/**
 * A document without the values that its schema refuses. Their keys remain, without a value, and the places of list
 * items too, so that it is still known that something was written there. A key that a map with free keys may not have
 * is removed with its value.
 */
export function withoutRefused(document: Document, errors: readonly ErrorObject[]): Document {
  const data = structuredClone(document.data ?? {}) as Container;
  // What is wrong with a name is told at the map that holds it, which is not refused itself.
  const misnamed = new Set(
    errors.filter(({ keyword }) => keyword === 'propertyNames').map((error) => error.instancePath),
  );
  for (const { instancePath, keyword, params } of errors) {
    const route = stepsOf(instancePath);
    if (keyword === 'propertyNames') removeKey(data, route, String(params['propertyName']));
    else if (keyword === 'uniqueItems') removeDoubles(valueAt(data, route));
    else if (JUDGES.has(keyword) && !(misnamed.has(instancePath) && !OF_MAPS.has(keyword))) clear(data, route);
  }
  return { ...document, data: data as Data };
}

type Container = { [key: string]: unknown };

/** RFC 6901; digits give a place in a list. */
const stepsOf = (instancePath: string): readonly string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));

function valueAt(data: Container, route: readonly string[]): unknown {
  let value: unknown = data;
  for (const step of route) value = isContainer(value) ? value[step] : undefined;
  return value;
}

/** The whole document is never refused: data that are not a map were reported before. */
function clear(data: Container, route: readonly string[]): void {
  const around = valueAt(data, route.slice(0, -1));
  const last = route.at(-1);
  if (last !== undefined && isContainer(around) && Object.hasOwn(around, last)) around[last] = undefined;
}

function removeKey(data: Container, route: readonly string[], key: string): void {
  const map = valueAt(data, route);
  if (isContainer(map)) delete map[key];
}

function removeDoubles(list: unknown): void {
  if (!Array.isArray(list)) return;
  const seen = new Set<unknown>();
  for (const [at, item] of list.entries()) {
    if (seen.has(item)) list[at] = undefined;
    else seen.add(item);
  }
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/**
 * In the format, the longest list has 500 items and the longest text 2,000 characters, of at most two UTF-16 units
 * each.
 */
const ITEMS_ENOUGH = 501;
const UNITS_ENOUGH = 4002;

/**
 * Data with lists and texts cut where they are certainly too long. The validators check every item, whatever else they
 * find; the result is the same, and quick for a hostile file too.
 */
export function cutToMeasure(value: unknown): unknown {
  if (typeof value === 'string') return value.length > UNITS_ENOUGH ? value.trimStart().slice(0, UNITS_ENOUGH) : value;
  if (Array.isArray(value)) return value.slice(0, ITEMS_ENOUGH).map(cutToMeasure);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, cutToMeasure(content)]));
}

/** The place of an item in a list of a document's data; the model has only the valid items. */
export function positionIn(document: Document | undefined, key: string, item: unknown): number | undefined {
  const list = document?.data?.[key];
  const at = Array.isArray(list) ? list.indexOf(item) : -1;
  return at === -1 ? undefined : at;
}

/**
 * Whether something was written in a place, even something that the schema refuses. Then that is reported, and nothing
 * is missing there.
 */
export function wasWritten({ document }: { readonly document: Document | undefined }, ...pointer: Pointer): boolean {
  let value: unknown = document?.data;
  for (const step of pointer) {
    if (!isContainer(value)) return false;
    // A value that was refused as a whole may have contained anything.
    if (Object.hasOwn(value, step) && value[step] === undefined) return true;
    value = value[step];
  }
  return value !== undefined;
}
