// A paper whose reader never ends, or takes all memory: it is ended at its caps, and one sentence says so.
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { readApart } from '../../src/platform/paper/read-apart.ts';
import { LIMITS, type Limits } from '../../src/source/limits.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { agenda } from '../fake-world.ts';
import { bytesOf } from './import-of.ts';

const guard = pathToFileURL(`${inject('installed')}/dist/paper-process.mjs`);
const threadOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const SOON: Limits = { ...LIMITS, paperMilliseconds: 300 };
const SMALL: Limits = { ...LIMITS, paperMegabytes: 64 };

test.each<readonly [what: string, code: string, limits: Limits, said: string]>([
  ['loops', 'for (;;);', SOON, 'duurde langer dan 60 seconden, en is gestopt.'],
  ['waits for ever', 'setInterval(() => {}, 1000)', SOON, 'duurde langer dan 60 seconden, en is gestopt.'],
  [
    'fills the heap',
    'const all = []; for (;;) all.push(new Array(1000).fill({}));',
    SMALL,
    'kostte te veel geheugen, en is gestopt.',
  ],
  [
    'fills memory with bytes',
    'const all = []; for (;;) all.push(new Uint8Array(1_000_000).fill(1));',
    SMALL,
    'kostte te veel geheugen, en is gestopt.',
  ],
  ['breaks', 'throw new Error("x")', SMALL, 'is beschadigd'],
  ['leaves', 'process.exit(0)', SMALL, 'is beschadigd'],
])('a reader that %s', async (_what, code, limits, said) => {
  const readPaper = (format: Parameters<typeof readApart>[0], bytes: Uint8Array) =>
    readApart(format, bytes, limits, { process: guard, thread: threadOf(code) });
  const files = { ...POLDER, 'plan.pdf': bytesOf('%PDF-1.7') };
  const answer = await agenda(files, ['import', 'plan.pdf', '--year', '2030', '--yes', '--lang', 'nl'], { readPaper });
  expect({ code: answer.code, out: answer.out }).toEqual({ code: 3, out: '' });
  expect(answer.err).toContain(said);
  expect(answer.err.trim().split('\n')).toHaveLength(2);
});

test('where nobody raises them, its caps are a minute and a gibibyte', async () => {
  const telling =
    "import { parentPort, resourceLimits } from 'node:worker_threads'; parentPort.postMessage({ paper: resourceLimits })";
  const told = await readApart('pdf', bytesOf('%PDF-1.7'), undefined, { process: guard, thread: threadOf(telling) });
  expect(told).toMatchObject({ maxOldGenerationSizeMb: 1024 });
  expect([LIMITS.paperMilliseconds, LIMITS.paperMegabytes]).toEqual([60 * 1000, 1024]);
});
