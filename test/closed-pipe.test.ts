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

// To an editor that has asked nothing, nothing is said.
const PRINTING = Object.entries(CALLS).filter(([name]) => name !== 'lsp');

test.each([...PRINTING, ['help', ['--help']] as const])('%s', async (_name, argv) => {
  const [read, unread] = await Promise.all([ran(argv, true), ran(argv, false)]);
  expect(unread).toEqual({ ...read, said: '' });
  expect(`${read.said}${read.err}`).not.toBe('');
});
