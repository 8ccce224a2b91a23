import type { ChangeSet } from '../edit/change-set.ts';
import type { Paper, PaperFormat } from '../import/paper.ts';
import type { Printed, Rendered } from '../render/rendered.ts';
import type { Entry, Tree, YearTrees } from '../source/tree.ts';

/** Everything outside the program. Only this folder and `main.ts` touch the real one; tests bring their own. */
export interface World {
  /** Where the command was given. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** Now, in milliseconds since 1970. */
  now(): number;
  /** Finds the agenda from a folder upwards, or exactly in `root`; undefined where there is none. */
  findAgenda(root?: string): AgendaPlace | undefined;
  /** Reads everything under an agenda's root. */
  readTree(place: AgendaPlace): Tree;
  /** The same, a year at a time. */
  readYears(place: AgendaPlace): YearTrees;
  /** One file under an agenda's root, of at most so many bytes; undefined where nothing stands there. Why it cannot be read is part of the entry. */
  readOne(place: AgendaPlace, path: string, most: number): Entry | undefined;
  /**
   * A file that is no part of the agenda, named as on the command line: a paper, or a list.
   * @throws UserError where it cannot be read, or is larger than `most` bytes
   */
  readGiven(path: string, most: number): Promise<Uint8Array>;
  /** Whether anything stands at a path, named as on the command line. */
  existsGiven(path: string): boolean;
  /** Reads a paper in a thread of its own, with a limit on time and memory. @throws PaperError where nothing can be made of it */
  readPaper(format: PaperFormat, bytes: Uint8Array): Promise<Paper>;
  /** The door to git; loaded only when a revision is asked for. */
  git(): Promise<Git>;
  /** A path as it was given on the command line, relative to the agenda's root; undefined where it lies outside or does not exist. */
  resolvePath(place: AgendaPlace, path: string): string | undefined;
  /** A folder, named as on the command line, in which an agenda stands or is to stand; people put `prefix` before the paths in it. */
  placeAt(folder: string, prefix: string): AgendaPlace;
  /**
   * Makes all the changes of a set, or none. Their paths start from the place's folder.
   * @param home the folder in it where changes are prepared, where that is another one: that of the agenda
   * @throws UserError where that cannot be done
   */
  applyChanges(place: AgendaPlace, changes: ChangeSet, home?: string): Promise<void>;
  /** Finishes a change that an earlier run left half done. Whoever writes asks for this before reading. @throws UserError where that cannot be done */
  finishChange(place: AgendaPlace): Promise<void>;
  /** Whether an earlier run left a change half done that nobody is at work on. */
  hasUnfinishedChange(place: AgendaPlace): Promise<boolean>;
  /** Whether anything stands at a path in a place's folder. */
  exists(place: AgendaPlace, path: string): boolean;
  /** Asks the person at the terminal; undefined where nobody can answer. */
  ask(question: Rendered): Promise<string | undefined>;
  /** Writes a whole file that is no part of the agenda, named as on the command line. @throws UserError where that cannot be done */
  writeReport(path: string, text: Printed): Promise<void>;
  /** Adds to the end of such a file. @throws UserError where that cannot be done */
  appendToReport(path: string, text: Printed): Promise<void>;
  /** How many bytes such a file takes, 0 where there is none. */
  sizeOfReport(path: string): Promise<number>;
}

export interface Output {
  write(text: Printed): void;
  readonly isTerminal: boolean;
  /** In cells; undefined where it is not a terminal. */
  readonly columns: number | undefined;
}

/** Where an agenda stands on this machine. */
export interface AgendaPlace {
  /** The folder with `agenda.yaml`. */
  readonly folder: string;
  /** That folder, relative to the repository around it, with `/`; empty where they are the same. */
  readonly prefix: string;
  /** Why that folder cannot be listed or entered, in the system's own word; undefined where it can. */
  readonly unreadable?: string;
}

/** A commit, by its full object id. */
export type CommitId = string;

/** Other versions of an agenda. Everything here throws a UserError that says what to do where git cannot answer. */
export interface Git {
  /** The commit that a branch, tag or commit id names. */
  resolveRevision(place: AgendaPlace, revision: string): CommitId;
  /** The last commit, or the id of an empty tree where there is none yet. */
  headOrNothing(place: AgendaPlace): CommitId;
  /** The commit where the current branch left another one. */
  mergeBase(place: AgendaPlace, revision: string): CommitId;
  /** An agenda as it was in a commit; empty where it was not there yet. A file that stands in `beside` byte for byte is the very entry that stands there. */
  readTreeAt(place: AgendaPlace, commit: CommitId, beside?: Tree): Tree;
  /** An agenda as the next commit will hold it. */
  readIndexTree(place: AgendaPlace): Tree;
  /** What changed under the agenda's root since a commit, new files included; `index` looks at what is staged only. */
  changedSince(place: AgendaPlace, commit: CommitId, scope: 'worktree' | 'index'): readonly ChangedPath[];
}

/** A file that differs between a commit and what stands there now; a renamed one is gone in one place and new in another. */
export interface ChangedPath {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'deleted';
}
