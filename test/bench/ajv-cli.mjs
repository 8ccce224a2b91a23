// ajv-cli: what people use today to check YAML files against a JSON Schema. A fixed version, installed outside package.json when it is asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, PROJECT } from './corpora.mjs';

const PACKAGES = { 'ajv-cli': '5.0.0', 'ajv-formats': '3.0.1' };

/**
 * A command that checks the front matter of every file of a corpus against the schema of its kind. It checks nothing across files.
 * @returns {(corpus: import('./corpora.mjs').Corpus) => import('./measure.mjs').Command}
 */
export function ajvCli() {
  const folder = install();
  const schema = join(folder, 'record.schema.json');
  writeFileSync(schema, JSON.stringify(recordSchema()));
  const modules = join(folder, 'node_modules');
  return ({ yaml }) => ({
    file: process.execPath,
    args: [
      join(modules, 'ajv-cli/dist/index.js'),
      'validate',
      '--spec=draft2020',
      '--all-errors',
      '--strict=false',
      '-c',
      join(modules, 'ajv-formats/dist/index.js'),
      '-s',
      schema,
      '-d',
      `${yaml}/**/*.yaml`,
    ],
  });
}

/** Installs the packages in a folder of their own, once. @returns the folder */
function install() {
  const folder = join(FOLDER, 'ajv-cli');
  const manifest = JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2);
  const installed = join(folder, 'package.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === manifest) return folder;
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), manifest);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: partial, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm install in ${partial}: ${stderr}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return folder;
}

const KINDS = ['agenda', 'plan', 'theme', 'objective', 'commitment', 'update', 'common'];

/** @param {string} kind */
const schemaOf = (kind) =>
  JSON.parse(readFileSync(join(PROJECT, `schemas/${kind}.schema.json`), 'utf8'), (key, value) =>
    key === 'x-en' ? undefined : value,
  );

/** ajv-cli takes one schema, so this one tells the kind of a file by its fields. */
function recordSchema() {
  const is = (/** @type {string} */ kind) => ({ $ref: `${kind}.schema.json` });
  const isUpdate = {
    anyOf: [{ required: ['status'] }, { required: ['deliverables'], properties: { deliverables: { type: 'object' } } }],
  };
  const record = {
    if: { required: ['actors'] },
    then: is('commitment'),
    else: { anyOf: [is('theme'), is('objective'), is('commitment')] },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.org/record.schema.json',
    if: { required: ['format'] },
    then: is('agenda'),
    else: { if: { required: ['stage'] }, then: is('plan'), else: { if: isUpdate, then: is('update'), else: record } },
    $defs: Object.fromEntries(KINDS.map((kind) => [kind, schemaOf(kind)])),
  };
}
