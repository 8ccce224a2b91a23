import { LIMITS } from './limits.ts';

/**
 * The files of an agenda, of the working tree or of a git revision; the rest of the program sees no difference.
 * Paths are relative to the agenda's root, with `/`, in code point order.
 */
export interface Tree {
  /**
   * The path of the agenda's root relative to the repository: `agenda`, or empty. Findings name files from the
   * repository.
   */
  readonly prefix: string;
  readonly entries: readonly Entry[];
  /**
   * Folders beside the agenda's root, named `../progress`, with the names of the files in them that look like reports.
   */
  readonly beside?: readonly FolderBeside[];
}

export interface FolderBeside {
  readonly path: string;
  readonly files: readonly string[];
}

export interface Entry {
  readonly path: string;
  /** A folder is an entry only if it cannot be read, so that its contents are unknown. */
  readonly kind: 'file' | 'folder' | 'symlink' | 'submodule' | 'special';
  /** Size in bytes; 0 where it is not a file. */
  readonly size: number;
  /** The content as text, where it is valid UTF-8. Only files that the format reads have content. */
  readonly text?: string;
  /** Otherwise the content as bytes. */
  readonly bytes?: Uint8Array;
  /** Why the content could not be read: the code of the system, such as EACCES. */
  readonly unreadable?: string;
}

/** Whether an entry's content was read. */
export const hasContent = ({ text, bytes }: Entry): boolean => text !== undefined || bytes !== undefined;

/** The text of an entry, a byte order mark included; empty where it was not read. */
export const textOf = (entry: Entry | undefined): string =>
  entry?.text ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry?.bytes);

/** The largest file the format allows, in bytes: 1 MiB. */
export const LARGEST_FILE = LIMITS.fileBytes;

const PAGE = /\.(?:md|ya?ml)$/i;
const EVIDENCE = /(?:^|\/)evidence\//;

/** Whether the format reads the content of a path. Of other files, such as evidence, only the name is known. */
export const isRead = (path: string): boolean =>
  (path.endsWith('.md') || PAGE.test(path)) && !(path.includes('evidence/') && EVIDENCE.test(path));

/** Whether a path is ignored: files and folders whose name starts with a dot. */
export const isIgnored = (path: string): boolean => path.startsWith('.') || path.includes('/.');

/** Other names that people give to the folder `progress`. */
const REPORTS = /^(?:progress|voortgang(?:smeldingen)?|meldingen|updates)$/i;
export const isFolderOfReports = (name: string): boolean => REPORTS.test(name);

/** Whether a file name begins with a day and ends like a text. */
export const looksLikeReport = (name: string): boolean => /^\d{4}-\d{2}-\d{2}[-_ ].*\.(?:md|markdown|txt)$/i.test(name);

const YEAR = /^(?:19|2\d)\d{2}$/;

/** Whether a folder name is a year. */
export const isYearFolder = (name: string): boolean => YEAR.test(name);

/** The year folder of a path; empty for files outside the years. */
export function yearFolderOf(path: string): string {
  const top = path.slice(0, path.indexOf('/'));
  return path.includes('/') && isYearFolder(top) ? top : '';
}

/** The files of an agenda, to be read a year at a time. */
export interface YearTrees {
  readonly prefix: string;
  /** The names of the year folders, in order. */
  readonly years: readonly string[];
  /** The files outside the year folders. */
  outsideYears(): Tree;
  /** The files in a year folder. */
  inYear(year: string): Tree;
  /** The same, without content. */
  names(year: string): Tree;
  /** Only the README.md of the year; no entries where there is none. */
  page(year: string): Tree;
}

/** Gives a tree that was read as a whole a year at a time. */
export function byYears({ prefix, entries, beside }: Tree): YearTrees {
  const folders = new Map<string, Entry[]>([['', []]]);
  for (const entry of entries) {
    const year = yearFolderOf(entry.path);
    const siblings = folders.get(year);
    if (siblings) siblings.push(entry);
    else folders.set(year, [entry]);
  }
  const inYear = (year: string): readonly Entry[] => folders.get(year) ?? [];
  return {
    prefix,
    years: [...folders.keys()].filter((year) => year !== '').sort(byCodePoint),
    outsideYears: () => ({ prefix, entries: inYear(''), ...(beside ? { beside } : {}) }),
    inYear: (year) => ({ prefix, entries: inYear(year) }),
    names: (year) => ({ prefix, entries: inYear(year).map(({ path, kind }) => ({ path, kind, size: 0 })) }),
    page: (year) => ({ prefix, entries: inYear(year).filter(({ path }) => path === `${year}/README.md`) }),
  };
}

/** Compares names in the same way on every machine. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A path in the one form of Unicode in which names are compared: a Mac may write é as e with an accent, where git has
 * it as one character.
 */
export const comparable = (path: string): string => path.normalize('NFC');

/** A path relative to the repository. */
export function fromRepository({ prefix }: { readonly prefix: string }, path: string): string {
  if (path.startsWith('../') && prefix !== '')
    return fromRepository({ prefix: prefix.slice(0, Math.max(0, prefix.lastIndexOf('/'))) }, path.slice('../'.length));
  return prefix === '' ? path : path === '' ? prefix : `${prefix}/${path}`;
}
