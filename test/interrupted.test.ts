// Who presses Ctrl-C wants the program to stop, not to hear first what it found.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from './environment.ts';

const root = mkdtempSync(join(tmpdir(), 'agenda-interrupted-'));
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(() => {
  const files: Record<string, string> = {
    'agenda.yaml': 'format: 1\norganisation:\n  name: Waterschap\nlanguage: nl\nparties:\n  wij: Wij\n',
    '2021/README.md': '---\nstage: draft\n---\n# Agenda 2021\n\nOns plan.\n',
    '2021/1-water/README.md': '# Water\n\nOver water.\n',
    '2021/1-water/1.1-dijken.md': '# Dijken\n\nDe dijken zijn op orde.\n',
  };
  for (let nth = 1; nth <= 3_000; nth++)
    files[`2021/1-water/1.1.${nth}-dijk-${nth}.md`] =
      `---\nactors: [wij]\n---\n# Dijk ${nth}\n\nWe hogen dijk ${nth} op.\n`;
  mkdirSync(join(root, 'agenda/2021/1-water'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, 'agenda', path), text);
});

/** How the program ends when it is interrupted after so long; undefined where it had ended already. */
async function interruptedAfter(
  ms: number,
): Promise<{ readonly code: number | null; readonly signal: string | null } | undefined> {
  const program = spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), 'validate'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, ...ENVIRONMENT },
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    program.on('exit', (code, signal) => resolve({ code, signal })),
  );
  await setTimeout(ms);
  if (program.exitCode !== null) return undefined;
  program.kill('SIGINT');
  return ended;
}

test.skipIf(process.platform === 'win32')('it stops at once, whatever it is doing', async () => {
  const ends = [];
  for (const ms of [20, 50, 80, 110, 140, 170]) ends.push(await interruptedAfter(ms));
  const interrupted = ends.filter((end) => end !== undefined);
  expect(interrupted.length).toBeGreaterThan(1);
  expect(interrupted).toEqual(interrupted.map(() => ({ code: null, signal: 'SIGINT' })));
});
