// Measures how fast `agenda` is, and prints a table with the goals. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, findingsIn } from './agenda.mjs';
import { ajvCli } from './ajv-cli.mjs';
import { prepare } from './corpora.mjs';
import { rows } from './rows.mjs';
import { table } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    peer: { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
    agenda: { type: 'string' },
  },
});

/** How often each row is measured, by corpus. */
const ROUNDS = options.quick ? { R: 5, M: 3, L: 1 } : { R: 21, M: 15, L: 15 };

/** @param {string} line */
const log = (line) => process.stderr.write(`${line}\n`);

log('preparing the program and the corpora');
const program = options.agenda ? resolve(options.agenda) : build();
const corpora = { R: prepare('R'), M: prepare('M'), L: prepare('L') };
const peer = options.peer ? ajvCli() : undefined;

const names = options.only?.split(',');
const chosen = rows({ program, rounds: ROUNDS, corpora, peer }).filter(
  ({ id }) => !names || names.some((name) => id.includes(name)),
);
const loadBefore = loadavg()[0] ?? 0;
const measured = chosen.map(({ id, run }, at) => {
  log(`${at + 1} of ${chosen.length}: ${id}`);
  return run();
});

const result = {
  machine: `Node ${process.version}, ${type()} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  load: [loadBefore, loadavg()[0] ?? 0],
  corpora: Object.values(corpora).map((corpus) => ({ ...corpus, findings: findingsIn(program, corpus) })),
  rows: measured,
};
if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
const before = options.compare ? JSON.parse(readFileSync(options.compare, 'utf8')).rows : undefined;

console.log(
  `${result.machine}; load ${result.load.map((value) => value.toFixed(1)).join(' → ')} (of ${cpus().length})\n`,
);
console.log(
  `${result.corpora.map(({ name, files, bytes, findings }) => `${name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${findings} findings`).join('; ')}\n`,
);
console.log(table(result.rows, before));
