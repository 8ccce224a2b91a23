import type { Data } from '../document/document.ts';
import type { Pointer } from '../source/place.ts';
import { nested, type Value } from './value.ts';

/** One change to a file's data, at a pointer. */
export type Operation =
  /** Sets a value, or replaces it. Missing maps on the way are created. */
  | { readonly do: 'set'; readonly at: Pointer; readonly to: Value }
  /** Removes a field, or an item of a list. */
  | { readonly do: 'drop'; readonly at: Pointer }
  /** Adds an item at the end of a list. A missing list is created. */
  | { readonly do: 'add'; readonly at: Pointer; readonly item: Value };

/** The data after an operation; undefined if the operation does not fit the data. */
export function operatedOn(data: Data, operation: Operation): Data | undefined {
  const result = changed(data, operation.at, (value) => {
    if (operation.do === 'set') return operation.to;
    if (operation.do === 'drop') return value === undefined ? IMPOSSIBLE : GONE;
    if (value === undefined || value === null) return [operation.item];
    return Array.isArray(value) ? [...(value as readonly unknown[]), operation.item] : IMPOSSIBLE;
  });
  return result === IMPOSSIBLE || result === GONE ? undefined : (result as Data);
}

const GONE = Symbol('gone');
const IMPOSSIBLE = Symbol('impossible');

/** A copy of a value, changed at the end of a pointer. */
function changed(value: unknown, [step, ...rest]: Pointer, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (value === undefined || value === null) {
    const made = change(undefined);
    return typeof made === 'symbol' || typeof step !== 'string' ? IMPOSSIBLE : nested([step, ...rest], made as Value);
  }
  if (typeof value !== 'object') return IMPOSSIBLE;
  if (Array.isArray(value)) return inList(value, Number(step), rest, change);
  const key = String(step);
  const inner = changed(Object.hasOwn(value, key) ? (value as Data)[key] : undefined, rest, change);
  if (inner === IMPOSSIBLE) return inner;
  if (inner !== GONE) return { ...value, [key]: inner };
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
}

function inList(list: readonly unknown[], at: number, rest: Pointer, change: (value: unknown) => unknown): unknown {
  if (!(at >= 0 && at < list.length)) return IMPOSSIBLE;
  const inner = changed(list[at], rest, change);
  if (inner === IMPOSSIBLE) return inner;
  return inner === GONE ? list.toSpliced(at, 1) : list.with(at, inner);
}
