// Whoever ends an import at any moment has no plan of it or the whole, once somebody writes again; and the process that
// reads the paper ends with it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyAgenda } from '../replay/files.ts';
import { isRunning, type Running, runningIn, standingIn } from '../replay/running.ts';
import { asDocx } from './paper/as-docx.ts';
import { PLAN } from './paper/plan.ts';

/** How many runs are ended by each signal; `KILLS=100` before the command tries more. */
const KILLS = Number(process.env['KILLS'] ?? 3);

const home = mkdtempSync(join(tmpdir(), 'agenda-import-ended-'));
const temporary = join(home, 'temporary');
const agenda = join(home, 'agenda');
beforeAll(() => {
  writeFileSync(join(home, 'plan.docx'), asDocx(PLAN));
  mkdirSync(temporary);
});
beforeEach(() => {
  rmSync(agenda, { recursive: true, force: true });
  copyAgenda('polder', agenda);
});
afterAll(() => rmSync(home, { recursive: true }));

const start = (): Running => runningIn(home, ['import', 'plan.docx', '--year', '2031', '--yes'], { TMPDIR: temporary });
const standing = (): ReadonlyMap<string, string> => standingIn(agenda);
const isWriting = (): boolean => readdirSync(agenda).some((name) => name.startsWith('.change-') || name === '2031');

/** The processes that a process has started. */
const startedBy = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

test.skipIf(process.platform !== 'linux').each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  '%s',
  async (signal) => {
    const before = standing();
    const begun = performance.now();
    expect(await start().ended).toBe(0);
    const took = performance.now() - begun;
    const whole = standing();
    expect(whole.size).toBeGreaterThan(before.size + 5);
    for (let kill = 0; kill < KILLS; kill++) {
      rmSync(agenda, { recursive: true });
      copyAgenda('polder', agenda);
      const { child, ended } = start();
      const pid = child.pid as number;
      // As soon as the paper is being read, as soon as anything is written, and whenever.
      while (kill % 3 === 0 && child.exitCode === null && startedBy(pid).length === 0) await setTimeout(1);
      while (kill % 3 === 1 && child.exitCode === null && !isWriting()) await setImmediate();
      if (kill % 3 === 2) await setTimeout(Math.random() * took);
      const readers = child.exitCode === null ? startedBy(pid) : [];
      if (kill % 3 === 0) expect(readers).toHaveLength(1);
      child.kill(signal);
      expect([signal, 0]).toContain(await ended);
      for (const reader of readers) while (isRunning(reader)) await setTimeout(5);
      // 2: the year stands there already.
      expect([0, 2]).toContain(await start().ended);
      expect(standing()).toEqual(whole);
      expect(readdirSync(temporary)).toEqual([]);
    }
  },
  60_000 + KILLS * 10_000,
);
