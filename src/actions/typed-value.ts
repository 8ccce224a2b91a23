// A value as somebody typed it, in the form that the format has for it.
import type { Scalar, Value } from '../edit/value.ts';
import { meantDate } from '../i18n/meant-date.ts';
import { meantNumber } from '../i18n/meant-number.ts';
import type { Names } from '../lint/message-context.ts';
import type { Schema } from '../model/json-schema.ts';
import { resolve, shapeOf } from '../model/schema-fields.ts';
import { ONGOING } from '../model/words.ts';

const typesOf = ({ type = [] }: Schema): readonly string[] => [type].flat();

/** Whether a field holds a list, and whether it may also hold one value. */
export const takesList = (schema: Schema): boolean => typesOf(schema).includes('array');
const takesOne = (schema: Schema): boolean => typesOf(schema).some((type) => type !== 'array' && type !== 'object');

/** What an item of a list is. */
export const itemOf = (schema: Schema, home: Schema): Schema => resolve(schema.items ?? {}, home);

/** Whether a value is made of fields or items of its own, so that it cannot be typed in one go. */
export const isComposed = (schema: Schema, home: Schema): boolean =>
  takesList(schema) ? !takesOne(schema) && isComposed(itemOf(schema, home), home) : typesOf(schema).includes('object');

/**
 * What was meant by what was typed: dates in words, decimal commas, names for ids, a list with commas between. What
 * cannot be understood stays as it is typed, for the rules to say what is wrong with it.
 * @param schema of the field; undefined where the format has no such field
 * @param names of what an id can stand for
 */
export function typedValue(written: string, schema: Schema | undefined, home: Schema, names: Names | undefined): Value {
  if (!schema) return written.trim();
  if (takesList(schema) && (!takesOne(schema) || written.includes(','))) {
    const item = itemOf(schema, home);
    const parts = written.split(',').map((part) => part.trim());
    return parts.filter((part) => part !== '').map((part) => typedScalar(part, item, names));
  }
  return typedScalar(written.trim(), schema, names);
}

/** One value, as typed. */
export function typedScalar(written: string, schema: Schema, names: Names | undefined): Scalar {
  const types = typesOf(schema);
  const choice = schema.enum?.find((each) => String(each).toLowerCase() === written.toLowerCase());
  if (choice !== undefined) return choice as Scalar;
  if (types.includes('boolean')) return YES.test(written) ? true : NO.test(written) ? false : written;
  const number = types.includes('integer') || types.includes('number') ? meantNumber(written) : undefined;
  if (!types.includes('string')) return number ?? written;
  const shape = shapeOf(schema);
  if (shape === 'day' || shape === 'partial-date') return dateFrom(written, schema, types.includes('integer'));
  if (number !== undefined && Number.isInteger(number) && /^\d+$/.test(written)) return number;
  return idCalled(written, names) ?? written;
}

const YES = /^(?:ja|yes|true|waar)$/i;
const NO = /^(?:nee|no|false|onwaar)$/i;

function dateFrom(written: string, schema: Schema, takesYear: boolean): Scalar {
  if (/^(?:doorlopend|ongoing)$/i.test(written) && String(schema['pattern']).includes(ONGOING)) return ONGOING;
  // A year is a number in YAML.
  if (takesYear && /^\d{4}$/.test(written)) return Number(written);
  return meantDate(written) ?? written;
}

/** The id of what has such a name: `Team Water` where the id is `team-water`. */
const idCalled = (written: string, names: Names = new Map()): string | undefined =>
  names.has(written) ? written : [...names].find(([, name]) => name.toLowerCase() === written.toLowerCase())?.[0];
