// Whoever ends an import at any moment has no plan of it or the whole, once somebody writes again; and the process that
// reads the paper ends with it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';
import { copyAgenda } from '../replay/files.ts';
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

function start() {
  const argv = ['import', 'plan.docx', '--year', '2031', '--yes'];
  const child = spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), ...argv], {
    cwd: home,
    stdio: 'ignore',
    env: { ...process.env, ...ENVIRONMENT, TMPDIR: temporary },
  });
  const ended = new Promise<string | number | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  );
  return { child, ended };
}

/** Everything that stands in the agenda, by name. */
function standing(): ReadonlyMap<string, string> {
  const entries = readdirSync(agenda, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((path) => [path.slice(agenda.length + 1), readFileSync(path, 'utf8')]));
}

const isWriting = (): boolean => readdirSync(agenda).some((name) => name.startsWith('.change-') || name === '2031');

/** The processes that a process has started. */
const startedBy = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);

/** A process that has ended and of which nobody has asked how is not at work. */
function isRunning(pid: string): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

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
