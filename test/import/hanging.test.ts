// A paper whose reader never ends, or takes all memory: the thread is ended at its caps, and one sentence says so.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { type PaperCaps, readInThread } from '../../src/platform/paper/read-in-thread.ts';
import { LIMITS } from '../../src/source/limits.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { agenda } from '../fake-world.ts';
import { bytesOf } from './import-of.ts';

const threadOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const SOON: PaperCaps = { milliseconds: 300, megabytes: 1_024 };
const SMALL: PaperCaps = { milliseconds: 60_000, megabytes: 64 };

test.each<readonly [what: string, code: string, caps: PaperCaps, said: string]>([
  ['loops', 'for (;;);', SOON, 'duurde langer dan een minuut, en is gestopt.'],
  ['waits for ever', 'setInterval(() => {}, 1000)', SOON, 'duurde langer dan een minuut, en is gestopt.'],
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
])('a reader that %s', async (_what, code, caps, said) => {
  const readPaper = (format: Parameters<typeof readInThread>[0], bytes: Uint8Array) =>
    readInThread(format, bytes, caps, threadOf(code));
  const files = { ...POLDER, 'plan.pdf': bytesOf('%PDF-1.7') };
  const answer = await agenda(files, ['import', 'plan.pdf', '--year', '2030', '--yes', '--lang', 'nl'], { readPaper });
  expect({ code: answer.code, out: answer.out }).toEqual({ code: 3, out: '' });
  expect(answer.err).toContain(said);
  expect(answer.err.trim().split('\n')).toHaveLength(2);
});

test('nobody gives other caps than those of the limits: a minute, and a gibibyte', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout');
  try {
    const told = await readInThread(
      'pdf',
      bytesOf('%PDF-1.7'),
      undefined,
      threadOf(
        "import { parentPort, resourceLimits } from 'node:worker_threads'; parentPort.postMessage({ paper: resourceLimits })",
      ),
    );
    expect(told).toMatchObject({ maxOldGenerationSizeMb: LIMITS.paperMegabytes });
    expect(timer.mock.calls.map(([, milliseconds]) => milliseconds)).toContain(LIMITS.paperMilliseconds);
  } finally {
    timer.mockRestore();
  }
  expect([LIMITS.paperMilliseconds, LIMITS.paperMegabytes]).toEqual([60 * 1000, 1024]);
  // The program itself names none.
  expect(readFileSync(new URL('../../src/platform/node.ts', import.meta.url), 'utf8')).toContain(
    '.readInThread(format, bytes)',
  );
});
