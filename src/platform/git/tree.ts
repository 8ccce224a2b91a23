// Reads an agenda from git: from a commit or from the index.
import { hash } from 'node:crypto';
import type { UserError } from '../../i18n/user-error.ts';
import { byCodePoint, type Entry, hasContent, isIgnored, isRead, LARGEST_FILE, type Tree } from '../../source/tree.ts';
import { tallyOf } from '../tally.ts';
import type { AgendaPlace, CommitId } from '../world.ts';
import { formerPrefix } from './former-place.ts';
import { git, incomplete, unable, withoutFilters } from './run.ts';

/**
 * The agenda in a commit. Links and submodules are listed but not followed; files are read by object id. A file in
 * `beside` with the same object id has the same content, whatever the index, attributes or filters say, and is not read
 * again. An agenda that stood elsewhere in the commit is given as though it stood where it does now.
 */
export function readTreeAt(place: AgendaPlace, commit: CommitId, beside?: Tree): Tree {
  const listed = listedAtOrBefore(place, commit);
  counted(place, listed);
  const present = new Map(beside?.entries.map((entry) => [entry.path, entry]));
  const known = listed.map((each) => ({ ...each, same: sameIn(present, each) }));
  const wanted = known.filter(
    ({ entry, id, same }) => !same && id !== undefined && entry.size <= LARGEST_FILE && isRead(entry.path),
  );
  const blobs = readBlobs(place, [...new Set(wanted.map(({ id }) => id as string))]);
  const entries = known.map(({ entry, id, same }): Entry => {
    const bytes = same || id === undefined ? undefined : blobs.get(id);
    return same ?? (bytes === undefined ? entry : { ...entry, bytes });
  });
  return { prefix: place.prefix, entries: entries.sort((a, b) => byCodePoint(a.path, b.path)) };
}

/** @throws UserError where there is more than is read, before any of it is */
function counted({ limits }: AgendaPlace, listed: readonly Listed[]): void {
  const count = tallyOf(limits).of('');
  for (const { entry } of listed) count(entry);
}

function listedAtOrBefore(place: AgendaPlace, commit: CommitId): readonly Listed[] {
  const listed = listedAt(place, commit, place.prefix);
  if (listed.some(({ entry }) => entry.path === 'agenda.yaml')) return listed;
  const former = formerPrefix(place, commit);
  return former === undefined ? listed : listedAt(place, commit, former);
}

function listedAt(place: AgendaPlace, commit: CommitId, prefix: string): readonly Listed[] {
  const folder = prefix === '' ? [] : ['--', `${prefix}/`];
  const listing = git(place, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...folder]);
  if (listing.status !== 0) throw incomplete();
  return listing.stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .flatMap((line) => listedFile(line, prefix));
}

function sameIn(present: ReadonlyMap<string, Entry>, { entry, id }: Listed): Entry | undefined {
  const other = id === undefined ? undefined : present.get(entry.path);
  return other && other.size === entry.size && hasContent(other) && blobId(other, id as string) === id
    ? other
    : undefined;
}

/**
 * The object id that git gives to this content, with the hash function of the id `like` (gitformat, "Object storage").
 */
function blobId({ size, text, bytes }: Entry, like: string): string {
  const header = `blob ${size}\0`;
  return hash(
    like.length === 64 ? 'sha256' : 'sha1',
    bytes === undefined ? header + String(text) : Buffer.concat([Buffer.from(header), bytes]),
  );
}

interface Listed {
  readonly entry: Entry;
  /** The blob to read; undefined for anything that is not a regular file. */
  readonly id: string | undefined;
}

/**
 * `mode SP type SP id SP+ size TAB path`; anything that is not a file has a dash as its size (git-ls-tree, "Output
 * Format").
 */
const LISTED = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t/;

function listedFile(line: string, prefix: string): readonly Listed[] {
  const [head = '', mode = '', id = '', size = '0'] = LISTED.exec(line) ?? [];
  const full = line.slice(head.length);
  const path = prefix === '' ? full : full.slice(prefix.length + 1);
  if (isIgnored(path)) return [];
  if (mode === '120000') return [{ entry: { path, kind: 'symlink', size: 0 }, id: undefined }];
  if (mode === '160000') return [{ entry: { path, kind: 'submodule', size: 0 }, id: undefined }];
  return [{ entry: { path, kind: 'file', size: isRead(path) ? Number(size) || 0 : 0 }, id }];
}

/** Reads many blobs with one process, each as `id SP type SP size LF content LF` (git-cat-file, "BATCH OUTPUT"). */
function readBlobs(place: AgendaPlace, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (ids.length === 0) return blobs;
  const { stdout } = git(place, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`);
  for (let at = 0; at < stdout.length; ) {
    const newline = stdout.indexOf(0x0a, at);
    const [id = '', type, size] = stdout.toString('latin1', at, newline).split(' ');
    if (type !== 'blob') throw incomplete();
    const end = newline + 1 + Number(size);
    blobs.set(id, stdout.subarray(newline + 1, end));
    at = end + 1;
  }
  return blobs;
}

/** How large many blobs are, each as `id SP type SP size` (git-cat-file, "BATCH OUTPUT"). */
function sizesOf(place: AgendaPlace, ids: readonly string[]): ReadonlyMap<string, number> {
  if (ids.length === 0) return new Map();
  const { stdout } = git(place, ['cat-file', '--batch-check', '--buffer'], `${ids.join('\n')}\n`);
  const lines = stdout.toString('latin1').split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [id = '', type, size] = line.split(' ');
      if (type !== 'blob') throw incomplete();
      return [id, Number(size)];
    }),
  );
}

/** Files that are only announced, with `git add --intent-to-add`: they are not in the next commit. */
export const intendedIn = (place: AgendaPlace, under: readonly string[]): ReadonlySet<string> =>
  new Set(
    git(place, [
      ...withoutFilters(place),
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      '--ignore-submodules=all',
      '-z',
      '--name-only',
      '--diff-filter=A',
      ...under,
    ])
      .stdout.toString('utf8')
      .split('\0'),
  );

const unmerged = (path: string): UserError =>
  unable(
    {
      nl: `In git is een samenvoeging nog niet af: ${path}.`,
      en: `A merge is not finished in git: ${path}.`,
    },
    {
      nl: 'Los de conflicten op, en zet de bestanden klaar met git add.',
      en: 'Resolve the conflicts, and stage the files with git add.',
    },
  );

/** The agenda in the index, which is what the next commit will contain. */
export function readIndexTree(place: AgendaPlace): Tree {
  const under = place.prefix === '' ? [] : ['--', `${place.prefix}/`];
  const intended = intendedIn(place, under);
  const listing = git(place, ['ls-files', '-z', '--stage', ...under]).stdout.toString('utf8');
  // `mode SP id SP stage TAB path`: like the lines of ls-tree, but without the size, which follows from the blob.
  const listed = listing
    .split('\0')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', id = '', stage = '0'] = line.slice(0, tab).split(' ');
      if (stage !== '0') throw unmerged(line.slice(tab + 1));
      if (intended.has(line.slice(tab + 1))) return [];
      return listedFile(`${mode} blob ${id} 0${line.slice(tab)}`, place.prefix);
    });
  const wanted = listed.flatMap(({ entry, id }) => (id !== undefined && isRead(entry.path) ? [id] : []));
  const sizes = sizesOf(place, [...new Set(wanted)]);
  const sized = listed.map(({ entry, id }): Listed => {
    const size = id === undefined || !isRead(entry.path) ? 0 : (sizes.get(id) ?? 0);
    return { entry: { ...entry, size }, id };
  });
  counted(place, sized);
  const blobs = readBlobs(
    place,
    [...sizes].flatMap(([id, size]) => (size > LARGEST_FILE ? [] : [id])),
  );
  const entries = sized.map(({ entry, id }): Entry => {
    const bytes = id === undefined || !isRead(entry.path) ? undefined : blobs.get(id);
    return bytes === undefined ? entry : { ...entry, bytes };
  });
  return { prefix: place.prefix, entries: entries.sort((a, b) => byCodePoint(a.path, b.path)) };
}
