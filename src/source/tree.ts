/**
 * What stands in an agenda's folder: the working tree and a git revision look the same from here on.
 * Paths are relative to the agenda's root, with `/`, in code point order.
 */
export interface Tree {
  /** The root's own path relative to the repository: `agenda`, or empty. Findings are named from the repository. */
  readonly prefix: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly path: string;
  /** A folder is an entry of its own only where it cannot be read: what stands in it nobody knows. */
  readonly kind: 'file' | 'folder' | 'symlink' | 'submodule' | 'special';
  /** Size in bytes; 0 where it is not a file. */
  readonly size: number;
  /** The content as text, where it is UTF-8 beyond doubt. Only files that the format reads have content. */
  readonly text?: string;
  /** Else the content as it is. */
  readonly bytes?: Uint8Array;
  /** Why the content could not be read: the system's own code, such as EACCES. */
  readonly unreadable?: string;
}

/** Whether an entry's content was read. */
export const hasContent = ({ text, bytes }: Entry): boolean => text !== undefined || bytes !== undefined;

/** The text of an entry, a byte order mark included; empty where it was not read. */
export const textOf = (entry: Entry | undefined): string =>
  entry?.text ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry?.bytes);

/** The largest file the format allows, in bytes: 1 MiB. */
export const LARGEST_FILE = 1024 * 1024;

const PAGE = /\.(?:md|ya?ml)$/i;
const EVIDENCE = /(?:^|\/)evidence\//;

/** Whether the format reads a path's content, told of nearly all without a pattern. The rest is known by name only: evidence, pictures, strays. */
export const isRead = (path: string): boolean =>
  (path.endsWith('.md') || PAGE.test(path)) && !(path.includes('evidence/') && EVIDENCE.test(path));

/** Whether a path is passed over in silence: dot files and what stands in dot folders. */
export const isIgnored = (path: string): boolean => path.startsWith('.') || path.includes('/.');

const YEAR = /^(?:19|2\d)\d{2}$/;

/** Whether a folder at the top is that of a year's plan. */
export const isYearFolder = (name: string): boolean => YEAR.test(name);

/** The year's folder that a path stands in; empty for all that stands beside those. */
export function yearFolderOf(path: string): string {
  const top = path.slice(0, path.indexOf('/'));
  return path.includes('/') && isYearFolder(top) ? top : '';
}

/** An agenda's files, to be read a year at a time. */
export interface YearTrees {
  readonly prefix: string;
  /** The names of the years' folders, in order. */
  readonly years: readonly string[];
  /** All that stands beside those. */
  outsideYears(): Tree;
  /** All that stands in a year's folder. */
  inYear(year: string): Tree;
  /** The same, with nothing read. */
  names(year: string): Tree;
  /** The year's own page alone; nothing where there is none. */
  page(year: string): Tree;
}

/** A whole tree as if it were read a year at a time. */
export function byYears({ prefix, entries }: Tree): YearTrees {
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
    outsideYears: () => ({ prefix, entries: inYear('') }),
    inYear: (year) => ({ prefix, entries: inYear(year) }),
    names: (year) => ({ prefix, entries: inYear(year).map(({ path, kind }) => ({ path, kind, size: 0 })) }),
    page: (year) => ({ prefix, entries: inYear(year).filter(({ path }) => path === `${year}/README.md`) }),
  };
}

/** An order of names that is the same on every machine. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path as it is named from the repository. */
export const fromRepository = (tree: { readonly prefix: string }, path: string): string =>
  tree.prefix === '' ? path : path === '' ? tree.prefix : `${tree.prefix}/${path}`;
