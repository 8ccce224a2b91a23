import type { ChangeSet } from '../edit/change-set.ts';
import type { Paper, PaperFormat } from '../import/paper.ts';
import type { Printed, Rendered } from '../render/rendered.ts';
import type { Limits } from '../source/limits.ts';
import type { Entry, Tree, YearTrees } from '../source/tree.ts';
import type { Converse } from './converse-door.ts';
import type { Publishing } from './publishing-door.ts';
import type { Watching } from './watching-door.ts';

/**
 * Everything outside the program: files, streams, clock, git. Only this folder and `main.ts` use the real ones; tests
 * have a world of their own.
 */
export interface World {
  /** The folder in which the command was given. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** Now, in milliseconds since 1970. */
  now(): number;
  /**
   * Finds the agenda exactly in `root`, else in AGENDA_ROOT, else in the current folder or one above it; undefined where
   * there is none.
   */
  findAgenda(root?: string): AgendaPlace | undefined;
  /** Reads all files under an agenda's root. */
  readTree(place: AgendaPlace): Tree;
  /** The same, a year at a time. */
  readYears(place: AgendaPlace): YearTrees;
  /**
   * One file under an agenda's root, of at most `most` bytes; undefined where it does not exist. The entry says why it
   * cannot be read.
   */
  readOne(place: AgendaPlace, path: string, most: number): Entry | undefined;
  /**
   * A file that is no part of the agenda, named as on the command line: a paper, or a list; undefined where it is larger
   * than `most` bytes.
   * @throws UserError where it cannot be read
   */
  readGiven(path: string, most: number): Promise<Uint8Array | undefined>;
  /** Whether anything stands at a path, named as on the command line. */
  existsGiven(path: string): boolean;
  /**
   * Reads a paper in a thread of its own, with a limit on time and memory.
   * @throws PaperError where nothing can be made of it
   */
  readPaper(format: PaperFormat, bytes: Uint8Array, limits?: Limits): Promise<Paper>;
  /** The files of the agenda that a sparse checkout leaves out, from the repository. */
  leftOut(place: AgendaPlace): Promise<readonly string[]>;
  /** Git; loaded only where a revision is needed. */
  git(): Promise<Git>;
  /**
   * A path as it was given on the command line, relative to the agenda's root; undefined where it lies outside or does
   * not exist.
   */
  resolvePath(place: AgendaPlace, path: string): string | undefined;
  /** The same for a file that need not exist yet. */
  resolveUnsaved(place: AgendaPlace, path: string): string | undefined;
  /**
   * A folder, named as on the command line, in which an agenda stands or is to stand; people put `prefix` before the
   * paths in it.
   */
  placeAt(folder: string, prefix: string): AgendaPlace;
  /**
   * Makes all the changes of a set, or none. Their paths start from the place's folder.
   * @param home the folder in it where changes are prepared, where that is another one: that of the agenda
   * @throws UserError where that cannot be done
   */
  applyChanges(place: AgendaPlace, changes: ChangeSet, home?: string): Promise<void>;
  /**
   * Finishes a change that an earlier run left half done. Whoever writes asks for this before reading.
   * @throws UserError where that cannot be done
   */
  finishChange(place: AgendaPlace): Promise<void>;
  /** Whether an earlier run left a change half done that nobody is at work on. */
  hasUnfinishedChange(place: AgendaPlace): Promise<boolean>;
  /** Whether anything stands at a path in a place's folder. */
  exists(place: AgendaPlace, path: string): boolean;
  /** The door to what reports need of the machine; loaded only when one is made. */
  publishing(): Promise<Publishing>;
  /** The door to what goes on while somebody writes; loaded only there. */
  watching(): Promise<Watching>;
  /** The door to a conversation with an editor; loaded only there. */
  converse(): Promise<Converse>;
  /** Finds the agenda around a file, named by its full path. */
  agendaAround(path: string): AgendaPlace | undefined;
  /** Asks the person at the terminal; undefined where nobody can answer. */
  ask(question: Rendered): Promise<string | undefined>;
  /**
   * Opens a copy of a text in the person's own editor, and waits until it is closed.
   * @throws UserError where there is no editor, or it ends with an error
   */
  editText(name: string, text: string): Promise<Typed>;
  /**
   * All that comes in on standard input, as text without the white space around it.
   * @param howToEnd what somebody reads who types it there
   * @throws UserError where it is no text, or larger than a file of the format may be
   */
  readInput(howToEnd: Rendered): Promise<string>;
  /**
   * The bytes that come in on standard input, as they are.
   * @throws UserError where there are more than a file of the format may have
   */
  readInputBytes(): Promise<Uint8Array>;
  /**
   * Writes a whole file that is no part of the agenda, named as on the command line.
   * @throws UserError where that cannot be done
   */
  writeReport(path: string, content: Printed | Uint8Array): Promise<void>;
  /** Adds to the end of such a file. @throws UserError where that cannot be done */
  appendToReport(path: string, text: Printed): Promise<void>;
  /** How many bytes such a file takes, 0 where there is none. */
  sizeOfReport(path: string): Promise<number>;
}

/** What somebody left in an editor. */
export interface Typed {
  readonly text: string;
  /** Where it stands, for whoever has to try again. */
  readonly path: string;
  /** Removes the copy, once it is of no use any more. */
  discard(): void;
}

export interface Output {
  write(text: Printed): void;
  readonly isTerminal: boolean;
  /** In cells; undefined where it is not a terminal. */
  readonly columns: number | undefined;
}

/** The place of an agenda on disk. */
export interface AgendaPlace {
  /** The folder with `agenda.yaml`. */
  readonly folder: string;
  /** That folder, relative to the repository around it, with `/`; empty where they are the same. */
  readonly prefix: string;
  /** The system's error code if the folder cannot be listed or entered. */
  readonly unreadable?: string;
  /** How much is read there, where somebody raised that. */
  readonly limits?: Limits;
}

/** A commit, by its full object id. */
export type CommitId = string;

/** Other versions of an agenda. Every function throws a UserError with what to do, where git cannot answer. */
export interface Git {
  /** The commit that a branch, tag or commit id names. */
  resolveRevision(place: AgendaPlace, revision: string): CommitId;
  /** The last commit, or the id of an empty tree where there are no commits. */
  headOrNothing(place: AgendaPlace): CommitId;
  /** The commit at which the current branch separated from another one. */
  mergeBase(place: AgendaPlace, revision: string): CommitId;
  /**
   * The agenda in a commit; empty where there was none. A file with the same content as in `beside` is the same entry
   * object.
   */
  readTreeAt(place: AgendaPlace, commit: CommitId, beside?: Tree): Tree;
  /** The agenda in the index, which is what the next commit will contain. */
  readIndexTree(place: AgendaPlace): Tree;
  /**
   * The files under the agenda's root that changed since a commit, including new files; `index` considers staged
   * changes only.
   */
  changedSince(place: AgendaPlace, commit: CommitId, scope: 'worktree' | 'index'): readonly ChangedPath[];
  /** Files of the agenda of which git and the disk have different ideas. */
  asidesOf(place: AgendaPlace, scope: 'worktree' | 'index'): Asides;
}

/** Files of an agenda, from the repository. What does not matter to what is read is empty. */
export interface Asides {
  /** In git, and left out of the working tree: by a sparse checkout, or by hand. */
  readonly leftOut: readonly string[];
  /** There, but git was told not to look at them: `skip-worktree`, `assume-unchanged`. */
  readonly unwatched: readonly string[];
  /** With a conflict that nobody has resolved. */
  readonly unmerged: readonly string[];
  /** On disk, and ignored by git. */
  readonly ignored: readonly string[];
  /** Announced with `git add --intent-to-add`, and not in the next commit. */
  readonly intended: readonly string[];
}

/** A file that differs from a commit. A renamed file is one that is deleted and one that is added. */
export interface ChangedPath {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'deleted';
}
