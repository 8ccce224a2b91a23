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
  readonly kind: 'file' | 'symlink' | 'submodule' | 'special';
  /** Size in bytes; 0 where it is not a file. */
  readonly size: number;
  /** The content, read only for the files the format reads; undefined for the rest. */
  readonly bytes?: Uint8Array;
  /** Why the content could not be read: the system's own code, such as EACCES. */
  readonly unreadable?: string;
}

/** The largest file the format allows, in bytes: 1 MiB. */
export const LARGEST_FILE = 1024 * 1024;

/** Whether the format reads a path's content. The rest is known by name only: evidence, pictures, strays. */
export const isRead = (path: string): boolean => /\.(?:md|ya?ml)$/i.test(path) && !/(?:^|\/)evidence\//.test(path);

/** Whether a path is passed over in silence: dot files and what stands in dot folders. */
export const isIgnored = (path: string): boolean => path.startsWith('.') || path.includes('/.');

/** An order of names that is the same on every machine. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path as it is named from the repository. */
export const fromRepository = (tree: { readonly prefix: string }, path: string): string => (tree.prefix === '' ? path : path === '' ? tree.prefix : `${tree.prefix}/${path}`);
