import type { Pointer } from '../source/place.ts';

/** Anything that a file's data can hold. */
export type Value = Scalar | readonly Value[] | ValueMap;
export type Scalar = string | number | boolean | null;
export interface ValueMap {
  readonly [key: string]: Value;
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isMap = (value: Value): value is ValueMap => typeof value === 'object' && value !== null && !isList(value);
export const isScalar = (value: Value): value is Scalar => typeof value !== 'object' || value === null;

/**
 * A value with maps around it, one for each step: `['decision', 'date']` around a day gives `{ decision: { date } }`.
 */
export const nested = (steps: Pointer, value: Value): Value =>
  steps.reduceRight<Value>((inner, step) => ({ [String(step)]: inner }), value);
