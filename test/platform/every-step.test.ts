// A change to files is broken off before each of its steps in turn, as by a power cut: what stands there is always the
// old or the new.
import type * as Fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeSet } from '../../src/edit/change-set.ts';
import { applyChanges } from '../../src/platform/change/apply.ts';
import { recover } from '../../src/platform/change/recover.ts';
import { sha256 } from '../../src/text/hash.ts';
import { alive, DEAD, system } from './mortal.ts';

vi.mock('node:fs', async (original) => (await import('./mortal.ts')).mortal(await original<typeof Fs>()));
vi.mock('node:process', async () => (await import('./mortal.ts')).process);

let root: string;
beforeEach(() => {
  system.pid = DEAD;
  root = mkdtempSync(join(tmpdir(), 'agenda-steps-'));
});
afterEach(() => {
  alive();
  rmSync(root, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

function lay(files: Files): void {
  alive();
  rmSync(root, { recursive: true });
  mkdirSync(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), 0o640);
  }
}

/** Every file that stands there. */
function standing(): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

const emptyFolders = (): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(root, path)).isDirectory() && readdirSync(join(root, path)).length === 0,
  );

const edit = (path: string, before: string, text: string): ChangeSet[number] => ({
  kind: 'edit',
  path,
  splices: [{ path, sha256: sha256(before), span: { start: 0, end: before.length }, text }],
});
const rename = (path: string, to: string, before: string): ChangeSet[number] => ({
  kind: 'rename',
  path,
  to,
  sha256: sha256(before),
});

interface Case {
  readonly before: Files;
  readonly changes: ChangeSet;
  readonly after: Files;
  readonly home?: string;
}
const ten = Array.from({ length: 10 }, (_, at) => `2021/1-water/1.1.${at + 1}-sloot.md`);

const CASES: Readonly<Record<string, Case>> = {
  'one file': {
    before: { '2021/README.md': 'oud\n', 'agenda.yaml': 'x\n' },
    changes: [edit('2021/README.md', 'oud\n', 'nieuw\n')],
    after: { '2021/README.md': 'nieuw\n', 'agenda.yaml': 'x\n' },
  },
  'one new file': {
    before: { 'agenda.yaml': 'x\n' },
    changes: [{ kind: 'create', path: '2021/progress/2021-06-01-sloten.md', text: 'nieuw\n' }],
    after: { 'agenda.yaml': 'x\n', '2021/progress/2021-06-01-sloten.md': 'nieuw\n' },
  },
  'ten files': {
    before: Object.fromEntries(ten.map((path) => [path, `oud ${path}\n`])),
    changes: ten.map((path) => edit(path, `oud ${path}\n`, `nieuw ${path}\n`)),
    after: Object.fromEntries(ten.map((path) => [path, `nieuw ${path}\n`])),
  },
  'new, changed, renamed and removed': {
    before: { a: 'a\n', 'x/b': 'b\n', 'y/c': 'c\n', 'z/d': 'd\n', e: 'e\n' },
    changes: [
      { kind: 'create', path: 'n/new', text: 'new\n' },
      edit('a', 'a\n', 'A\n'),
      rename('x/b', 'w/b', 'b\n'),
      { kind: 'delete', path: 'z/d', sha256: sha256('d\n') },
      rename('y/c', 'e', 'c\n'),
      rename('e', 'y/c', 'e\n'),
    ],
    after: { a: 'A\n', 'n/new': 'new\n', 'w/b': 'b\n', 'y/c': 'e\n', e: 'c\n' },
  },
  'a first agenda': {
    before: { 'LEESMIJ.txt': 'x\n' },
    changes: ['agenda/agenda.yaml', 'agenda/2021/README.md', '.gitattributes'].map((path) => ({
      kind: 'create',
      path,
      text: `${path}\n`,
    })),
    after: {
      'LEESMIJ.txt': 'x\n',
      'agenda/agenda.yaml': 'agenda/agenda.yaml\n',
      'agenda/2021/README.md': 'agenda/2021/README.md\n',
      '.gitattributes': '.gitattributes\n',
    },
    home: 'agenda',
  },
};

const areasOf = ({ home = '' }: Case) =>
  [
    { root, prefix: '' },
    { root: join(root, home), prefix: home },
  ] as const;

/**
 * Makes the change until the process dies or the step fails.
 * @returns how many steps it took, and whether it came to its end
 */
async function made(each: Case): Promise<{ readonly steps: number; readonly done: boolean }> {
  const [area, inside] = areasOf(each);
  const done = await applyChanges(area, each.home === undefined ? area : inside, each.changes).then(
    () => true,
    () => false,
  );
  return { steps: system.step, done };
}

describe.each(Object.keys(CASES))('%s', (name) => {
  const each = CASES[name] as Case;

  test('comes about, and leaves nothing behind', async () => {
    lay(each.before);
    expect((await made(each)).done).toBe(true);
    expect(standing()).toEqual(each.after);
    expect(emptyFolders()).toEqual([]);
    for (const path of Object.keys(each.before).filter((path) => existsSync(join(root, path))))
      expect(statSync(join(root, path)).mode & 0o777, path).toBe(0o640);
  });

  test('is old or new whenever the process dies, as soon as somebody comes next', async () => {
    const ends = await endsOfDying(each);
    expect(ends.old).toBeGreaterThan(3);
    expect(ends.new).toBeGreaterThan(0);
  });

  test('is old or new whenever the next one dies as well', async () => {
    lay(each.before);
    const { steps } = await made(each);
    // Of very many steps a few are tried: each takes as many turns as there are steps to come.
    for (let diesAt = Math.floor(steps / 3); diesAt <= steps; diesAt += Math.ceil(steps / 30)) {
      for (let again = 1; ; again++) {
        lay(each.before);
        system.diesAt = diesAt;
        await made(each);
        alive();
        Object.assign(system, { pid: DEAD + 1, diesAt: again });
        const died = attempt(() => recover(areasOf(each)[each.home === undefined ? 0 : 1]));
        alive();
        system.pid = DEAD + 2;
        recover(areasOf(each)[each.home === undefined ? 0 : 1]);
        system.pid = DEAD;
        if (!isDeepStrictEqual(standing(), each.before))
          expect(standing(), `died before step ${diesAt}, then ${again}`).toEqual(each.after);
        if (!died) break;
      }
    }
  });

  test('is old whenever a step fails, or else done', async () => {
    lay(each.before);
    const { steps } = await made(each);
    for (let failsAt = 1; failsAt <= steps; failsAt += Math.ceil(steps / 50)) {
      lay(each.before);
      system.failsAt = failsAt;
      const { done } = await made(each);
      alive();
      const files = Object.entries(standing()).filter(([path]) => !path.includes('.change'));
      expect(Object.fromEntries(files), `step ${failsAt} failed`).toEqual(done ? each.after : each.before);
    }
  });
});

describe('on a file system without hard links', () => {
  beforeEach(() => {
    system.hasLinks = false;
  });
  afterEach(() => {
    system.hasLinks = true;
  });

  test.each(Object.keys(CASES))('%s comes about', async (name) => {
    const each = CASES[name] as Case;
    lay(each.before);
    expect((await made(each)).done).toBe(true);
    expect(standing()).toEqual(each.after);
  });

  test.each(['one file', 'new, changed, renamed and removed', 'a first agenda'])(
    '%s is old or new whenever the process dies',
    async (name) => {
      expect((await endsOfDying(CASES[name] as Case)).new).toBeGreaterThan(0);
    },
  );
});

/**
 * Has the process die before each step in turn, and somebody come next.
 * @returns how often the files were the old ones, and how often the new
 */
async function endsOfDying(each: Case): Promise<{ readonly old: number; readonly new: number }> {
  lay(each.before);
  const { steps } = await made(each);
  const ends = { old: 0, new: 0 };
  for (let diesAt = 1; diesAt <= steps; diesAt++) {
    lay(each.before);
    system.diesAt = diesAt;
    await made(each);
    alive();
    system.pid = DEAD + 1;
    recover(areasOf(each)[each.home === undefined ? 0 : 1]);
    system.pid = DEAD;
    const now = standing();
    const isOld = isDeepStrictEqual(now, each.before);
    if (!isOld) expect(now, `died before step ${diesAt}`).toEqual(each.after);
    ends[isOld ? 'old' : 'new'] += 1;
  }
  return ends;
}

/** Whether something was thrown. */
function attempt(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}

test('a change that another process finishes at the same moment is waited for', async () => {
  const { before, changes, after } = CASES['one file'] as Case;
  lay(before);
  system.heldOnce = '.change';
  await applyChanges({ root, prefix: '' }, { root, prefix: '' }, changes);
  expect(system.heldOnce).toBeUndefined();
  expect(standing()).toEqual(after);
});
