// TypeScript's types of the JSON answers, made from their schemas: src/library/answers.ts. A test holds that they are
// what stands there; `npm run docs` writes them.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** The answers that programs get, by the name of their schema, and what their types are called. */
const ANSWERS = {
  diagnostics: 'Diagnostics',
  status: 'Status',
  list: 'List',
  show: 'Show',
  history: 'History',
  diff: 'Diff',
  error: 'Failure',
};

/** Several answers have a commitment, each with what it tells of one. */
const NAMES = { Commitment: 'CommitmentStatus', CommitmentFields: 'Commitment' };

const schemaAt = (url) => JSON.parse(readFileSync(`${SCHEMAS}${basename(url)}`, 'utf8'));

/** What stands beside a reference counts too; the package passes over it, unless it is told so. */
function besideReferences(schema) {
  if (Array.isArray(schema)) return schema.map(besideReferences);
  if (schema === null || typeof schema !== 'object') return schema;
  const { $ref, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, besideReferences(part)]),
  );
  if ($ref === undefined) return rest;
  if (rest.properties !== undefined) return { allOf: [{ $ref }, rest] };
  return rest.unevaluatedProperties === undefined ? { $ref, ...rest } : { $ref };
}

/** @returns {Promise<string>} the text of a module */
export async function answerTypes() {
  const names = Object.keys(ANSWERS);
  /** @type {import('json-schema-to-typescript').JSONSchema} */
  const all = {
    title: 'Answers',
    description: 'Every answer, by the name of its schema.',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `${name}.schema.json` }])),
    required: names,
  };
  const text = await compile(all, 'Answers', {
    cwd: SCHEMAS,
    $refOptions: { resolve: { file: { read: ({ url }) => JSON.stringify(besideReferences(schemaAt(url))) } } },
    additionalProperties: false,
    strictIndexSignatures: true,
    bannerComment:
      '// Made from schemas/ by src/build/answer-types.mjs; `npm run docs` writes it again.\n// What `--json` prints, as types.',
    customName: ({ $id = '' }) => ANSWERS[$id.replace('.schema.json', '')],
    style: { printWidth: 120, singleQuote: true, trailingComma: 'all' },
  });
  return text.replace(/\bCommitment(?:Fields)?\b/g, (name) => NAMES[name]);
}
