// The tables of fields in schemas/README.md, written from the schemas.
import type { Schema } from '../../src/model/json-schema.ts';

type Definitions = Readonly<Record<string, Schema>>;

const HEAD = ['| field | type | required | meaning |', '|---|---|---|---|'];
/** Says which of a map's keys may stand together; not a type of its own to a reader. */
const CHOICE = 'one-place';

/**
 * The page with the table of each kind of file between `<!-- fields:KIND -->` and `<!-- /fields -->` as its schema
 * says.
 */
export function withFieldTables(page: string, schemas: Readonly<Record<string, Schema>>): string {
  const definitions = schemas['common']?.$defs ?? {};
  return page.replace(
    /(<!-- fields:([a-z]+) -->\n)[^]*?(<!-- \/fields -->)/g,
    (_all, open: string, kind: string, close: string) => {
      const schema = schemas[kind];
      if (!schema) throw new Error(`there is no schema ${kind}`);
      return [open, ...HEAD, ...rowsOf(schema, '', definitions), '', close].join('\n');
    },
  );
}

function rowsOf(schema: Schema, path: string, definitions: Definitions): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const required = schema.required?.includes(key) ? 'yes' : '';
    const row = `| \`${path}${key}\` | ${typeOf(field, definitions)} | ${required} | ${field['x-en']?.description} (nl: ${field.title}) |`;
    return [
      row,
      ...rowsOf(
        withFields(field.items ?? field, definitions),
        `${path}${key}${field.items ? '[].' : '.'}`,
        definitions,
      ),
    ];
  });
}

/** The definition behind a reference, where that holds the fields. */
const withFields = (schema: Schema, definitions: Definitions): Schema =>
  schema.properties ? schema : (definitions[nameIn(schema.$ref)] ?? schema);

const nameIn = (reference: string | undefined): string => reference?.split('/').at(-1) ?? '';

/** What to write in a field, in the words of the page's section "Types". */
function typeOf(schema: Schema, definitions: Definitions): string {
  const name = definitionOf(schema, definitions);
  if (name !== undefined) return name;
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ');
  return [schema.type ?? []]
    .flat()
    .map((type) => ofOneType(type, schema, definitions))
    .join(' or ');
}

function ofOneType(type: string, { items, additionalProperties }: Schema, definitions: Definitions): string {
  if (type === 'array') return `list of ${typeOf(items ?? {}, definitions)}`;
  if (type !== 'object') return type;
  return typeof additionalProperties === 'object' ? `map to ${typeOf(additionalProperties, definitions)}` : 'fields';
}

/** The shared definition that a schema refers to, or writes out. */
function definitionOf(schema: Schema, definitions: Definitions): string | undefined {
  if (schema.$ref && nameIn(schema.$ref) !== CHOICE) return nameIn(schema.$ref);
  return Object.keys(definitions).find((name) => bare(definitions[name] as Schema) === bare(schema));
}

/** What a schema demands, without what it says about it. */
const bare = ({
  title: _title,
  description: _description,
  'x-en': _en,
  examples: _examples,
  ...demands
}: Schema): string => JSON.stringify(demands);
