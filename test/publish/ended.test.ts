// Whoever ends the program while it makes a report finds the old one or the new one, nothing beside it once somebody
// makes another, and no program still at work.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyAgenda } from '../replay/files.ts';
import { isRunning, type Running, runningIn, standingIn } from '../replay/running.ts';

/** How many runs of each are ended; `KILLS=100` before the command tries more. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;

const home = mkdtempSync(join(tmpdir(), 'agenda-ended-'));
const temporary = join(home, 'temporary');
const out = join(home, 'uit');
beforeAll(() => {
  copyAgenda('polder', join(home, 'agenda'));
  mkdirSync(temporary);
});
beforeEach(() => mkdirSync(out));
afterEach(() => rmSync(out, { recursive: true }));
afterAll(() => rmSync(home, { recursive: true }));

const start = (argv: readonly string[], asOf: string, env: Readonly<Record<string, string>> = {}): Running =>
  runningIn(home, [...argv, '--as-of', asOf], { TMPDIR: temporary, ...env });

/** What was made of other days differs. */
const standing = (): ReadonlyMap<string, string> => standingIn(out);
const isAside = (path: string): boolean => /(?:^|\/)\.(?:site\.)?agenda-(?:new|old)-/.test(path);
const named = (): ReadonlyMap<string, string> => new Map([...standing()].filter(([path]) => !isAside(path)));

const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  'a site': ['report', 'html', '2021', '--out', 'uit/site'],
  'a Word document': ['report', 'docx', '2021', '--out', 'uit/verslag.docx'],
  rows: ['export', '--table', 'commitments', '--out', 'uit/rijen.jsonl'],
  findings: ['validate', '--output', 'sarif=uit/agenda.sarif', '--output', 'json=uit/agenda.json'],
};
const [EARLIER, LATER] = ['2021-06-30', '2021-11-30'];

describe.skipIf(process.platform === 'win32')('ended at any moment', () => {
  test.each(Object.entries(OUTPUTS))('%s', { timeout: 60_000 + KILLS * 5_000 }, async (name, argv) => {
    const whole = async (asOf: string): Promise<ReadonlyMap<string, string>> => {
      expect(await start(argv, asOf).ended).toBe(0);
      return standing();
    };
    const begun = performance.now();
    const after = await whole(LATER);
    const took = performance.now() - begun;
    rmSync(out, { recursive: true });
    mkdirSync(out);
    const before = await whole(EARLIER);
    const either = new Set([...before, ...after].map(([path, content]) => `${path}\n${content}`));
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = start(argv, LATER);
      // Half of them as soon as it begins to write, if that is seen.
      while (kill % 2 === 0 && child.exitCode === null && ![...standing().keys()].some(isAside)) await setTimeout(1);
      if (kill % 2 === 1) await setTimeout(Math.random() * took);
      child.kill(SIGNALS[kill % SIGNALS.length]);
      expect(['SIGINT', 'SIGTERM', 'SIGKILL', 0]).toContain(await ended);
      // Of several files some may be new; of the pages of a site none is where another is not.
      for (const [path, content] of named()) expect(either, path).toContain(`${path}\n${content}`);
      if (name === 'a site' && named().size > 0) expect([before, after]).toContainEqual(named());
    }
    expect(await whole(EARLIER)).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.each(SIGNALS.slice(0, 2))('a PDF, by %s, and the program that makes it', async (signal) => {
    const pids = join(out, 'pids');
    const program = join(out, 'program');
    // A program that starts another, as word processors and browsers do, and neither ever comes to an end.
    writeFileSync(
      program,
      `#!/bin/sh\nsleep 1000 &\necho "$$ $!" > '${pids}.new'\nmv '${pids}.new' '${pids}'\nwait\n`,
      {
        mode: 0o755,
      },
    );
    const { child, ended } = start(['report', 'pdf', '2021', '--out', 'uit/verslag.pdf'], LATER, { SOFFICE: program });
    while (!existsSync(pids) && child.exitCode === null) await setTimeout(5);
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toBe(signal);
    const started = readFileSync(pids, 'utf8').trim().split(' ').map(Number);
    expect(started).toHaveLength(2);
    for (const pid of started) while (isRunning(pid)) await setTimeout(5);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(out).sort()).toEqual(['pids', 'program']);
  });

  test('what a PDF left that was killed goes with the next', async () => {
    const program = join(out, 'program');
    writeFileSync(program, '#!/bin/sh\nkill -9 $PPID\n', { mode: 0o755 });
    const argv = ['report', 'pdf', '2021', '--out', 'uit/verslag.pdf'];
    expect(await start(argv, LATER, { SOFFICE: program }).ended).toBe('SIGKILL');
    expect(readdirSync(temporary)).toHaveLength(1);
    writeFileSync(program, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(await start(argv, LATER, { SOFFICE: program }).ended).toBe(3);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(out)).toEqual(['program']);
  });
});
