import type { Pointer } from '../source/place.ts';

/** Any value that a file's data can contain. */
export type Value = Scalar | readonly Value[] | ValueMap;
export type Scalar = string | number | boolean | null;
export interface ValueMap {
  readonly [key: string]: Value;
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isMap = (value: Value): value is ValueMap => typeof value === 'object' && value !== null && !isList(value);
export const isScalar = (value: Value): value is Scalar => typeof value !== 'object' || value === null;

/** Wraps a value in one map for each step: `['decision', 'date']` and a day give `{ decision: { date } }`. */
export const nested = (steps: Pointer, value: Value): Value =>
  steps.reduceRight<Value>((inner, step) => ({ [String(step)]: inner }), value);
