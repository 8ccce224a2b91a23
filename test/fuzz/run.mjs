// npm run fuzz -- [--runs N] [--seed S] [--kind K] mutated agendas, papers, sheets, edits, messages
//                 [--jobs J]                       in J threads
// npm run fuzz -- --endless [BYTES] [--piece NAME] one small thing over and over, in every place, with every command
// npm run fuzz -- --one ID [--seed S]              one of those again, with what was said
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { agendaModules } from '../../src/build/schema-plugin.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    one: { type: 'string' },
    kind: { type: 'string' },
    endless: { type: 'string' },
    piece: { type: 'string' },
    time: { type: 'string' },
  },
  args: process.argv.slice(2).flatMap((word, at, all) =>
    // A number behind --endless may be left out.
    word === '--endless' && !/^\d+$/.test(all[at + 1] ?? '') ? ['--endless', '1000000'] : [word],
  ),
});

/** An input that takes longer than this is a hang; at a megabyte a machine that is busy otherwise needs some more. */
const HANG_MS = values.endless === undefined ? 5_000 : Number(values.time ?? 60_000);
/** What the heap may grow to. */
const MOST_MB = values.endless === undefined ? 500 : 300;

const folder = mkdtempSync(join(tmpdir(), 'agenda-fuzz-'));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function bundled() {
  const bundle = await rolldown({
    input: here('worker.ts'),
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      agendaModules(),
      {
        // Where the agendas stand is asked of the file itself, which is bundled elsewhere.
        name: 'own-place',
        transform: (code, id) =>
          id.includes('/test/') && code.includes('import.meta.url')
            ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
            : null,
      },
    ],
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' });
  return join(folder, 'worker.mjs');
}

const jobs = Number(values.jobs);
const first = values.one === undefined ? Number(values.from) : Number(values.one);
const last = values.one === undefined ? first + Number(values.runs) : first + 1;
const shared = {
  seed: Number(values.seed),
  ...(values.endless === undefined ? {} : { endless: Number(values.endless), piece: values.piece }),
  ...(values.one === undefined ? {} : { tell: true }),
  ...(values.kind === undefined ? {} : { kind: values.kind }),
};
const started = Date.now();
const found = [];
let done = 0;
/** Of each kind how many there were, and how long they took together. */
const kinds = new Map();

/** Runs inputs `from` up to `to` in a thread, and goes on behind one that hangs or takes too much memory. */
function runFrom(file, from, to, step) {
  return new Promise((resolve) => {
    let at = from;
    let doing = '';
    let busy = process.cpuUsage();
    const worker = new Worker(file, {
      workerData: { ...shared, from, to, step },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    });
    const goOn = (why) => {
      clearInterval(watch);
      report({ id: at, kind: why, detail: doing });
      worker.terminate();
      resolve(at + step < to ? runFrom(file, at + step, to, step) : undefined);
    };
    let since = Date.now();
    const watch = setInterval(() => {
      // Other programs may keep the processor busy: only what this process used counts.
      const { user, system } = process.cpuUsage(busy);
      if (Date.now() - since > HANG_MS && (user + system) / 1000 > HANG_MS * step) goOn('hang');
    }, 500);
    worker.on('message', (message) => {
      if (message.kind === 'start') {
        at = message.id;
        doing = message.detail ?? '';
        since = Date.now();
        busy = process.cpuUsage();
      } else if (message.kind === 'done') {
        done += 1;
        count(message);
        if (done % 5_000 === 0) progress();
      } else report(message);
    });
    worker.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      goOn(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : `thread: ${error.stack}`),
    );
    worker.on('exit', (code) => {
      if (code !== 0) return;
      clearInterval(watch);
      resolve(undefined);
    });
  });
}

function count({ of, ms, outcome }) {
  if (of === undefined) return;
  const { inputs, total, outcomes } = kinds.get(of) ?? { inputs: 0, total: 0, outcomes: {} };
  const next = { ...outcomes, [outcome]: (outcomes[outcome] ?? 0) + 1 };
  kinds.set(of, { inputs: inputs + 1, total: total + ms, outcomes: next });
}

const ends = (outcomes) =>
  Object.entries(outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, times]) => `${outcome} ${times}`)
    .join(', ');

function report(message) {
  found.push(message);
  console.log(`${message.kind}  ${message.id}  ${message.detail}`);
}

function progress() {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`… ${done} inputs in ${seconds} s, ${found.length} faults`);
}

try {
  const file = await bundled();
  const until = values.endless === undefined ? last : Number.MAX_SAFE_INTEGER;
  await Promise.all(Array.from({ length: jobs }, (_, job) => runFrom(file, first + job, until, jobs)));
  progress();
  const { user, system } = process.cpuUsage();
  console.log(
    `${done} inputs, ${found.length} faults; ${Math.round((Date.now() - started) / 1000)} s, processor ${Math.round((user + system) / 1e6)} s, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  for (const [kind, { inputs, total, outcomes }] of kinds)
    console.log(
      `  ${kind}: ${inputs} inputs, ${(total / inputs).toFixed(1)} ms of the processor each; ${ends(outcomes)}`,
    );
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
