// What the schema refuses is absent to everything behind it: no date is reckoned with a number that no calendar has.
import type { ErrorObject } from 'ajv';
import type { Data, Document } from '../document/document.ts';
import type { Pointer } from '../source/place.ts';

/** Keywords that judge a value by itself. What a map lacks, or has too much of, leaves the rest of it what it is. */
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
 * A document without the values that its schema refuses. Their keys stay, with nothing behind them, and so do the places of items in lists: that somebody wrote
 * something there, and where, is still known. A name that a free map may not have goes with what it names.
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

/** RFC 6901; a place in a list may be named by its digits. */
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

/** The document as a whole is never refused: what is no map was told before. */
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

/** The longest list of the format has 500 items, its longest text 2,000 characters of two units at most. */
const ITEMS_ENOUGH = 501;
const UNITS_ENOUGH = 4002;

/**
 * Data with its lists and texts cut where they are too long in any case: the validators, which look at every item whatever else they find, then say the same of a
 * hostile file, and say it at once.
 */
export function cutToMeasure(value: unknown): unknown {
  if (typeof value === 'string') return value.length > UNITS_ENOUGH ? value.trimStart().slice(0, UNITS_ENOUGH) : value;
  if (Array.isArray(value)) return value.slice(0, ITEMS_ENOUGH).map(cutToMeasure);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, cutToMeasure(content)]));
}

/** Where an item stands in a list of a document's data; the model holds only the items that are what they should be. */
export function positionIn(document: Document | undefined, key: string, item: unknown): number | undefined {
  const list = document?.data?.[key];
  const at = Array.isArray(list) ? list.indexOf(item) : -1;
  return at === -1 ? undefined : at;
}

/** Whether somebody wrote something in a place, be it in a way that the schema refuses: then that is told, and nothing is missing there. */
export function wasWritten({ document }: { readonly document: Document | undefined }, ...pointer: Pointer): boolean {
  let value: unknown = document?.data;
  for (const step of pointer) {
    if (!isContainer(value)) return false;
    // What is refused as a whole may have held anything.
    if (Object.hasOwn(value, step) && value[step] === undefined) return true;
    value = value[step];
  }
  return value !== undefined;
}
