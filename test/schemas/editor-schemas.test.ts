// The schemas as editors read them: one file each, in draft-07, in one language, and no other files pass than those of
// the full schema.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { compiler, readSchemas } from '../../src/build/schema-plugin.mjs';
import { LANGUAGES } from '../../src/i18n/text.ts';
import { load } from '../../src/load.ts';
import { editorSchema } from '../../src/model/editor-schema.ts';
import { FILE_KINDS, type FileKind } from '../../src/model/file-role.ts';
import type { Schema } from '../../src/model/json-schema.ts';
import { resolve } from '../../src/model/schema-fields.ts';
import { readTree } from '../../src/platform/read-tree.ts';
import { agenda } from '../fake-world.ts';
import { partsOf } from './walk.ts';

const schemas = readSchemas() as Readonly<Record<string, Schema>>;
const full = compiler();
const CASES = FILE_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));
const inEditor = (kind: FileKind, language: (typeof LANGUAGES)[number]): Schema =>
  editorSchema(schemas[kind] as Schema, language);

/** The keys that occur anywhere where a keyword stands. */
function keywordsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, dependencies, examples, enum: words, ...rest } = schema as Schema;
  const named = [properties, dependencies].flatMap((each) => Object.values(each ?? {}));
  return [...Object.keys(schema), ...[...Object.values(rest), ...named].flatMap(keywordsIn)];
}

const inLanguage = ({ title, description, 'x-en': english }: Schema, language: string): unknown =>
  language === 'en' ? { ...english } : { title, description };

/** Each field of a full schema, beside the same of the one for editors. */
function* fieldsOf(
  whole: Schema,
  editor: Schema,
  home: Schema,
  at: string,
): Iterable<readonly [string, Schema, Schema]> {
  const { properties = {}, items, additionalProperties } = resolve(whole, home);
  for (const [key, field] of Object.entries(properties)) {
    const beside = editor.properties?.[key] as Schema;
    yield [`${at}/${key}`, resolve(field, home), beside];
    yield* fieldsOf(field, beside, home, `${at}/${key}`);
  }
  if (items) yield* fieldsOf(items, editor.items as Schema, home, `${at}[]`);
  if (typeof additionalProperties === 'object')
    yield* fieldsOf(additionalProperties, editor.additionalProperties as Schema, home, `${at}/*`);
}

describe.each(CASES)('%s in %s', (kind, language) => {
  const schema = inEditor(kind, language);

  test('is one file in draft-07, without anything of our own', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const ours = [
      '$ref',
      '$defs',
      '$id',
      'x-en',
      'dependentSchemas',
      'unevaluatedProperties',
      '$anchor',
      'prefixItems',
    ];
    expect(keywordsIn(schema).filter((keyword) => ours.includes(keyword))).toEqual([]);
    const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }));
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test('says in that language what every field is', () => {
    const fields = [...fieldsOf(schemas[kind] as Schema, schema, schemas[kind] as Schema, '')];
    expect(fields.length).toBeGreaterThan(5);
    for (const [at, own, editor] of fields) {
      expect({ title: editor.title, description: editor.description }, at).toEqual(inLanguage(own, language));
      expect(`${editor.title}${editor.description}`, at).toMatch(/\S/);
    }
  });

  test('whatever can be pointed at is called something', () => {
    const silent = [...partsOf(schema)].filter((part) => !part.schema.title || !part.schema.description);
    expect(silent.map(({ pointer }) => pointer)).toEqual([]);
  });
});

/** The data of every file of an agenda, by kind. */
async function dataIn(folder: string): Promise<readonly (readonly [FileKind, string, unknown])[]> {
  const { roles, documents } = await load(
    readTree({ folder: fileURLToPath(new URL(folder, import.meta.url)), prefix: '' }),
  );
  return roles.flatMap(({ kind, path }) => {
    const data = documents.get(path)?.data;
    return data && (FILE_KINDS as readonly string[]).includes(kind) ? [[kind as FileKind, path, data] as const] : [];
  });
}

test.each(['../../agenda', '../agendas/town', '../agendas/national', '../agendas/polder', '../agendas/project'])(
  '%s: accepted and refused as by the full schemas',
  async (folder) => {
    const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }));
    const checks = new Map(FILE_KINDS.map((kind) => [kind, ajv.compile(inEditor(kind, 'nl'))]));
    const all = await dataIn(folder);
    expect(all.length).toBeGreaterThan(5);
    for (const [kind, path, data] of all) {
      const fields = Object.entries(data as object);
      const variants = [
        data,
        { ...(data as object), onbekend: 1 },
        ...fields.flatMap(([key]) => [
          Object.fromEntries(fields.filter(([other]) => other !== key)),
          { ...(data as object), [key]: 'Geen id, geen datum!' },
          { ...(data as object), [key]: [{ id: 'a', title: 'A', url: 'https://a.nl', file: 'a.pdf' }] },
        ]),
      ];
      for (const variant of variants)
        expect(checks.get(kind)?.(variant), `${path} ${JSON.stringify(variant)}`).toBe(
          full.validate(`${kind}.schema.json`, variant),
        );
    }
  },
);

describe('agenda schema KIND --editor', () => {
  test.each(CASES)('%s in %s', async (kind, language) => {
    const { out, code } = await agenda({}, ['schema', kind, '--editor', '--lang', language]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(inEditor(kind, language));
  });

  test.each([['status'], []])('for what is no file: %s', async (...name) => {
    const { code, err } = await agenda({}, ['schema', ...name, '--editor', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('agenda schema commitment --editor');
  });
});

test('the patterns for remark on the page for editors find each file, and give it the schema of its kind', async () => {
  const page = readFileSync(new URL('../../src/lsp/EDITORS.md', import.meta.url), 'utf8');
  const patterns = [...page.matchAll(/'\.\/schemas\/(\w+)\.json': \[['`]agenda\/(.+)['`]\]/g)].map(
    ([, kind, glob = '']) =>
      [
        kind,
        new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replaceAll('${number}', '[0-9]+')}$`),
      ] as const,
  );
  expect(patterns.map(([kind]) => kind)).toEqual(FILE_KINDS.filter((kind) => kind !== 'agenda'));
  const files = (await dataIn('../../agenda')).filter(([kind]) => kind !== 'agenda');
  expect(files.length).toBeGreaterThan(100);
  for (const [kind, path] of files)
    expect(
      patterns.filter(([, pattern]) => pattern.test(path)).map(([found]) => found),
      path,
    ).toEqual([kind]);
});
