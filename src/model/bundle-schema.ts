import type { Schema } from './json-schema.ts';

/**
 * A schema with the schemas it refers to inside it, so that it can be used on its own: JSON Schema 2020-12 section
 * 9.3.1, "bundling", keeps each under its own `$id` in `$defs`.
 */
export function bundle(name: string, schemas: Readonly<Record<string, Schema>>): Schema {
  const home = schemas[name] as Schema;
  const used = new Set<string>();
  const collect = (schema: unknown): void => {
    for (const file of JSON.stringify(schema).matchAll(/"\$ref":"([\w-]+)\.schema\.json/g)) {
      const other = file[1] as string;
      if (other === name || used.has(other)) continue;
      used.add(other);
      collect(schemas[other]);
    }
  };
  collect(home);
  if (used.size === 0) return home;
  return {
    ...home,
    $defs: {
      ...home.$defs,
      ...Object.fromEntries([...used].map((other) => [`${other}.schema.json`, schemas[other] as Schema])),
    },
  };
}
