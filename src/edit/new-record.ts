import type { Value, ValueMap } from './value.ts';
import { entryLines } from './yaml/value-lines.ts';

/**
 * The text of a new file: its data between two fences, and what stands below them. Fields that are undefined are left
 * out.
 */
export function newRecord(data: Readonly<Record<string, Value | undefined>>, body: string): string {
  const lines = Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : entryLines(key, value)));
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n${body === '' ? '' : `${body}\n`}`;
}

/** A map of the entries that are there; undefined where there are none. */
export const mapOf = (entries: readonly (readonly [string, Value | undefined])[]): ValueMap | undefined => {
  const there = entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined);
  return there.length === 0 ? undefined : Object.fromEntries(there);
};
