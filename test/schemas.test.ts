// The schemas: whole, closed, explained in two languages, read by the model, and told as they are in schemas/README.md.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { compiler, readSchemas } from '../src/build/schema-plugin.mjs';
import type { Data, Document } from '../src/document/document.ts';
import { splitFrontMatter } from '../src/document/front-matter.ts';
import { buildAgenda } from '../src/model/build.ts';
import { classifyPaths, FILE_KINDS, type FileKind } from '../src/model/file-role.ts';
import type { Schema } from '../src/model/json-schema.ts';
import { RULES } from '../src/rules/index.ts';
import { parsePage } from './replay/page.ts';
import { withFieldTables } from './schemas/field-table.ts';
import { HOLDERS, holdersOf, mustsIn, withMusts } from './schemas/musts.ts';
import { sampleOf, waysIn, witnessed } from './schemas/sample.ts';
import { partsOf, valuesOf } from './schemas/walk.ts';

const schemas = readSchemas() as Readonly<Record<string, Schema>>;
const names = Object.keys(schemas);
/** Those that people fill in; the others describe answers. */
const FOR_PEOPLE: readonly string[] = [...FILE_KINDS, 'common'];
const ajv = compiler();
const partsIn = (name: string) => [...partsOf(schemas[name] as Schema)];

test('there are schemas', () => {
  expect(names).toEqual(expect.arrayContaining([...FOR_PEOPLE, 'status', 'list', 'show', 'diagnostics']));
});

describe.each(names)('%s', (name) => {
  test('compiles in strict mode, under its own name', () => {
    expect(schemas[name]?.['$id']).toBe(`${name}.schema.json`);
    expect(() => ajv.getSchema(`${name}.schema.json`)).not.toThrow();
  });

  test('is closed everywhere', () => {
    const open = partsIn(name).filter(
      ({ schema }) =>
        schema.properties && schema.additionalProperties === undefined && schema['unevaluatedProperties'] === undefined,
    );
    // A definition that others add to is closed by them.
    const completed = new Set(
      [...names.flatMap((each) => [...valuesOf('$ref', schemas[each])])].map((ref) => String(ref).split('#')[1]),
    );
    expect(
      open
        .filter(({ pointer, role }) => !(role === 'definition' && completed.has(pointer)))
        .map(({ pointer }) => pointer),
    ).toEqual([]);
    expect(
      partsIn(name).filter(
        ({ schema }) => schema.additionalProperties === true || schema['unevaluatedProperties'] === true,
      ),
    ).toEqual([]);
  });

  test('examples are valid', () => {
    const wrong = partsIn(name).flatMap(({ schema, pointer }) => {
      const validate = schema.examples && ajv.compile({ $ref: `${name}.schema.json#${pointer}` });
      return (schema.examples ?? [])
        .filter((example) => !validate?.(example))
        .map((example) => `${pointer}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('patterns take time in proportion to what they read', () => {
    const patterns = [...valuesOf('pattern', schemas[name])].map(String);
    const slow = patterns.filter((pattern) =>
      PROBES.some((probe) => milliseconds(() => new RegExp(pattern, 'u').test(probe)) > 50),
    );
    expect(slow).toEqual([]);
  });
});

/** Thirty of a kind and then something that does not fit: what sends a careless pattern round and round. */
const PROBES = ['a', 'a-', '0', '1.', '2020/', 'a/', ' ', '-', '.', 'https://', 'é', 'sha256-'].flatMap((piece) =>
  ['!', '\n', '-', '/'].map((end) => piece.repeat(30).slice(0, 30) + end),
);

function milliseconds(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

describe.each(FOR_PEOPLE)('%s, which people fill in', (name) => {
  test('every field says what it is, in Dutch and in English', () => {
    const explained = partsIn(name).filter(
      ({ role }) => role === 'root' || role === 'definition' || role === 'property',
    );
    const silent = explained.filter(({ schema }) =>
      [schema.title, schema.description, schema['x-en']?.title, schema['x-en']?.description].some(
        (text) => !text?.trim(),
      ),
    );
    expect(silent.map(({ pointer }) => pointer)).toEqual([]);
  });

  test('every field has an example', () => {
    expect(
      partsIn(name)
        .filter(({ schema, role }) => role === 'property' && !schema.examples?.length)
        .map(({ pointer }) => pointer),
    ).toEqual([]);
  });

  test('every list and map has a limit', () => {
    const limitless = partsIn(name).filter(
      ({ schema }) =>
        (schema.type === 'array' && schema['maxItems'] === undefined) ||
        (typeof schema.additionalProperties === 'object' && schema['maxProperties'] === undefined),
    );
    expect(limitless.map(({ pointer }) => pointer)).toEqual([]);
  });
});

/** Where a file of each kind stands. */
const PATHS: Readonly<Record<FileKind, string>> = {
  agenda: 'agenda.yaml',
  plan: '2021/README.md',
  theme: '2021/1-water/README.md',
  objective: '2021/1-water/1.1-droge-voeten.md',
  commitment: '2021/1-water/1.1.1-sloten.md',
  update: '2021/progress/2021-06-01-sloten.md',
};

test.each(FILE_KINDS)('every field of %s is read by the model', (kind) => {
  const seen = new Set<string>();
  const samples = sampled(kind);
  const { roles: slots } = classifyPaths(Object.values(PATHS).map((path) => ({ path, kind: 'file', size: 0 })));
  for (const data of samples) {
    const documents = new Map(
      Object.values(PATHS).map((path) => [
        path,
        documentOf(path, path === PATHS[kind] ? witnessed(data, kind, (way) => seen.add(way)) : {}),
      ]),
    );
    buildAgenda(slots, documents);
  }
  const ways = new Set(samples.flatMap((data) => [...waysIn(data, kind)]));
  expect(ways.size).toBeGreaterThan(2);
  expect([...ways].filter((way) => !seen.has(way))).toEqual([]);
});

const resolve = (schema: Schema): Schema => {
  if (!schema.$ref) return schema;
  const [file = '', pointer = ''] = schema.$ref.split('#');
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], schemas[file.replace('.schema.json', '')]);
  return { ...resolve(target as Schema), ...schema };
};

/** A value with every field; where a field may be of several kinds, one value for each. */
function sampled(kind: FileKind): readonly Data[] {
  const whole = sampleOf(schemas[kind] as Schema, resolve) as Data;
  const others = Object.entries(schemas[kind]?.properties ?? {}).flatMap(([key, field]) =>
    [resolve(field).type ?? []].flat().length > 1
      ? (resolve(field).examples?.map((example) => ({ ...whole, [key]: example })) ?? [])
      : [],
  );
  return [whole, ...others];
}

const documentOf = (path: string, data: Data): Document => ({
  path,
  file: { path, text: '' },
  data,
  hasFrontMatter: true,
  body: undefined,
  problems: [],
  yaml: undefined,
});

describe('schemas/README.md', () => {
  const file = fileURLToPath(new URL('../schemas/README.md', import.meta.url));
  const text = readFileSync(file, 'utf8');

  test('its tables of fields are what the schemas say', async () => {
    expect([...text.matchAll(/<!-- fields:([a-z]+) -->/g)].map(([, kind]) => kind)).toEqual(FILE_KINDS);
    await expect(withMusts(withFieldTables(text, schemas))).toMatchFileSnapshot(file);
  });

  test('each MUST has a rule or a test that holds it', () => {
    const musts = mustsIn(text);
    expect(musts.length).toBeGreaterThan(35);
    expect(musts.filter((sentence) => holdersOf(sentence).length === 0)).toEqual([]);
    expect(HOLDERS.filter(([part]) => !musts.some((sentence) => sentence.includes(part)))).toEqual([]);
    const rules = new Set(RULES.map(({ name }) => name));
    const root = fileURLToPath(new URL('../', import.meta.url));
    const unknown = HOLDERS.flatMap(([, holders]) => holders).filter(
      (holder) => !(holder.startsWith('test/') ? existsSync(root + holder) : rules.has(holder)),
    );
    expect(unknown).toEqual([]);
  });

  const page = parsePage(text);
  const examples = page.blocks.flatMap((block) => {
    const kind = /^<!-- example:([a-z]+) -->$/.exec(
      page.lines.slice(0, block.first).findLast((line) => line !== '') ?? '',
    )?.[1];
    return kind === undefined ? [] : [{ kind: kind as FileKind, line: block.first + 1, content: block.content }];
  });

  test('it has an example of every kind', () => {
    expect([...new Set(examples.map(({ kind }) => kind))]).toEqual(FILE_KINDS);
  });

  test.each(examples)('the example of $kind on line $line is valid', ({ kind, content }) => {
    expect(ajv.validate(`${kind}.schema.json`, dataOf(kind, content)), JSON.stringify(ajv.errors)).toBe(true);
  });

  test.each(FILE_KINDS)('every field of %s occurs in an example', (kind) => {
    const table = text.split(`<!-- fields:${kind} -->`)[1]?.split('<!-- /fields -->')[0] ?? '';
    const fields = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, field]) => `${kind}.${field}`);
    const shown = new Set(
      examples
        .filter((example) => example.kind === kind)
        .flatMap(({ content }) => [...waysIn(dataOf(kind, content), kind)]),
    );
    expect(fields.filter((field) => !shown.has(field))).toEqual([]);
  });

  function dataOf(kind: FileKind, content: string): unknown {
    const { yaml } =
      kind === 'agenda'
        ? { yaml: { start: 0, end: content.length } }
        : splitFrontMatter({ path: 'README.md', text: content });
    const document = parseDocument(content.slice(yaml?.start, yaml?.end), { schema: 'core', version: '1.2' });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  }
});
