import type { Tree } from '../source/tree.ts';

/** Everything outside the program. Only `world/node.ts` and `main.ts` touch the real one; tests bring their own. */
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
  /** One file under an agenda's root as text, or undefined where it cannot be read. */
  readText(place: AgendaPlace, path: string): string | undefined;
  /** A path as it was given on the command line, relative to the agenda's root; undefined where it lies outside or does not exist. */
  resolvePath(place: AgendaPlace, path: string): string | undefined;
}

export interface Output {
  write(text: string): void;
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
}
