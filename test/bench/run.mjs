// How fast `agenda` is beside programs that do nothing, that only read, and that do the same. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { abilitiesOf, build, findingsIn } from './agenda.mjs';
import { prepare } from './folders.mjs';
import { install, PARSER } from './packages.mjs';
import { peers } from './peers.mjs';
import { growth, rows } from './rows.mjs';
import { table } from './table.mjs';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    peers: { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
    agenda: { type: 'string' },
  },
});

/** Rounds by corpus; `slow` for peers that take most of a minute. */
const ROUNDS = asked.quick ? { R: 5, M: 3, L: 1, slow: 1 } : { R: 21, M: 15, L: 15, slow: 2 };

const say = (line) => process.stderr.write(`${line}\n`);

say('preparing: the program, the corpora, the packages');
const path = asked.agenda ? resolve(asked.agenda) : build();
const corpora = Object.fromEntries(['R', 'M', 'F', 'L'].map((name) => [name, prepare(name)]));
const context = {
  path,
  abilities: abilitiesOf(path),
  rounds: ROUNDS,
  corpora,
  packages: install('js-yaml', PARSER),
  peersOf: asked.peers ? peers() : undefined,
};

const wanted = asked.only?.split(',');
const chosen = rows(context).filter(({ id }) => !wanted || wanted.some((part) => id.includes(part)));
const load = loadavg()[0];
const measured = chosen.map(({ id, run }, at) => {
  say(`${at + 1} of ${chosen.length}: ${id}`);
  return run();
});

const run = {
  machine: machine(),
  load: [load, loadavg()[0]],
  corpora: Object.values(corpora).map((corpus) => ({
    name: corpus.name,
    files: corpus.files,
    bytes: corpus.bytes,
    changed: corpus.changed,
    findings: findingsIn(path, corpus),
  })),
  rows: [...measured, ...(wanted ? [] : [growth(measured)])],
};
if (asked.json) writeFileSync(asked.json, `${JSON.stringify(run, null, 2)}\n`);
const before = asked.compare ? JSON.parse(readFileSync(asked.compare, 'utf8')).rows : undefined;
console.log(`${run.machine}; load ${run.load.map((value) => value.toFixed(1)).join(' → ')} (of ${cpus().length})\n`);
console.log(
  `${run.corpora.map(({ name, files, bytes, findings }) => `${name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${findings} findings`).join('; ')}\n`,
);
console.log(table(run.rows, before));

function machine() {
  return `Node ${process.version}, ${type()} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
}
