// Data with every field of a schema, and a witness of which are read.
import type { Schema } from '../../src/model/json-schema.ts';

/** Follows a reference; what stands beside it counts first. */
export type Resolve = (schema: Schema) => Schema;

/** One value in which every field of a schema occurs. A list has one item, a map one key. */
export function sampleOf(schema: Schema, resolve: Resolve): unknown {
  const full = resolve(schema);
  const type = [full.type].flat().at(-1);
  if (full.properties)
    return Object.fromEntries(Object.entries(full.properties).map(([key, field]) => [key, sampleOf(field, resolve)]));
  if (type === 'object' && typeof full.additionalProperties === 'object')
    return { sleutel: sampleOf(full.additionalProperties, resolve) };
  if (full.items) return [sampleOf(full.items, resolve)];
  return full.enum?.[0] ?? full.examples?.[0] ?? (type === 'string' ? 'a' : type === 'boolean' ? true : 1);
}

/** The same data; whoever reads a key of it leaves a mark. Lists and maps of ids are marked as `a[]` and `a.*`. */
export function witnessed<T>(data: T, path: string, mark: (path: string) => void): T {
  if (typeof data !== 'object' || data === null) return data;
  const below = (key: PropertyKey): string => (Array.isArray(data) ? `${path}[]` : `${path}.${String(key)}`);
  return new Proxy(data, {
    get(target, key) {
      if (typeof key === 'string' && Object.hasOwn(target, key)) mark(below(key));
      return witnessed(Reflect.get(target, key) as unknown, below(key), mark);
    },
  });
}

/** Every way to a field in data. */
export function* waysIn(data: unknown, path: string): Iterable<string> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const below = Array.isArray(data) ? `${path}[]` : `${path}.${key}`;
    yield below;
    yield* waysIn(value, below);
  }
}
