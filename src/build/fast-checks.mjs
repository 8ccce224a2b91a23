// Compiles the schemas of files to fast checks: each part of a schema becomes a call of a function in
// src/model/fast-checks.ts, and
// equal parts become one.
//
// A check may be narrower than its schema but never wider (test/laws/fast-check.test.ts). An unknown keyword stops the
// build: if it
// were ignored, the check would accept what the keyword forbids.

const MAKERS = [
  'address',
  'boolean',
  'date',
  'distinct',
  'either',
  'entries',
  'fields',
  'list',
  'integer',
  'number',
  'text',
  'word',
];
const KEYWORDS = {
  string: ['maxLength', 'pattern', 'enum', 'format', 'if', 'then'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
  array: ['items', 'maxItems', 'uniqueItems'],
  object: [
    'properties',
    'required',
    'additionalProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
    'dependentSchemas',
    'if',
    'then',
  ],
};
const FORMATS = ['date', 'uri'];
const SCALARS = ['string', 'number', 'integer'];

/**
 * The text of a module that exports a check for each of these schemas, by name; `makers` is the file with the functions
 * that it calls.
 * @param {Readonly<Record<string, any>>} schemas @param {readonly string[]} names @param {string} makers
 */
export function fastChecks(schemas, names, makers) {
  const parts = new Map();
  /** The name of a part in the module. */
  const part = (text) => {
    if (!parts.has(text)) parts.set(text, `part${parts.size}`);
    return parts.get(text);
  };

  function checkOf(written) {
    const schema = whole(written, schemas);
    const [first, ...others] = typesOf(schema).map((type) => part(CHECKS[type](schema)));
    return others.reduce((one, other) => part(`either(${one}, ${other})`), first);
  }

  const CHECKS = {
    string: textCheck,
    number: ({ minimum, maximum }) => `number(${minimum}, ${maximum})`,
    integer: ({ minimum, maximum }) => `integer(${minimum}, ${maximum})`,
    boolean: () => 'boolean',
    array: listCheck,
    object: (/** @type {any} */ { properties, ...rest }) =>
      properties ? fieldsCheck(properties, rest) : entriesCheck(rest),
  };

  function textCheck({ maxLength = Infinity, pattern, enum: words, format, if: condition, then: consequence }) {
    const others = { maxLength, pattern, format, condition };
    if (words && (maxLength !== Infinity || pattern || format || condition))
      refuse('an enum with other demands', others);
    if (words) return `word(${words.map((word) => JSON.stringify(word)).join(', ')})`;
    if (format !== undefined && (!FORMATS.includes(format) || condition)) refuse('an unknown format', others);
    if (format === 'uri') {
      if (pattern !== '^https?://') refuse('an address that is not http or https', others);
      return `address(${maxLength})`;
    }
    const shape = pattern && part(String(new RegExp(pattern, 'u')));
    const dayFrom = format === 'date' ? 0 : lengthOfDay(condition, consequence);
    if (dayFrom === undefined) return `text(${maxLength}, ${shape})`;
    if (maxLength !== Infinity || !shape) refuse('a day with a length or without a pattern', others);
    return `date(${shape}, ${dayFrom})`;
  }

  function listCheck({ items, maxItems = Infinity, uniqueItems = false }) {
    const check = `list(${checkOf(items)}, ${maxItems})`;
    if (!uniqueItems) return check;
    if (!typesOf(whole(items, schemas)).every((type) => SCALARS.includes(type)))
      refuse('a list of unique items that are not scalars', items);
    return `distinct(${part(check)})`;
  }

  function fieldsCheck(
    properties,
    {
      required = [],
      additionalProperties,
      propertyNames,
      minProperties = 0,
      maxProperties,
      dependentSchemas = {},
      if: condition,
      then: consequence,
    },
  ) {
    if (additionalProperties !== false || propertyNames || maxProperties !== undefined)
      refuse('a map of fields without additionalProperties: false', { properties });
    const keys = Object.keys(properties);
    const demands = [
      ...(required.length > 0 ? [[required, required.length, required.length]] : []),
      ...(minProperties > 0 ? [[keys, minProperties, Infinity]] : []),
      ...choiceOf(condition, consequence, dependentSchemas),
    ];
    const inherited = [...keys, ...demands.flatMap(([demanded]) => demanded)].filter((key) => key in {});
    if (inherited.length > 0) refuse('a field that every object inherits', inherited);
    const known = keys.map((key) => `${JSON.stringify(key)}: ${checkOf(properties[key])}`);
    return `${[`fields({ ${known.join(', ')} }`, ...demands.map(([demanded, least, most]) => `[${JSON.stringify(demanded)}, ${least}, ${most}]`)].join(', ')})`;
  }

  function entriesCheck({ propertyNames, additionalProperties, minProperties = 0, maxProperties = Infinity, ...rest }) {
    const unknown = ['required', 'dependentSchemas', 'if', 'then'].filter((keyword) => keyword in rest);
    if (unknown.length > 0) refuse('a map with free names and other demands', rest);
    return `entries(${checkOf({ type: 'string', ...propertyNames })}, ${checkOf(additionalProperties)}, ${minProperties}, ${maxProperties})`;
  }

  const exported = names.map((name) => `export const ${name} = ${checkOf(schemas[name])};`);
  const lines = [...parts].map(([text, name]) => `const ${name} = ${text};`);
  return [`import { ${MAKERS.join(', ')} } from ${JSON.stringify(makers)};`, ...lines, ...exported].join('\n');
}

/** A schema with its `$ref` replaced by the keywords of the schema it refers to. */
function whole(schema, schemas) {
  if (schema === null || typeof schema !== 'object') refuse('a schema that allows anything', schema);
  const { $ref, $schema, $id, ...own } = schema;
  if ($ref === undefined) return own;
  const [file, pointer] = $ref.split('#');
  const target = whole(
    pointer
      .split('/')
      .slice(1)
      .reduce((at, step) => at[step], schemas[file.replace('.schema.json', '')]),
    schemas,
  );
  if (Object.keys(own).some((keyword) => keyword in target && !isSame(own[keyword], target[keyword])))
    refuse('a keyword given both beside a $ref and behind it', schema);
  return { ...target, ...own };
}

function typesOf(schema) {
  const types = [schema.type ?? []].flat();
  const known = ['type', ...types.flatMap((type) => KEYWORDS[type] ?? [])];
  if (types.length === 0 || Object.keys(schema).some((keyword) => !known.includes(keyword)))
    refuse('an unknown keyword', schema);
  if (schema.enum && (types.length > 1 || schema.enum.some((word) => typeof word !== 'string')))
    refuse('an enum with values that are not text', schema);
  if (schema.if && types.includes('string') && types.includes('object'))
    refuse('a condition on more than one type', schema);
  return types;
}

/**
 * Reads `if` a text has at least a length `then` it is a date.
 * @returns that length, undefined where there is no condition
 */
function lengthOfDay(condition, consequence) {
  if (condition === undefined && consequence === undefined) return undefined;
  const { minLength } = condition ?? {};
  if (
    minLength === undefined ||
    !isSame(condition, { type: 'string', minLength }) ||
    !isSame(consequence, { format: 'date' })
  )
    refuse('an unknown condition', { condition, consequence });
  return minLength;
}

/**
 * Reads `if` some keys are absent `then` another is required: at least one of all these keys. Where keys exclude each
 * other, exactly one,
 * which may be narrower than the schema.
 */
function choiceOf(condition, consequence, dependentSchemas) {
  const excluded = Object.entries(dependentSchemas).flatMap(([key, beside]) => [key, ...absentIn(beside)]);
  const keys = condition === undefined ? [] : [...absentIn(condition), ...requiredIn(consequence)];
  if (excluded.some((key) => !keys.includes(key)))
    refuse('keys that exclude others without a choice', dependentSchemas);
  return keys.length === 0 ? [] : [[keys, 1, excluded.length > 0 ? 1 : keys.length]];
}

function absentIn(schema) {
  const keys = Object.keys(schema.properties ?? {});
  if (!isSame(schema, { properties: Object.fromEntries(keys.map((key) => [key, false])) }))
    refuse('an unknown condition', schema);
  return keys;
}

function requiredIn(schema) {
  const [key] = schema?.required ?? [];
  if (!isSame(schema, { properties: { [key]: true }, required: [key] })) refuse('an unknown condition', schema);
  return [key];
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {string} what @param {unknown} schema @returns {never} */
function refuse(what, schema) {
  throw new Error(`src/build/fast-checks.mjs cannot make a check for ${what}: ${JSON.stringify(schema)}`);
}
