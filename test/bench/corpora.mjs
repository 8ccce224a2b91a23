// The agendas that are measured. Each is made once, in a folder for temporary files, under a name that changes with its content.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';

export const FOLDER = join(tmpdir(), 'openbare-agenda-bench');
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const GENERATORS = [
  'chance',
  'commitments',
  'corpora',
  'generate',
  'reporting-rounds',
  'updates',
  'words',
  'yaml-text',
];

/**
 * An agenda on disk: `folder` holds it in `agenda/`; `json` and `yaml` hold the data of the same files, for J and for ajv-cli.
 * @typedef {{ name: string, folder: string, json: string, yaml: string, files: number, bytes: number }} Corpus
 *
 * `data` and `body` are absent for the real agenda, which is not parsed here.
 * @typedef {{ path: string, text: string, data?: object, body?: string | undefined }} CorpusFile
 */

/** @type {Readonly<Record<string, () => Iterable<CorpusFile>>>} */
const SOURCES = {
  R: () => filesOf(join(PROJECT, 'agenda')),
  M: () => generate('M'),
  L: () => generate('L'),
};

/** @param {string} name @returns {Corpus} @throws Error when there is nothing in it */
export function prepare(name) {
  const root = join(FOLDER, `${name}-${versionOf(name)}`);
  if (!existsSync(root)) {
    const partial = `${root}.partial-${process.pid}`;
    make(partial, SOURCES[name]?.() ?? []);
    renameSync(partial, root);
  }
  const { files, bytes } = JSON.parse(readFileSync(join(root, 'made.json'), 'utf8'));
  if (files === 0) throw new Error(`corpus ${name} is empty`);
  return {
    name,
    folder: join(root, 'agenda-folder'),
    json: join(root, 'json'),
    yaml: join(root, 'yaml'),
    files,
    bytes,
  };
}

/** A hash of what the corpus is made from: the generators, and for R also its own files. @param {string} name */
function versionOf(name) {
  const hash = createHash('sha256');
  for (const file of GENERATORS) hash.update(readFileSync(join(HERE, `${file}.mjs`)));
  if (name === 'R') for (const { path, text } of filesOf(join(PROJECT, 'agenda'))) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}

/** @param {string} root @param {Iterable<CorpusFile>} source */
function make(root, source) {
  let files = 0;
  let bytes = 0;
  for (const file of source) {
    write(join(root, 'agenda-folder/agenda', file.path), file.text);
    write(join(root, 'yaml', file.path.replace(/\.(?:md|yaml)$/, '.yaml')), yamlOf(file));
    if (file.data)
      write(
        join(root, 'json', file.path.replace(/\.(?:md|yaml)$/, '.json')),
        JSON.stringify({ ...file.data, body: file.body }),
      );
    files += 1;
    bytes += Buffer.byteLength(file.text);
  }
  writeFileSync(join(root, 'made.json'), JSON.stringify({ files, bytes }));
}

/** Dates get quotes: ajv-cli reads a bare date as a moment in time and then refuses it. @param {CorpusFile} file */
function yamlOf({ path, text }) {
  const yaml = path.endsWith('.yaml')
    ? text
    : text.startsWith('---\n')
      ? text.slice(4, text.indexOf('\n---\n', 3) + 1)
      : '';
  return yaml.replace(/: (\d{4}-\d\d-\d\d)$/gm, ': "$1"');
}

/**
 * Markdown and YAML files under a folder, in order of name.
 * @param {string} root @param {string} [folder] @returns {Generator<CorpusFile>}
 */
function* filesOf(root, folder = '') {
  const children = readdirSync(join(root, folder), { withFileTypes: true });
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    if (child.isDirectory()) yield* filesOf(root, path);
    else if (/\.(?:md|yaml)$/.test(child.name)) yield { path, text: readFileSync(join(root, path), 'utf8') };
  }
}

/** Files without content are left out: ajv-cli would refuse them. @param {string} path @param {string} text */
function write(path, text) {
  if (text === '') return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
