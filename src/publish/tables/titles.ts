import type { Text } from '../../i18n/text.ts';
import type { FileKind } from '../../model/file-role.ts';
import { schemaOf } from '../../model/schema-fields.ts';

/** What people call a field: the title that its schema gives it. */
export function fieldTitle(kind: FileKind, ...route: readonly string[]): Text {
  let schema = schemaOf(kind);
  for (const key of route) schema = (schema.items?.properties ?? schema.properties)?.[key] ?? schema;
  const title = schema.title ?? route.at(-1) ?? kind;
  return { nl: title, en: schema['x-en']?.title ?? title };
}
