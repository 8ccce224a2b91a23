// A report is broken off before and within each of its steps, as by a power cut or on a full disk: what stands under its
// name is always the old one or the new, and nothing is left beside it once somebody writes again.
import type * as Fs from 'node:fs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FolderFile } from '../../src/platform/publishing-door.ts';
import { appendToReport, writeReport } from '../../src/platform/report-file.ts';
import { writeFolder } from '../../src/platform/write-folder.ts';
import { rendered } from '../../src/render/rendered.ts';
import { alive, DEAD, system } from './mortal.ts';

vi.mock('node:fs', async (original) => (await import('./mortal.ts')).mortal(await original<typeof Fs>()));
vi.mock('node:process', async () => (await import('./mortal.ts')).process);

let root: string;
beforeEach(() => {
  system.pid = DEAD;
  root = mkdtempSync(join(tmpdir(), 'agenda-outputs-'));
});
afterEach(() => {
  alive();
  rmSync(root, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

/** Every file that stands there but the list that a folder of ours has. */
function standing(): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .filter((path) => !path.endsWith('/.agenda-report'))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

const file = (path: string, text: string): FolderFile => ({ path, content: () => text });
const folderOf = (...files: readonly FolderFile[]) => writeFolder(join(root, 'site'), 'site', files, () => undefined);
const refusing: FolderFile = { path: 'x', content: () => Promise.reject(new Error('no more')) };

interface Output {
  /** Writes it for the first time. */
  readonly first: () => Promise<void>;
  readonly again: () => Promise<void>;
  /** Whatever somebody writes next that clears up, and puts nothing in the place itself. */
  readonly next: () => Promise<void>;
  readonly old: Files;
  readonly new: Files;
}

const report = (text: string) => async (): Promise<void> =>
  writeReport(
    root,
    'verslag.md',
    text.split(/(?<=\n)/).map((part) => rendered(part)),
  );

const OUTPUTS: Readonly<Record<string, Output>> = {
  'a report': {
    first: report('oud\n'),
    again: report('een\ntwee\ndrie\n'),
    next: async () => {
      writeReport(root, 'ander.md', rendered('x'));
      rmSync(join(root, 'ander.md'));
    },
    old: { 'verslag.md': 'oud\n' },
    new: { 'verslag.md': 'een\ntwee\ndrie\n' },
  },
  'a folder': {
    first: () => folderOf(file('index.html', 'oud'), file('weg/a.html', 'weg')),
    again: () => folderOf(file('index.html', 'nieuw'), file('thema/b.html', 'bladzijde')),
    next: () => folderOf(refusing).catch(() => undefined),
    old: { 'site/index.html': 'oud', 'site/weg/a.html': 'weg' },
    new: { 'site/index.html': 'nieuw', 'site/thema/b.html': 'bladzijde' },
  },
};

async function laid({ first }: Output, isFirst: boolean): Promise<void> {
  alive();
  rmSync(root, { recursive: true });
  mkdirSync(root);
  if (!isFirst) await first();
  alive();
}

/** @returns how many steps it took, and whether it came to its end */
async function made({ again }: Output): Promise<{ readonly steps: number; readonly done: boolean }> {
  const done = await again().then(
    () => true,
    () => false,
  );
  const steps = system.step;
  alive();
  return { steps, done };
}

describe.each(Object.keys(OUTPUTS))('%s', (name) => {
  const output = OUTPUTS[name] as Output;

  describe.each([
    ['the first', true],
    ['in place of another', false],
  ])('%s', (_which, isFirst) => {
    const before = isFirst ? {} : output.old;

    test('whenever the process dies', async () => {
      await laid(output, isFirst);
      const { steps } = await made(output);
      expect(standing()).toEqual(output.new);
      const ends = new Set<string>();
      for (let diesAt = 1; diesAt <= steps; diesAt++) {
        await laid(output, isFirst);
        system.diesAt = diesAt;
        await made(output);
        // Whatever stands under the name itself is whole before anybody comes next.
        const own = Object.fromEntries(Object.entries(standing()).filter(([path]) => !path.startsWith('.')));
        if (Object.keys(own).length > 0 && !isDeepStrictEqual(own, before))
          expect(own, `died at step ${diesAt}`).toEqual(output.new);
        system.pid = DEAD + 1;
        await output.next();
        system.pid = DEAD;
        const isOld = isDeepStrictEqual(standing(), before);
        if (!isOld) expect(standing(), `died at step ${diesAt}, and somebody came next`).toEqual(output.new);
        ends.add(isOld ? 'old' : 'new');
        expect(readdirSync(root).filter((each) => each.startsWith('.'))).toEqual([]);
      }
      expect(ends).toContain('old');
    });

    test('whenever a step fails', async () => {
      await laid(output, isFirst);
      const { steps } = await made(output);
      for (let failsAt = 1; failsAt <= steps; failsAt++) {
        await laid(output, isFirst);
        system.failsAt = failsAt;
        const { done } = await made(output);
        // What was done may still have something to clear up, and whoever comes next does that.
        if (done) await output.next();
        expect(standing(), `step ${failsAt} failed`).toEqual(done ? output.new : before);
        expect(readdirSync(root).filter((each) => each.startsWith('.'))).toEqual([]);
      }
    });
  });
});

test('what is added to a report is all there, or nothing of it', () => {
  const path = join(root, 'samenvatting.md');
  const add = (): boolean => {
    try {
      appendToReport(path, [rendered('een\n'), rendered('twee\n')]);
      return true;
    } catch {
      return false;
    }
  };
  writeFileSync(path, 'eerder\n');
  alive();
  expect(add()).toBe(true);
  const { step: steps } = system;
  for (let failsAt = 1; failsAt <= steps; failsAt++) {
    alive();
    writeFileSync(path, 'eerder\n');
    alive();
    system.failsAt = failsAt;
    expect(add()).toBe(false);
    expect(readFileSync(path, 'utf8'), `step ${failsAt} failed`).toBe('eerder\n');
  }
});
