// The fast check of data against our schemas: it answers only whether all is plainly right.
//
// It stands in for the validators that ajv makes, so it may be narrower but never wider: what it takes, they take. Whatever it
// does not take, rare or wrong, they decide, and they alone say what is wrong. So a clean agenda never loads them.
//
// Checks are put together when the program is built (src/build/fast-checks.mjs) from the few functions here. These are machine
// code after a hundred files, where the validators, a function for each place in a schema, are still interpreted.
import { isDay } from './date.ts';
import { isPlainAddress } from './fast-address.ts';

/** Whether a value is plainly right. False says nothing: then the validators must look. */
export type Check = (value: unknown) => boolean;

/** A text that is not longer than this in UTF-16 code units, of which a text has as many as characters or more. */
export const text =
  (longest: number, pattern?: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && (pattern === undefined || pattern.test(value));

export const word = (...words: readonly string[]): Check => {
  const known = new Set(words);
  return (value) => typeof value === 'string' && known.has(value);
};

/** A text that, when it is `from` code units long or longer, is a day that exists. */
export const date =
  (pattern: RegExp, from: number): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) && (value.length < from || isDay(value));

export const address =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && isPlainAddress(value);

/** A finite number; what is not a number lies between no two. */
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

/** So many of these keys must be given, and no more than so many. */
export type Demand = readonly [keys: readonly string[], least: number, most: number];

/** A map with these fields and no others. */
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

/** A map from anything to anything of a kind, with so many entries. */
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

/** Keys are never ones that every object inherits: the build refuses those. */
function isMet(demand: Demand, map: Readonly<Record<string, unknown>>): boolean {
  const keys = demand[0];
  let count = 0;
  for (let at = 0; at < keys.length; at++) {
    if (map[keys[at] as string] !== undefined) count += 1;
  }
  return count >= demand[1] && count <= demand[2];
}
