// The one place that runs git. Every revision is resolved once, to an object id; what a person typed never reaches another command.
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { UserError } from '../language/user-error.ts';
import { suggest } from '../source/suggest.ts';
import { byCodePoint, hasContent, isIgnored, isRead, LARGEST_FILE, type Entry, type Tree } from '../source/tree.ts';
import type { AgendaPlace, ChangedPath, CommitId, Git } from './world.ts';

/** Nothing that a repository or a person has configured may run or change what git says. */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never', '--no-pager', '--no-optional-locks', '--literal-pathspecs'];
const LARGEST_ANSWER = 1024 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs in the repository's top folder, where the paths that git gives and those that a hook's surroundings give both begin. @throws UserError when git is not there. */
function git(place: AgendaPlace, args: readonly string[], input?: string): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', [...QUIET, ...args], {
    cwd: topOf(place),
    maxBuffer: LARGEST_ANSWER,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
    windowsHide: true,
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw unable({ nl: 'Het programma git is niet gevonden.', en: 'The program git was not found.' }, { nl: 'Installeer git (git-scm.com) en probeer het opnieuw.', en: 'Install git (git-scm.com) and try again.' });
  }
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr: stderr.toString('utf8') };
}

const topOf = ({ folder, prefix }: AgendaPlace): string => (prefix === '' ? folder : folder.slice(0, -prefix.length - 1) || '/');

const unable = (text: ConstructorParameters<typeof UserError>[0], hint?: ConstructorParameters<typeof UserError>[1]): UserError => new UserError(text, hint, 'environment');

/**
 * The commit a revision names.
 * @throws UserError when the words cannot be a revision (usage), or git knows no such commit, or this is no repository (environment).
 */
function resolveRevision(place: AgendaPlace, revision: string): CommitId {
  if (!isRevision(revision)) {
    throw new UserError({ nl: `"${revision}" kan geen versie in git zijn.`, en: `"${revision}" cannot be a revision.` }, { nl: 'Noem een tak, een label of een commit, bijvoorbeeld: main', en: 'Name a branch, a tag or a commit, for instance: main' });
  }
  // A year is never the beginning of a commit's id, though git would read it so; a branch or a label may be called by one.
  const names = isYear(revision) ? [`refs/heads/${revision}`, `refs/tags/${revision}`] : [revision];
  const id = names.map((name) => commitId(place, name)).find((found) => found !== undefined);
  if (id !== undefined) return id;
  requireRepository(place);
  throw isShallow(place) ? shallow() : unknownRevision(place, revision);
}

/** Options, ranges, paths within a commit and white space are refused before git sees them. */
const isRevision = (revision: string): boolean => revision !== '' && !/^[-^]/.test(revision) && !/[\s:\u0000-\u001f\u007f]|\.\./.test(revision);

const isYear = (revision: string): boolean => /^\d{4}$/.test(revision);

const OBJECT_ID = /^[0-9a-f]{40,64}$/;

function commitId(place: AgendaPlace, name: string): CommitId | undefined {
  const { status, stdout } = git(place, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const id = stdout.toString('latin1').trim();
  return status === 0 && OBJECT_ID.test(id) ? id : undefined;
}

function headOrNothing(place: AgendaPlace): CommitId {
  const head = commitId(place, 'HEAD');
  if (head !== undefined) return head;
  requireRepository(place);
  return git(place, ['hash-object', '-t', 'tree', '--stdin'], '').stdout.toString('latin1').trim();
}

function requireRepository(place: AgendaPlace): void {
  const answer = git(place, ['rev-parse', '--git-dir']);
  if (answer.status === 0) return;
  if (/dubious ownership/.test(answer.stderr)) {
    throw unable({ nl: 'Git vertrouwt deze map niet: ze is van een andere gebruiker.', en: 'Git does not trust this folder: it belongs to another user.' }, { nl: 'Typ: git config --global --add safe.directory PAD', en: 'Type: git config --global --add safe.directory PATH' });
  }
  throw unable({ nl: 'Deze map staat niet in een git-repository.', en: 'This folder is not in a git repository.' }, { nl: 'Voer de opdracht uit in een kloon van de repository.', en: 'Run the command in a clone of the repository.' });
}

const isShallow = (place: AgendaPlace): boolean => git(place, ['rev-parse', '--is-shallow-repository']).stdout.toString('latin1').trim() === 'true';

const shallow = (): UserError =>
  unable(
    { nl: 'Deze kloon is niet compleet: de geschiedenis die nodig is, ontbreekt.', en: 'This clone is shallow: the history that is needed is missing.' },
    { nl: 'Typ: git fetch --unshallow  (in GitHub Actions: fetch-depth: 0 bij actions/checkout; in GitLab: GIT_DEPTH: "0")', en: 'Type: git fetch --unshallow  (in GitHub Actions: fetch-depth: 0 with actions/checkout; in GitLab: GIT_DEPTH: "0")' },
  );

function unknownRevision(place: AgendaPlace, revision: string): UserError {
  if (revision === 'HEAD') return unable({ nl: 'Deze repository heeft nog geen commits.', en: 'This repository has no commits yet.' }, { nl: 'Controleer alles met: agenda validate', en: 'Check everything with: agenda validate' });
  const names = namesOf(place);
  const meant = names.includes(`origin/${revision}`) ? `origin/${revision}` : suggest(revision, names)[0];
  return unable(
    { nl: `Git kent hier geen versie "${revision}".`, en: `Git knows no revision "${revision}" here.` },
    meant === undefined ? { nl: 'Haal eerst alles op: git fetch --all --tags', en: 'Get everything first: git fetch --all --tags' } : { nl: `Bedoel je ${meant}?`, en: `Did you mean ${meant}?` },
  );
}

/** Branches and tags: `main`, `origin/main`. */
function namesOf(place: AgendaPlace): readonly string[] {
  const { stdout } = git(place, ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags']);
  return stdout.toString('utf8').split('\n').filter((name) => name !== '');
}

/**
 * The commit where the current branch left another one.
 * @throws UserError when the histories have nothing in common, or the clone is shallow.
 */
function mergeBase(place: AgendaPlace, revision: string): CommitId {
  return baseAtOnce(place, revision) ?? baseInSteps(place, revision);
}

/**
 * The same as {@link baseInSteps} by one process rather than three; undefined wherever there is more to say than one commit.
 * Git writes `A...B` as both commits and, behind a `^`, where they part (git-rev-parse, "Symmetric Difference").
 */
function baseAtOnce(place: AgendaPlace, revision: string): CommitId | undefined {
  if (!isRevision(revision) || isYear(revision)) return undefined;
  const { status, stdout } = git(place, ['rev-parse', `${revision}^{commit}...HEAD^{commit}`, '--']);
  const [head = '', other = '', base = '', ...more] = stdout.toString('latin1').split('\n');
  return status === 0 && more.join() === '--,' && [head, other, base.slice(1)].every((id) => OBJECT_ID.test(id)) && base.startsWith('^') ? base.slice(1) : undefined;
}

function baseInSteps(place: AgendaPlace, revision: string): CommitId {
  const other = resolveRevision(place, revision);
  const head = resolveRevision(place, 'HEAD');
  const answer = git(place, ['merge-base', other, head]);
  const id = answer.stdout.toString('latin1').trim();
  if (answer.status === 0 && OBJECT_ID.test(id)) return id;
  throw isShallow(place)
    ? shallow()
    : unable({ nl: `Deze tak en "${revision}" hebben geen gezamenlijke geschiedenis.`, en: `This branch and "${revision}" have no history in common.` }, { nl: 'Vergelijk met een tak waar deze uit voortkomt.', en: 'Compare with a branch that this one came from.' });
}

/**
 * An agenda as it was in a commit. Links and submodules are named, never followed; files are read by object id alone. That also tells
 * which stand in `beside` byte for byte, whatever the index, attributes or filters say of them: those are not read again.
 */
function readTreeAt(place: AgendaPlace, commit: CommitId, beside?: Tree): Tree {
  const folder = place.prefix === '' ? [] : ['--', `${place.prefix}/`];
  const listing = git(place, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...folder]);
  if (listing.status !== 0) throw incomplete();
  const listed = listing.stdout.toString('utf8').split('\0').filter((line) => line !== '').flatMap((line) => listedFile(line, place.prefix));
  const present = new Map(beside?.entries.map((entry) => [entry.path, entry]));
  const known = listed.map((each) => ({ ...each, same: sameIn(present, each) }));
  const wanted = known.filter(({ entry, id, same }) => !same && id !== undefined && entry.size <= LARGEST_FILE && isRead(entry.path));
  const blobs = readBlobs(place, [...new Set(wanted.map(({ id }) => id as string))]);
  const entries = known.map(({ entry, id, same }): Entry => {
    const bytes = same || id === undefined ? undefined : blobs.get(id);
    return same ?? (bytes === undefined ? entry : { ...entry, bytes });
  });
  return { prefix: place.prefix, entries: entries.sort((a, b) => byCodePoint(a.path, b.path)) };
}

function sameIn(present: ReadonlyMap<string, Entry>, { entry, id }: Listed): Entry | undefined {
  const other = id === undefined ? undefined : present.get(entry.path);
  return other && other.size === entry.size && hasContent(other) && blobId(other, id as string) === id ? other : undefined;
}

/** What git calls a file of this content, in a repository whose ids are like this one (gitformat, "Object storage"). */
function blobId({ size, text, bytes }: Entry, like: string): string {
  const header = `blob ${size}\0`;
  return hash(like.length === 64 ? 'sha256' : 'sha1', bytes === undefined ? header + String(text) : Buffer.concat([Buffer.from(header), bytes]));
}

interface Listed {
  readonly entry: Entry;
  /** The blob to read; undefined for what is no plain file. */
  readonly id: string | undefined;
}

/** `mode SP type SP id SP+ size TAB path`; what is no file has a dash for a size (git-ls-tree, "Output Format"). */
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

const incomplete = (): UserError =>
  unable({ nl: 'Deze kloon is niet compleet: de inhoud van een eerdere versie ontbreekt.', en: 'This clone is incomplete: the contents of an earlier version are missing.' }, { nl: 'Maak een gewone kloon, zonder --filter.', en: 'Make an ordinary clone, without --filter.' });

/** Many blobs by one process: `id SP type SP size LF content LF` each (git-cat-file, "BATCH OUTPUT"). */
function readBlobs(place: AgendaPlace, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (ids.length === 0) return blobs;
  const { stdout } = git(place, ['cat-file', '--batch', '--buffer'], ids.join('\n') + '\n');
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

/** What changed under the agenda's root since a commit: in commits, in the index and on disk, new files included. */
function changedSince(place: AgendaPlace, commit: CommitId, scope: 'worktree' | 'index'): readonly ChangedPath[] {
  const under = place.prefix === '' ? [] : [`${place.prefix}/`];
  const diff = git(place, ['diff', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=dirty', '-O/dev/null', '-z', '--name-status', ...(scope === 'index' ? ['--cached'] : []), commit, '--', ...under]);
  if (diff.status !== 0) throw unable({ nl: 'Git kan niet zeggen wat er is veranderd.', en: 'Git cannot say what changed.' });
  const fields = diff.stdout.toString('utf8').split('\0');
  const changed: ChangedPath[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const letter = fields[at];
    changed.push({ path: fields[at + 1] as string, kind: letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'changed' });
  }
  if (scope === 'worktree') {
    const untracked = git(place, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...under]).stdout.toString('utf8');
    for (const path of untracked.split('\0')) if (path !== '') changed.push({ path, kind: 'added' });
  }
  return changed.sort((a, b) => byCodePoint(a.path, b.path));
}

/** An agenda as it stands in the index: what the next commit will hold. */
function readIndexTree(place: AgendaPlace): Tree {
  const under = place.prefix === '' ? [] : ['--', `${place.prefix}/`];
  const listing = git(place, ['ls-files', '-z', '--stage', ...under]).stdout.toString('utf8');
  // `mode SP id SP stage TAB path`; the shape of ls-tree's lines, but for the size, which the blob itself tells.
  const listed = listing.split('\0').filter((line) => line !== '').flatMap((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', id = ''] = line.slice(0, tab).split(' ');
    return listedFile(`${mode} blob ${id} 0${line.slice(tab)}`, place.prefix);
  });
  const blobs = readBlobs(place, [...new Set(listed.flatMap(({ entry, id }) => (id !== undefined && isRead(entry.path) ? [id] : [])))]);
  const entries = listed.map(({ entry, id }): Entry => {
    const bytes = id === undefined ? undefined : blobs.get(id);
    if (bytes === undefined) return entry;
    return bytes.length > LARGEST_FILE ? { ...entry, size: bytes.length } : { ...entry, size: bytes.length, bytes };
  });
  return { prefix: place.prefix, entries: entries.sort((a, b) => byCodePoint(a.path, b.path)) };
}

/** What {@link ./world.ts} asks of git. */
export const gitDoor: Git = { resolveRevision, headOrNothing, mergeBase, readTreeAt, readIndexTree, changedSince };
