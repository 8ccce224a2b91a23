import type { Language } from '../i18n/text.ts';
import type { Schema } from './json-schema.ts';
import { resolve } from './schema-fields.ts';

/**
 * The schema of a kind of file as editors can use it: one file without references to others, in draft-07, which all of
 * them know, with titles and descriptions in one language. It accepts what the full schema accepts.
 */
export const editorSchema = (home: Schema, language: Language): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...partIn(home, language, home, {}),
});

/** @param around what the field is called that a list or a map belongs to, for items that are not called anything */
function partIn(home: Schema, language: Language, part: Schema, around: Schema): Schema {
  const { $ref, $schema, $id, $defs, 'x-en': english, ...whole } = resolve(part, home);
  const { title, description } = { ...whole, ...(language === 'en' ? english : undefined) };
  const words: Schema = { ...(title && { title }), ...(description && { description }) };
  const called = title || description ? words : around;
  const inner = (each: unknown, within: Schema = {}): unknown =>
    typeof each === 'object' && each !== null ? partIn(home, language, each as Schema, within) : each;
  const named = (each: unknown): unknown =>
    Object.fromEntries(Object.entries(each as object).map(([key, value]) => [key, inner(value)]));
  return Object.fromEntries(
    Object.entries({ ...called, ...whole, ...called }).map(([keyword, value]) => {
      switch (keyword) {
        case 'properties':
          return [keyword, named(value)];
        // Draft 2019-09 gave this keyword its present name.
        case 'dependentSchemas':
          return ['dependencies', named(value)];
        case 'items':
        case 'additionalProperties':
          return [keyword, inner(value, called)];
        case 'propertyNames':
        case 'if':
        case 'then':
          return [keyword, inner(value)];
        default:
          return [keyword, value];
      }
    }),
  );
}
