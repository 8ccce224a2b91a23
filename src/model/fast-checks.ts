// The fast check of data against the schemas.
//
// Data that pass it are valid. Data that do not pass it may be valid or not: ajv's validators decide, and say what is
// wrong. So a check may be narrower than its schema, but never wider, and a valid agenda never loads the validators.
//
// The build puts the checks together (src/build/fast-checks.mjs) from the few functions here. V8 compiles these few
// functions to machine code within a hundred files; the validators, which have a function for each place in a schema,
// are still interpreted then.
import { isDay } from './date.ts';
import { isPlainAddress } from './fast-address.ts';

/** True for a value that is valid. For false, the validators must decide. */
export type Check = (value: unknown) => boolean;

/** A text of at most `longest` UTF-16 code units, of which there are at least as many as characters. */
export const text =
  (longest: number, pattern?: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && (pattern === undefined || pattern.test(value));

export const word = (...words: readonly string[]): Check => {
  const known = new Set(words);
  return (value) => typeof value === 'string' && known.has(value);
};

/** A text that must be a day that exists if it has at least `from` code units. */
export const date =
  (pattern: RegExp, from: number): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) && (value.length < from || isDay(value));

export const address =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && isPlainAddress(value);

/** A finite number. NaN fails both comparisons. */
export const number =
  (least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;

export const integer =
  (least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most && Number.isInteger(value);

export const boolean: Check = (value) => typeof value === 'boolean';

export const either =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) || other(value);

export const list =
  (item: Check, longest: number): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > longest) return false;
    for (let at = 0; at < value.length; at++) {
      if (!item(value[at])) return false;
    }
    return true;
  };

/** A list of texts or numbers of which no two are the same. */
export const distinct =
  (items: Check): Check =>
  (value) => {
    if (!items(value)) return false;
    const given = value as readonly unknown[];
    for (let at = 1; at < given.length; at++) {
      if (given.indexOf(given[at]) !== at) return false;
    }
    return true;
  };

/** At least `least` and at most `most` of these keys must be given. */
export type Demand = readonly [keys: readonly string[], least: number, most: number];

/** A map with no other fields than these. */
export const fields = (known: Readonly<Record<string, Check>>, ...demands: readonly Demand[]): Check => {
  const checks = new Map(Object.entries(known));
  return (value) => {
    if (!isMap(value)) return false;
    for (const key in value) {
      const check = checks.get(key);
      if (check === undefined || !check(value[key])) return false;
    }
    for (let at = 0; at < demands.length; at++) {
      if (!isMet(demands[at] as Demand, value)) return false;
    }
    return true;
  };
};

/** A map with free names and values of one kind, with a limited number of entries. */
export const entries =
  (name: Check, content: Check, fewest: number, most: number): Check =>
  (value) => {
    if (!isMap(value)) return false;
    let size = 0;
    for (const key in value) {
      if (!name(key) || !content(value[key])) return false;
      size += 1;
    }
    return size >= fewest && size <= most;
  };

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The build refuses keys that every object inherits, so `map[key]` is the map's own value. */
function isMet(demand: Demand, map: Readonly<Record<string, unknown>>): boolean {
  const keys = demand[0];
  let count = 0;
  for (let at = 0; at < keys.length; at++) {
    if (map[keys[at] as string] !== undefined) count += 1;
  }
  return count >= demand[1] && count <= demand[2];
}
