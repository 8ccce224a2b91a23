// Where the measured agendas stand: made once, in a folder under the system's own for temporary files, named by content.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpus.mjs';
import { withFaults } from './faults.mjs';

export const CACHE = join(tmpdir(), 'openbare-agenda-bench');
const MAKERS = ['chance', 'commitments', 'corpus', 'faults', 'folders', 'rounds', 'updates', 'words', 'yaml-text'].map(
  (name) => `${name}.mjs`,
);
const HERE = fileURLToPath(new URL('.', import.meta.url));
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * An agenda on disk. `repository` is a git repository with the agenda in `agenda/`, and the revision `before` in which one
 * record in ten was different; `json` and `yaml` hold the same data for the yardsticks and the peers.
 * @typedef {{ name: string, repository: string, json: string, yaml: string, files: number, bytes: number }} Corpus
 */

const SOURCES = {
  R: () => filesOf(join(PROJECT, 'agenda')),
  M: () => corpus('M'),
  L: () => corpus('L'),
  F: () => withFaults(corpus('M')),
  tiny: () => corpus('tiny'),
};

/** @param {keyof typeof SOURCES} name @returns {Corpus} @throws when there is nothing in it */
export function prepare(name) {
  const folder = join(CACHE, `${name}-${versionOf(name)}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.partial-${process.pid}`;
    make(partial, SOURCES[name]());
    renameSync(partial, folder);
  }
  const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));
  if (made.files === 0) throw new Error(`corpus ${name} is empty`);
  const repository = join(folder, 'repository');
  // A run that was broken off may have left a file changed.
  git(repository, 'checkout', '--force', '--quiet', 'HEAD');
  return { name, repository, json: join(folder, 'json'), yaml: join(folder, 'yaml'), ...made };
}

/** The same content, the same name: what makes a generated agenda is in this folder, the real one in its files. */
function versionOf(name) {
  const hash = createHash('sha256');
  for (const file of MAKERS) hash.update(readFileSync(join(HERE, file)));
  if (name === 'R') for (const { path, text } of filesOf(join(PROJECT, 'agenda'))) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}

function make(folder, files) {
  const repository = join(folder, 'repository');
  const later = [];
  let count = 0;
  let bytes = 0;
  for (const file of files) {
    const old = earlier(file, count);
    if (old !== file.text) later.push(file);
    if (old !== undefined) write(join(repository, 'agenda', file.path), old);
    write(join(folder, 'yaml', file.path.replace(/\.(?:md|yaml)$/, '.yaml')), yamlOf(file));
    if (file.data)
      write(
        join(folder, 'json', file.path.replace(/\.(?:md|yaml)$/, '.json')),
        JSON.stringify({ ...file.data, body: file.body }),
      );
    count += 1;
    bytes += Buffer.byteLength(file.text);
  }
  git(repository, 'init', '--quiet', '--initial-branch=main');
  commit(repository, 'before');
  git(repository, 'tag', 'before');
  for (const { path, text } of later) write(join(repository, 'agenda', path), text);
  commit(repository, 'now');
  git(repository, 'repack', '-adq');
  writeFileSync(join(folder, 'made.json'), JSON.stringify({ files: count, bytes, changed: later.length }));
}

const RECORD = /\/\d+\.\d+\.\d+-[^/]*\.md$/;

/** One file in ten as it was before: a commitment with other words and another date, an update that was not there yet. */
function earlier({ path, text }, at) {
  if (at % 10 !== 3) return text;
  if (path.includes('/progress/')) return undefined;
  const dated = RECORD.test(path) ? text.replace(/^due: (\d{4}).*$/m, 'due: $1-12-30') : text;
  return `${dated}\nIn de eerste versie stond hier nog een zin.\n`;
}

/** Days get quotes, since some of the peers take them for moments in time and then refuse them. */
function yamlOf({ path, text }) {
  const yaml = path.endsWith('.yaml')
    ? text
    : text.startsWith('---\n')
      ? text.slice(4, text.indexOf('\n---\n', 3) + 1)
      : '';
  return yaml.replace(/: (\d{4}-\d\d-\d\d)$/gm, ': "$1"');
}

/** Markdown and YAML files under a folder, in order of name. */
function* filesOf(root, folder = '') {
  for (const child of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    if (child.isDirectory()) yield* filesOf(root, path);
    else if (/\.(?:md|yaml)$/.test(child.name)) yield { path, text: readFileSync(join(root, path), 'utf8') };
  }
}

/** A file without content is left out: the peers would refuse it. */
function write(path, text) {
  if (text === '') return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const IDENTITY = { NAME: 'bench', EMAIL: 'bench@example.org', DATE: '2021-10-01T12:00:00Z' };
const SIGNED = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) =>
    Object.entries(IDENTITY).map(([what, value]) => [`GIT_${who}_${what}`, value]),
  ),
);

function commit(repository, message) {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', message);
}

export function git(folder, ...args) {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...SIGNED };
  const { status, stderr } = spawnSync('git', ['-c', 'gc.auto=0', '-c', 'core.autocrlf=false', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args[0]} in ${folder}: ${stderr}`);
}
