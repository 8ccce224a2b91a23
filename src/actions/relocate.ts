// Files of an agenda under other names: they keep their bytes, and the links that lead to them follow.
import { posix } from 'node:path';
import type { Change, ChangeSet } from '../edit/change-set.ts';
import { editFile } from '../edit/edit-file.ts';
import type { Operation } from '../edit/operation.ts';
import type { FileKind, FileRole } from '../model/file-role.ts';
import type { Loaded } from '../model/loaded.ts';
import type { Splice } from '../source/splice.ts';
import { type Entry, hasContent, isRead, textOf } from '../source/tree.ts';
import { sha256 } from '../text/hash.ts';

/** A change to the data of a file, beside its new name. */
export interface DataChange {
  readonly kind: FileKind;
  readonly operations: readonly Operation[];
}

export interface Relocation {
  readonly changes: ChangeSet;
  /** The files whose data are written in a way that cannot be changed with certainty. */
  readonly byHand: readonly string[];
  /** The files that cannot be moved, since what is in them was not read. */
  readonly unread: readonly string[];
  /** The files of adopted plans in whose text a link would change. */
  readonly adopted: readonly string[];
  /** The reports with a link that leads nowhere from now on: what was reported stays as it is. */
  readonly reports: readonly string[];
}

/**
 * @param names the new path of each file that gets one, by its path
 * @param data what changes in the data of files, by path as it is now
 */
export async function relocated(
  { tree, roles, documents, agenda }: Pick<Loaded, 'tree' | 'roles' | 'documents' | 'agenda'>,
  names: ReadonlyMap<string, string>,
  data: ReadonlyMap<string, DataChange> = new Map(),
): Promise<Relocation> {
  const roleAt = new Map<string, FileRole>(roles.map((role) => [role.path, role]));
  const drafts = new Set(agenda.plans.filter(({ stage }) => stage === 'draft').map(({ year }) => year));
  const places = placesIn(tree.entries, names);
  const [byHand, unread, adopted, reports]: [string[], string[], string[], string[]] = [[], [], [], []];
  const changes: Change[] = [];
  for (const entry of tree.entries) {
    const { path } = entry;
    const to = names.get(path);
    const role = roleAt.get(path);
    const links = linksIn(entry, documents.get(path)?.body?.start ?? 0, places);
    const isReport = role?.kind === 'update';
    if (links.length > 0 && isReport) reports.push(path);
    else if (links.length > 0 && role && 'year' in role && !drafts.has(role.year)) adopted.push(path);
    const own = data.get(path);
    const edits = own ? await editFile({ path, text: textOf(entry) }, own.kind, own.operations) : [];
    if (!edits) byHand.push(path);
    const splices = [...(edits ?? []), ...(isReport ? [] : links)];
    if (to === undefined) {
      if (splices.length > 0) changes.push({ kind: 'edit', path, splices });
    } else if (hasContent(entry)) {
      const digest = sha256(entry.bytes ?? textOf(entry));
      changes.push({ kind: 'rename', path, to, sha256: digest, ...(splices.length > 0 ? { splices } : {}) });
    } else unread.push(path);
  }
  return { changes, byHand, unread, adopted, reports };
}

/** Where files and folders are to be found, by where they are now. */
type Places = ReadonlyMap<string, string>;

function placesIn(entries: readonly Entry[], names: ReadonlyMap<string, string>): Places {
  const places = new Map<string, string>();
  for (const { path } of entries) {
    const to = names.get(path) ?? path;
    places.set(path, to);
    // A folder is where its page is.
    if (path.endsWith('/README.md')) places.set(posix.dirname(path), posix.dirname(to));
  }
  return places;
}

/** A link in a text, and the definition of one. */
const LINKS = [/\]\(\s*<?([^)\s<>#?]+)/g, /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>#?]+)/gm];

/** What changes in the links of a page, so that each leads where it led. */
function linksIn(entry: Entry, body: number, places: Places): readonly Splice[] {
  const { path } = entry;
  if (!isRead(path) || !path.endsWith('.md')) return [];
  const text = textOf(entry);
  if (!text.includes('](') && !text.includes(']:')) return [];
  const start = body + (body > 0 && text.startsWith('\ufeff') ? 1 : 0);
  const digest = sha256(entry.bytes ?? text);
  const put = (at: number, old: string, instead: string): Splice => ({
    path,
    sha256: digest,
    span: { start: at, end: at + old.length },
    text: instead,
  });
  const to = places.get(path) ?? path;
  return LINKS.flatMap((link) => [...text.matchAll(link)]).flatMap((match) => {
    const [whole, target = ''] = match;
    const at = match.index + whole.length - target.length;
    if (at < start || /^(?:\/|[a-z][a-z+.-]*:)/i.test(target)) return [];
    const old = posix.join(posix.dirname(path), target).replace(/\/$/, '');
    const next = places.get(old);
    if (next === undefined) return [];
    const comesHome = posix.dirname(next) === posix.dirname(to) && posix.dirname(old) !== posix.dirname(path);
    const isThere = !comesHome && posix.join(posix.dirname(to), target).replace(/\/$/, '') === next;
    const named = whole.startsWith('](') ? numberBefore(text, match.index, numberOf(old)) : undefined;
    const isRenumbered = named !== undefined && numberOf(old) !== numberOf(next) && numberOf(next) !== undefined;
    return [
      ...(isRenumbered ? [put(named, numberOf(old) as string, numberOf(next) as string)] : []),
      ...(isThere ? [] : [put(at, target, linkTo(target, posix.relative(posix.dirname(to), next)))]),
    ];
  });
}

/** The new target, in the form of the old one. */
const linkTo = (old: string, path: string): string =>
  (old.startsWith('./') && !path.startsWith('.') ? './' : '') +
  (path === '' ? '.' : path) +
  (old.endsWith('/') ? '/' : '');

/** The number in the name of a file or folder. */
const numberOf = (path: string): string | undefined =>
  /^[1-9][\d.]*(?=-)/.exec(posix.basename(path).replace(/^README\.md$/, posix.basename(posix.dirname(path))))?.[0];

/** Where the words of a link begin with a number, as in `[3.2.1](…)` and `[2021/3.2.1 Sloten](…)`. */
function numberBefore(text: string, close: number, number: string | undefined): number | undefined {
  const open = text.lastIndexOf('[', close);
  if (open === -1 || number === undefined) return undefined;
  const words = text.slice(open + 1, close);
  const year = /^\d{4}\//.exec(words)?.[0].length ?? 0;
  return words.startsWith(number, year) && !/^\.?\d/.test(words.slice(year + number.length))
    ? open + 1 + year
    : undefined;
}
