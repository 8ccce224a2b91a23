// Whoever stops reading, as `head` does, is no reason to fail: whatever the command, its exit code is that of what was
// found.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CALLS, calledRepository } from './calls.ts';
import { ENVIRONMENT } from './environment.ts';
import type { Repository } from './replay/repository.ts';

let repository: Repository;
beforeAll(() => {
  repository = calledRepository();
  // Nothing is refused: the draft is one of its own year, and there is a change to record.
  repository.run("sed -i 's/due: 2021/due: 2022/' agenda/2022/1-water/*.md");
  repository.run("sed -i '/^decision:/,/^  date:/d' agenda/2022/README.md");
  repository.commit('Concept');
  repository.run("sed -i 's/at-least: 12/at-least: 10/' agenda/2021/1-water/1.1.2-gemalen.md");
});
afterAll(() => repository.remove());

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly err: string;
}

/** @param isRead whether anybody reads what it writes */
async function ran(argv: readonly string[], isRead: boolean): Promise<Ended> {
  const child = spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), ...argv], {
    cwd: repository.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...ENVIRONMENT },
  });
  // Closed before the program has begun.
  if (!isRead) child.stdout.destroy();
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [said, err] = await Promise.all([isRead ? text(child.stdout) : '', text(child.stderr)]);
  return { code: await ended, said, err };
}

/** What is wrong with these calls is told on standard error; an editor that has asked nothing hears nothing. */
const SILENT = ['lsp', 'rename', 'serve'];
const PRINTING = Object.entries(CALLS).filter(([name]) => !SILENT.includes(name));

test.each([...PRINTING, ['help', ['--help']] as const])('%s', async (_name, argv) => {
  const [read, unread] = await Promise.all([ran(argv, true), ran(argv, false)]);
  expect(read.said).not.toBe('');
  expect(unread).toEqual({ ...read, said: '' });
});
