// A move renames many files: killed at any moment, what stands there is the plan before or after it as soon as somebody
// writes again.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { POLDER } from '../bad-input/polder-files.ts';
import { ENVIRONMENT } from '../environment.ts';
import { type Folder, newFolder, withDraft } from './folder.ts';

/** How many processes are killed; `KILLS=200 npx vitest … test/place/killed` tries more. */
const KILLS = Number(process.env['KILLS'] ?? 4);
/** How long a change takes, about: half of the kills come in it, the others anywhere. */
const CHANGE_MS = 300;

const DRAFT = withDraft(POLDER);
const SLOTEN = '2022/1-water/1.1.1-sloten.md';
const FILES: Readonly<Record<string, string>> = {
  ...DRAFT,
  '2022/1-water/1.2-schoon.md': '# Schoon\n\nHet water is schoon.\n',
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `2022/1-water/1.1.${at + 3}-dijk-${at + 3}.md`,
      `---\nactors: [vpg]\n---\n# Dijk ${at + 3}\n\nZie [de vorige](../../${at === 0 ? '2022/1-water/1.1.2-gemalen' : `2022/1-water/1.1.${at + 2}-dijk-${at + 2}`}.md).\n`,
    ]),
  ),
};

let folder: Folder;
beforeEach(() => {
  folder = newFolder(FILES);
});
afterEach(() => folder.remove());

const start = () =>
  spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), 'move', '2022/1.1.1', '--to', '1.2'], {
    cwd: folder.path,
    stdio: 'ignore',
    env: { ...process.env, ...ENVIRONMENT },
  });

/** Moves, and kills the process after so long; counted from when it begins to write, if asked. */
async function killedAfter(ms: number, isWriting: boolean): Promise<void> {
  const program = start();
  const ended = new Promise((resolve) => program.on('exit', resolve));
  while (isWriting && program.exitCode === null && !hasChange()) await setTimeout(1);
  await setTimeout(ms);
  program.kill('SIGKILL');
  await ended;
}

const hasChange = (): boolean => readdirSync(join(folder.path, 'agenda')).some((name) => name.startsWith('.change'));

function relaid(): void {
  rmSync(join(folder.path, 'agenda'), { recursive: true });
  folder.lay(FILES);
}

test.skipIf(process.platform === 'win32')(`${KILLS} kills`, { timeout: 30_000 + KILLS * 6_000 }, async () => {
  const whole = start();
  await new Promise((resolve) => whole.on('exit', resolve));
  const after = folder.files();
  expect(after).not.toHaveProperty([SLOTEN]);
  const ends = { old: 0, new: 0, leftover: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    relaid();
    await killedAfter(Math.random() * (kill % 2 === 0 ? CHANGE_MS : 2_000), kill % 2 === 0);
    ends.leftover += hasChange() ? 1 : 0;
    // Whoever writes next finishes it, or removes it.
    expect((await folder.agenda(['edit', '2022/1.2', 'text', 'Het is schoon.'])).code).toBe(0);
    const isOld = existsSync(join(folder.path, 'agenda', SLOTEN));
    ends[isOld ? 'old' : 'new'] += 1;
    const objective = '2022/1-water/1.2-schoon.md';
    expect(folder.files(), `kill ${kill}`).toEqual({
      ...(isOld ? FILES : after),
      [objective]: '# Schoon\n\nHet is schoon.\n',
    });
  }
  if (KILLS > 50) console.log(`${KILLS} kills:`, ends);
});
