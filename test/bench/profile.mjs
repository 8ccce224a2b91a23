// Where the time goes: `node test/bench/profile.mjs validate M [--agenda FILE]`. Milliseconds in a function itself, and
// with all it calls: the median of a few runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { abilitiesOf, agenda, build } from './agenda.mjs';
import { prepare } from './folders.mjs';
import { median } from './measure.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { agenda: { type: 'string' }, top: { type: 'string' } },
});
const [command = 'validate', size = 'R'] = positionals;
const path = values.agenda ? resolve(values.agenda) : build();
const folder = mkdtempSync(join(tmpdir(), 'profile-'));
const { cwd, args, env: asked } = agenda(path, [command, ...abilitiesOf(path).cold], prepare(size));
const { NODE_EXTRA_CA_CERTS, ...env } = { ...process.env, ...asked };
const RUNS = 7;
for (let run = 0; run < RUNS; run++)
  spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-interval=100', `--cpu-prof-dir=${folder}`, ...args], {
    cwd,
    env,
    maxBuffer: 2 ** 30,
  });
const runs = readdirSync(folder).map((file) => timesOf(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
rmSync(folder, { recursive: true });
for (const column of ['self', 'total']) print(column);

/** @returns {Map<string, { self: number, total: number }>} ms by function */
function timesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const times = new Map();
  const add = (name, column, ms) => {
    const time = times.get(name) ?? { self: 0, total: 0 };
    times.set(name, time);
    time[column] += ms;
  };
  samples.forEach((sample, at) => {
    const ms = timeDeltas[at] / 1000;
    add(nameOf(byId.get(sample)), 'self', ms);
    const stack = new Set();
    for (let id = sample; id !== undefined; id = parents.get(id)) stack.add(nameOf(byId.get(id)));
    for (const name of stack) add(name, 'total', ms);
  });
  return times;
}

function nameOf({ callFrame: { functionName, url, lineNumber } }) {
  return url === ''
    ? functionName
    : `${functionName || '(module)'} ${url.startsWith('node:') ? url : `${basename(url)}:${lineNumber + 1}`}`;
}

function print(column) {
  console.log(`\n${column}`);
  const names = new Set(runs.flatMap((run) => [...run.keys()]));
  const times = [...names].map((name) => [name, median(runs.map((run) => run.get(name)?.[column] ?? 0))]);
  times.sort(([, a], [, b]) => b - a);
  for (const [name, ms] of times.slice(0, Number(values.top ?? 25)))
    console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
}
