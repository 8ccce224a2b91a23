// An answer from memory is the answer that would be given now. Each case in which it would not be is named here.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { BUILD } from 'agenda:package';
import { remembered } from '../../src/world/cache/answer-cache.ts';
import { isSame, isSamePart, lookAt, type Footprint, type Part } from '../../src/world/cache/footprint.ts';
import { listingsUnder, type Found } from '../../src/world/cache/listing.ts';
import { namesIn } from '../../src/world/cache/names-in.ts';
import { listingsByTwo, type Work } from '../../src/world/cache/second-thread.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { readYears } from '../../src/world/read-tree.ts';
import type { World } from '../../src/world/world.ts';
import { bytesOf } from '../fake-world.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

let home: string;
let now: number;
let asked: number;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'agenda-cache-'));
  mkdirSync(join(home, 'agenda/2021/1-water'), { recursive: true });
  writeFileSync(file('agenda.yaml'), 'format: 1\nlanguage: nl\n');
  writeFileSync(file('2021/1-water/1.1-dijken.md'), '# Dijken\n');
  // Noon tomorrow, so that what was written just now is long ago, and a minute more is still that day.
  now = new Date(Date.now() + DAY).setHours(12, 0, 0, 0);
  asked = 0;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const file = (path: string): string => join(home, 'agenda', path);
const folder = (): string => join(home, '.cache/openbare-agenda');
const kept = (): readonly string[] => {
  try {
    return readdirSync(folder()).map((name) => join(folder(), name));
  } catch {
    return [];
  }
};
const onlyKept = (): string => {
  expect(kept()).toHaveLength(1);
  return kept()[0] as string;
};

interface Call {
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly machine?: string;
  readonly cwd?: string;
  readonly columns?: number;
  readonly run?: (world: World) => Promise<number>;
}

/** An answer about everything there is in the folder, and about one environment variable. */
async function answering(world: World): Promise<number> {
  const place = world.findAgenda();
  if (!place) throw new Error('no agenda');
  const { entries } = world.readTree(place);
  world.out.write(`${world.env['LANG'] ?? '-'} ${entries.map((entry) => `${entry.path} ${entry.kind} ${Buffer.from(bytesOf(entry) ?? []).toString()}`).join(' ')}`);
  world.err.write('by the way');
  return 1;
}

async function call({ argv = ['status'], env = {}, machine = 'v20 linux', cwd = home, columns, run = answering }: Call = {}): Promise<string> {
  const stream = { isTTY: false };
  const said: string[] = [];
  const surface = (name: string) => ({ write: (text: string) => void said.push(`${name}: ${text}`), isTerminal: columns !== undefined, columns });
  const real = nodeWorld({ cwd: () => cwd, env: { HOME: home, ...env }, stdout: stream, stderr: stream } as unknown as NodeJS.Process);
  const code = await remembered(argv, { ...real, now: () => now, out: surface('out'), err: surface('err') }, machine, (world) => {
    asked++;
    return run(world);
  });
  return [...said, `exit: ${code}`].join('\n');
}

/** Asks twice, with something in between, and expects the second answer to be made anew. @returns both */
async function askedAnew(between: () => void, second: Call = {}, first: Call = {}): Promise<readonly [string, string]> {
  const before = await call(first);
  expect(kept()).toHaveLength(1);
  between();
  now += SECOND;
  const after = await call(second);
  expect(asked).toBe(2);
  return [before, after];
}

describe('nothing changed', () => {
  test('the same answer, on the same streams, with the same exit code, without asking', async () => {
    const first = await call();
    now += SECOND;
    expect(await call()).toBe(first);
    expect(first).toMatch(/^out: - 2021.*Dijken[^]*err: by the way\nexit: 1$/);
    expect(asked).toBe(1);
  });

  test('nothing is put in the agenda', async () => {
    const before = readdirSync(home, { recursive: true, encoding: 'utf8' }).sort();
    await call();
    expect(readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.cache')).sort()).toEqual(before);
  });

  test('only the owner can read it', async () => {
    await call();
    expect(statSync(onlyKept()).mode & 0o077).toBe(0);
    expect(statSync(folder()).mode & 0o077).toBe(0);
  });

  test('an environment variable that nobody looked at does not count', async () => {
    await call();
    await call({ env: { EDITOR: 'vi' } });
    expect(asked).toBe(1);
  });

  test('it may be deleted at any time', async () => {
    await call();
    rmSync(join(home, '.cache'), { recursive: true });
    await call();
    expect(asked).toBe(2);
  });
});

describe('something changed', () => {
  const dikes = '2021/1-water/1.1-dijken.md';
  test.each<[string, () => void]>([
    ['another text', () => writeFileSync(file(dikes), '# Hogere dijken\n')],
    ['another text of the same length, with the old time put back', () => {
      const { atime, mtime } = statSync(file(dikes));
      writeFileSync(file(dikes), '# Duinen\n');
      utimesSync(file(dikes), atime, mtime);
    }],
    ['a file more', () => writeFileSync(file('2021/1-water/1.2-sluizen.md'), '# Sluizen\n')],
    ['a file that is known by name only', () => writeFileSync(file('2021/1-water/kaart.pdf'), '')],
    ['a file less', () => unlinkSync(file(dikes))],
    ['another name', () => renameSync(file(dikes), file('2021/1-water/1.1-duinen.md'))],
    ['another file in its place, of the same size', () => {
      writeFileSync(file('nieuw'), '# Duinen\n');
      renameSync(file('nieuw'), file(dikes));
    }],
    ['a link in its place', () => {
      unlinkSync(file(dikes));
      symlinkSync('elsewhere', file(dikes));
    }],
    ['a folder in its place', () => {
      unlinkSync(file(dikes));
      mkdirSync(file(dikes));
    }],
    ['other rights', () => chmodSync(file(dikes), 0o600)],
    ['an empty folder more', () => mkdirSync(file('2022'))],
    ['other settings', () => writeFileSync(file('agenda.yaml'), 'format: 1\nlanguage: en\n')],
  ])('%s', async (_what, change) => {
    await askedAnew(change);
  });
});

describe('something else is asked, or by somebody else', () => {
  test.each<[string, Call]>([
    ['other words', { argv: ['status', '2021'] }],
    ['in another language', { env: { LANG: 'en' } }],
    ['in another folder', { get cwd() { return join(home, 'agenda'); } }],
    ['on a terminal', { columns: 80 }],
    ['by another Node', { machine: 'v22 linux' }],
  ])('%s', async (_what, second) => {
    await call();
    await call(second);
    expect(asked).toBe(2);
  });

  test('on a wider terminal', async () => {
    await call({ columns: 80 });
    await call({ columns: 120 });
    expect(asked).toBe(2);
  });

  test('by another build of the program: other code, other schemas', async () => {
    await askedAnew(() => {
      const text = readFileSync(onlyKept(), 'latin1');
      expect(text).toContain(BUILD);
      writeFileSync(onlyKept(), text.replace(BUILD, BUILD.replace(/./g, 'f')), 'latin1');
    });
  });
});

describe('time', () => {
  test('another day', async () => {
    await askedAnew(() => (now += DAY));
  });

  test('a file that was touched less than two seconds before is not trusted', async () => {
    now = Date.now() + SECOND;
    await call();
    await call();
    expect(asked).toBe(2);
    expect(kept()).toEqual([]);
  });

  test('a file from the future is not trusted', async () => {
    utimesSync(file('agenda.yaml'), new Date(now + DAY), new Date(now + DAY));
    await call();
    await call();
    expect(asked).toBe(2);
    expect(kept()).toEqual([]);
  });

  test('a clock that was set back', async () => {
    await askedAnew(() => (now -= 60 * SECOND));
  });
});

describe('what was kept is not whole', () => {
  test.each<[string, () => void]>([
    ['cut off', () => truncateSync(onlyKept(), statSync(onlyKept()).size - 10)],
    ['empty', () => truncateSync(onlyKept())],
    ['something else', () => writeFileSync(onlyKept(), 'not an answer\n')],
    ['a letter of the answer that was changed', () => writeFileSync(onlyKept(), readFileSync(onlyKept(), 'latin1').replace('by the way', 'by the wax'), 'latin1')],
    ['a folder', () => {
      const path = onlyKept();
      unlinkSync(path);
      mkdirSync(path);
    }],
  ])('%s', async (_what, spoil) => {
    const [before, after] = await askedAnew(spoil);
    expect(after).toBe(before);
  });

  test('where it cannot be kept the answer is given all the same', async () => {
    writeFileSync(join(home, '.cache'), 'a file, no folder');
    expect(await call()).toBe(await call());
    expect(asked).toBe(2);
  });
});

describe('what is never kept', () => {
  test.each<[string, (world: World) => Promise<number>]>([
    ['what git was asked for', async (world) => (await world.git(), answering(world))],
    ['what depends on another file', async (world) => (world.exists('x'), answering(world))],
    ['what writes a file', async (world) => (world.writeNew('new.txt', ''), answering(world))],
    ['what failed', async (world) => (await answering(world), 3)],
    ['what is about no files', (world) => (world.out.write('help'), Promise.resolve(0))],
    ['what is very long', async (world) => (world.out.write('x'.repeat(5_000_000)), answering(world))],
  ])('%s', async (_what, run) => {
    await call({ run });
    expect(asked).toBe(1);
    expect(kept()).toEqual([]);
  });

  test('an agenda that is pointed to', async () => {
    await call({ argv: ['status', '--root', 'agenda'] });
    await call({ argv: ['status', '--root=agenda'] });
    expect(kept()).toEqual([]);
  });

  test('where there is no agenda', async () => {
    await call({ cwd: tmpdir(), run: () => Promise.resolve(0) });
    expect(kept()).toEqual([]);
  });
});

describe('whether and where', () => {
  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['not on a build server', { CI: 'true' }, 0],
    ['on a build server where it is asked for', { CI: 'true', AGENDA_CACHE: 'on' }, 1],
    ['not where nobody wants it', { AGENDA_CACHE: 'off' }, 0],
    ['not without a place of the user', { HOME: '' }, 0],
    ['not in a place that depends on the folder', { HOME: '.', XDG_CACHE_HOME: 'cache' }, 0],
  ])('%s', async (_what, env, count) => {
    await call({ env });
    expect(kept()).toHaveLength(count);
  });

  test('in the cache folder that the user chose', async () => {
    await call({ env: { XDG_CACHE_HOME: join(home, 'chosen') } });
    expect(kept()).toEqual([]);
    expect(readdirSync(join(home, 'chosen/openbare-agenda'))).toHaveLength(1);
  });

  test('what nobody asked for a month is gone', async () => {
    await call();
    utimesSync(onlyKept(), new Date(now - 40 * DAY), new Date(now - 40 * DAY));
    const old = onlyKept();
    await call({ argv: ['list'] });
    expect(kept()).toHaveLength(1);
    expect(kept()).not.toContain(old);
  });
});

describe('what a footprint is made of', () => {
  const footprint = async (): Promise<Footprint> => (await (await lookAt(file(''), 0, () => false)).whole()) as Footprint;

  test('a part for each year and each file beside them; one that changed leaves the others the same', async () => {
    mkdirSync(file('2020/2-wegen/oud'), { recursive: true });
    writeFileSync(file('2020/2-wegen/oud/2.1-fietspad.md'), '# Fietspad\n');
    const before = await footprint();
    writeFileSync(file('2020/2-wegen/oud/2.1-fietspad.md'), '# Fietspaden\n');
    const after = await footprint();
    expect(before.parts.map(({ name }) => name).sort()).toEqual(['2020', '2021', 'agenda.yaml']);
    expect(after.parts.filter((part, nth) => !isSamePart(part, before.parts[nth] as Part)).map(({ name }) => name)).toEqual(['2020']);
    expect(isSame(before, after)).toBe(false);
    expect(isSame(await footprint(), after)).toBe(true);
    expect(after.newest).toBe(after.parts.find(({ name }) => name === '2020')?.newest);
  });

  test('it tells what stood in a year, as somebody who reads it would find it', async () => {
    mkdirSync(file('2020/2-wegen/oud/leeg'), { recursive: true });
    mkdirSync(file('2020/.git/oud'), { recursive: true });
    for (const path of ['2020/README.md', '2020/2-wegen/oud/2.1-fietspad.md', '2020/2-wegen/é.txt', '2020/.git/oud/x.md', '2020/zz.md']) writeFileSync(file(path), '# x\n');
    symlinkSync('README.md', file('2020/schakel.md'));
    const { parts } = await footprint();
    const read = readYears({ folder: file(''), prefix: '' });
    expect(read.years).toEqual(['2020', '2021']);
    for (const year of read.years) expect([...namesIn(parts.find(({ name }) => name === year) as Part)].sort()).toEqual(read.names(year).entries.map(({ path }) => path).sort());
    expect(namesIn(parts.find(({ name }) => name === '2020') as Part)).toHaveLength(5);
  });

  test('the same names in other folders are something else', async () => {
    mkdirSync(file('2021/a/b'), { recursive: true });
    const before = await footprint();
    renameSync(file('2021/a/b'), file('2021/b'));
    expect(isSame(await footprint(), before)).toBe(false);
  });

  test('what cannot be looked at has none', async () => {
    for (const files of [0, 20_000]) {
      const { changed, whole } = await lookAt(file('elsewhere'), files, () => true);
      expect(changed).toBeUndefined();
      expect(await whole()).toBeUndefined();
    }
  });

  test('it is the same for one thread and for two, wherever the first stops', async () => {
    for (const year of ['2018', '2019', '2020']) {
      mkdirSync(file(`${year}/1-water/oud`), { recursive: true });
      writeFileSync(file(`${year}/1-water/oud/x.md`), '# x\n');
    }
    const one = await footprint();
    for (const year of ['2018', '2020', '2021', undefined]) {
      const seen: string[] = [];
      const { changed, whole } = await lookAt(file(''), 20_000, ({ name }) => seen.push(name) > 0 && name === year);
      const two = (await whole()) as Footprint;
      expect(isSame(one, two)).toBe(true);
      expect(two.newest).toBe(one.newest);
      expect(changed).toBe(year);
      expect(seen).toEqual(['2021', '2020', '2019', '2018'].slice(0, year === undefined ? 4 : 2022 - Number(year)));
    }
  });
});

describe('a second thread', () => {
  const thread = (): URL => pathToFileURL(join(inject('installed'), 'dist/footprint-thread.cjs'));
  /** So many that the second thread takes part, wherever it is late. */
  const many = (): readonly string[] => Array.from({ length: 20_000 }, () => file('2021'));
  const acting = (name: string, act: string): URL => {
    writeFileSync(join(home, name), `const { folders, taken, begun } = require('node:worker_threads').workerData;\n${act}`);
    return pathToFileURL(join(home, name));
  };

  test('finds what the first would find', async () => {
    mkdirSync(file('2020/2-wegen/oud'), { recursive: true });
    const work: Work = { folders: [file('2021'), file('2020')], taken: new Int32Array(new SharedArrayBuffer(4)), begun: new Int32Array(new SharedArrayBuffer(4)) };
    const found = await new Promise<Found>((resolve, reject) => new Worker(thread(), { workerData: work }).once('message', resolve).once('error', reject));
    expect(found).toEqual(work.folders.map((folder, nth) => [nth, listingsUnder(folder)]).reverse());
    expect(Atomics.load(work.begun, 0)).toBe(1);
  });

  test.each<[string, () => URL]>([
    ['takes its share', thread],
    ['is not there', () => pathToFileURL(join(home, 'none.cjs'))],
    ['takes folders and stops', () => acting('stops.cjs', 'begun[0] = 1; Atomics.add(taken, 0, 3); process.exit(0);')],
    ['takes folders and fails', () => acting('fails.cjs', 'begun[0] = 1; Atomics.add(taken, 0, 3); throw new Error("broken");')],
  ])('where it %s everything is found, in order', async (_what, second) => {
    const one = listingsUnder(file('2021'));
    const found = await listingsByTwo([...many(), file('2021/1-water')], second()).all();
    expect(found).toHaveLength(20_001);
    expect(found.filter((each) => JSON.stringify(each) !== JSON.stringify(one))).toEqual([listingsUnder(file('2021/1-water'))]);
  });

  test('fails where the first does', async () => {
    await expect(listingsByTwo([file('elsewhere'), ...many()], thread()).all()).rejects.toThrow('ENOENT');
  });
});

/** The program as people have it. */
function run(): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: home, TZ: 'UTC', LANG: 'C', AGENDA_CACHE: 'on' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), 'validate', '--json'], { cwd: home, env });
    let out = '';
    child.stdout.on('data', (part) => (out += String(part)));
    child.on('close', (code) => resolve(`${out}${code}`));
  });
}

test('two at the same time: each gives its answer, and what is kept is whole', async () => {
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const answers = await Promise.all([run(), run(), run()]);
  answers.push(await run());
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('"schemaVersion"');
  expect(onlyKept()).toMatch(/\.answer$/);
});

test('more files than one thread looks at', async () => {
  for (let folder = 0; folder < 110; folder++) {
    mkdirSync(file(`2021/map-${folder}`));
    for (let nth = 0; nth < 100; nth++) writeFileSync(file(`2021/map-${folder}/${nth}.txt`), '');
  }
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const first = await run();
  const { mtimeMs } = statSync(onlyKept());
  expect(await run()).toBe(first);
  expect(statSync(onlyKept()).mtimeMs, 'from memory').toBe(mtimeMs);
  writeFileSync(file('2021/map-99/nieuw.md'), '# Nieuw\n');
  expect(await run()).not.toBe(first);
});
