// Every part of a schema, with the way to it.
import type { Schema } from '../../src/model/json-schema.ts';

/** What a part is to the schema around it. */
export type Role = 'root' | 'definition' | 'property' | 'item' | 'value' | 'choice';

export interface Part {
  readonly schema: Schema;
  /** JSON pointer within the file. */
  readonly pointer: string;
  readonly role: Role;
}

/** All parts that describe data, outermost first. What only asks (`if`, `then`, `propertyNames`) describes none. */
export function* partsOf(schema: Schema, pointer = '', role: Role = 'root'): Iterable<Part> {
  yield { schema, pointer, role };
  for (const [key, inner] of Object.entries(schema.$defs ?? {}))
    yield* partsOf(inner, `${pointer}/$defs/${key}`, 'definition');
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    yield* partsOf(inner, `${pointer}/properties/${key}`, 'property');
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    for (const [at, inner] of ((schema[keyword] ?? []) as readonly Schema[]).entries())
      yield* partsOf(inner, `${pointer}/${keyword}/${at}`, 'choice');
  }
  if (schema.items) yield* partsOf(schema.items, `${pointer}/items`, 'item');
  if (typeof schema.additionalProperties === 'object')
    yield* partsOf(schema.additionalProperties, `${pointer}/additionalProperties`, 'value');
}

/** Every value of a keyword, wherever it stands. */
export function* valuesOf(keyword: string, schema: unknown): Iterable<unknown> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === keyword && typeof value !== 'object') yield value;
    yield* valuesOf(keyword, value);
  }
}
