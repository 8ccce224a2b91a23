// A world without a disk: a map of files, a fixed day, two strings. And the real one, without a process around it.
import { posix } from 'node:path';
import type { ChangeSet } from '../src/edit/change-set.ts';
import { UserError } from '../src/i18n/user-error.ts';
import { readPaper } from '../src/import/readers/read-paper.ts';
import { run } from '../src/main.ts';
import type { Conversation, Converse, Handlers } from '../src/platform/converse-door.ts';
import { nodeWorld } from '../src/platform/node.ts';
import type { Publishing } from '../src/platform/publishing-door.ts';
import type { Watching } from '../src/platform/watching-door.ts';
import type { AgendaPlace, Git, Output, World } from '../src/platform/world.ts';
import { type Printed, partsOf } from '../src/render/rendered.ts';
import type { Limits } from '../src/source/limits.ts';
import { byCodePoint, byYears, type Entry, isIgnored, isRead, LARGEST_FILE, type Tree } from '../src/source/tree.ts';
import { TODAY } from './environment.ts';

/** Text, bytes, or something that is not a file or cannot be read. */
export type Content = string | Uint8Array | { readonly kind: 'symlink' | 'special' } | { readonly unreadable: string };
/** By path from the agenda's root. */
export type Files = Readonly<Record<string, Content>>;

export interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  /** The order in which the files are found. */
  readonly order?: (paths: readonly string[]) => readonly string[];
  /** The files of the last commit; without those there is no git. */
  readonly base?: Files;
  /** What somebody types, question by question; without it there is nobody. */
  readonly typed?: readonly string[];
  /** Takes what would be written; without it nothing may be. */
  readonly write?: (changes: ChangeSet) => void;
  /** How a paper is read, if not at once. */
  readonly readPaper?: World['readPaper'];
  /** Takes a file that would be written beside the agenda; without it none may be. */
  readonly report?: (path: string, text: string, content: Printed | Uint8Array) => void;
  /** The machine to which reports are published; without it nothing is. */
  readonly publishing?: Publishing;
  /** When it is looked at the files, if not again and again. */
  readonly watching?: Watching;
  /** How much is read of an agenda on disk, where that is another limit than usual. */
  readonly limits?: Limits;
  /** What an editor does with the server that it started; without it nobody converses. */
  readonly editor?: (server: EditorSide) => Promise<void>;
}

/** A conversation as an editor has it: whom it can talk to, and how it hears what is sent without being asked for. */
export interface EditorSide {
  readonly handlers: Handlers;
  hear(listener: Conversation['send']): void;
}

/** What one call of the program said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const FOLDER = '/vereniging/agenda';

/** Runs the program on a map of files, in the folder that holds `agenda/`. */
export async function agenda(files: Files, argv: readonly string[], options: WorldOptions = {}): Promise<Said> {
  const typed = [...(options.typed ?? [])];
  return saidBy(
    argv,
    (out, err) => ({
      cwd: posix.dirname(FOLDER),
      env: { SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000), LANG: 'C', ...options.env },
      out,
      err,
      now: () => Date.parse(TODAY),
      findAgenda: () => ('agenda.yaml' in files ? { folder: FOLDER, prefix: 'agenda' } : undefined),
      readTree: () => treeOf(files, options.order),
      readYears: () => byYears(treeOf(files, options.order)),
      readOne: (_place, path, most) => (path in files ? entryOf(path, files[path] as Content, most, true) : undefined),
      resolvePath: (place, path) => resolvePath(files, place, path),
      leftOut: () => Promise.resolve([]),
      git: () =>
        options.base
          ? Promise.resolve(gitOf(files, options.base))
          : Promise.reject(new Error('there is no git in this world')),
      placeAt: (folder, prefix) => ({ folder, prefix }),
      applyChanges: (_place, changes) => {
        if (!options.write) return expectNoWriting(String(changes[0]?.path));
        options.write(changes);
        return Promise.resolve();
      },
      finishChange: () => Promise.resolve(),
      hasUnfinishedChange: () => Promise.resolve(false),
      exists: (_place, path) => path in files,
      publishing: () =>
        options.publishing
          ? Promise.resolve(options.publishing)
          : Promise.reject(new Error('nothing is published in this world')),
      converse: () =>
        options.editor
          ? Promise.resolve(converseWith(options.editor))
          : Promise.reject(new Error('nobody converses in this world')),
      agendaAround: (path) =>
        path.startsWith(`${FOLDER}/`) && 'agenda.yaml' in files ? { folder: FOLDER, prefix: 'agenda' } : undefined,
      watching: () =>
        options.editor
          ? Promise.resolve({
              readTree: (_place, before) => before ?? { tree: treeOf(files, options.order), stamps: new Map() },
              repeat: (look) => look(),
            })
          : Promise.reject(new Error('nothing changes in this world')),
      ask: () => Promise.resolve(typed.shift()),
      writeReport: (path, content) =>
        Promise.resolve(options.report ? options.report(path, textIn(content), content) : expectNoWriting(path)),
      readInput: () => Promise.resolve(typed.join('\n')),
      readInputBytes: () => Promise.resolve(new TextEncoder().encode(typed.join('\n'))),
      resolveUnsaved: (_place, path) => path.replace(/^(?:\/vereniging\/)?agenda\//, ''),
      editText: () => Promise.reject(new UserError({ nl: 'Er is geen tekstverwerker.', en: 'There is no editor.' })),
      appendToReport: (path) => expectNoWriting(path),
      sizeOfReport: () => Promise.resolve(0),
      readGiven: (path, most) => {
        const bytes = givenIn(files, path);
        return Promise.resolve(bytes.length > most ? undefined : bytes);
      },
      existsGiven: (path) => path in files,
      readPaper: options.readPaper ?? readPaper,
    }),
    options,
  );
}

/** An editor on the other side, which is gone when it has done what it does. */
const converseWith =
  (editor: NonNullable<WorldOptions['editor']>): Converse =>
  (handlers) => {
    let heard: Conversation['send'] = () => undefined;
    return {
      send: (method, params) => heard(method, params),
      ended: async () => {
        await editor({
          handlers,
          hear: (listener) => {
            heard = listener;
          },
        });
        return 'closed';
      },
    };
  };

const textIn = (content: Printed | Uint8Array): string =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : [...partsOf(content)].join('');

/** A file that is named on the command line stands in the same map. */
function givenIn(files: Files, path: string): Uint8Array {
  const content = files[path];
  if (content instanceof Uint8Array) return content;
  if (typeof content === 'string') return new TextEncoder().encode(content);
  throw new UserError({ nl: `"${path}" bestaat niet.`, en: `"${path}" does not exist.` });
}

/** A repository with one commit, that every revision names. */
function gitOf(files: Files, base: Files): Git {
  const commit = 'c'.repeat(40);
  return {
    resolveRevision: () => commit,
    headOrNothing: () => commit,
    mergeBase: () => commit,
    readTreeAt: () => treeOf(base),
    readIndexTree: () => treeOf(files),
    asidesOf: () => ({ leftOut: [], unwatched: [], unmerged: [], ignored: [], intended: [] }),
    changedSince: () =>
      [...new Set([...Object.keys(files), ...Object.keys(base)])]
        .filter((path) => files[path] !== base[path])
        .map((path) => ({
          path: `agenda/${path}`,
          kind: !(path in base) ? 'added' : path in files ? 'changed' : 'deleted',
        })),
  };
}

const expectNoWriting = (path: string): never => {
  throw new Error(`nothing is written in this world, not even ${path}`);
};

/** Runs the program on real files, in a folder of theirs. */
export async function agendaIn(folder: string, argv: readonly string[], options: WorldOptions = {}): Promise<Said> {
  const stream = { isTTY: false, on: () => undefined } as unknown as NodeJS.WriteStream;
  return saidBy(
    argv,
    (out, err) => {
      const process = {
        cwd: () => folder,
        env: { SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000), LANG: 'C', ...options.env },
        stdin: stream,
        stdout: stream,
        stderr: stream,
      } as unknown as NodeJS.Process;
      // A thread begins in the program as it is built.
      const typed = [...(options.typed ?? [])];
      const asked = options.typed ? { ask: () => Promise.resolve(typed.shift()) } : {};
      // The editor is gone before it says anything.
      const converse: World['converse'] = async () => () => ({ send: () => undefined, ended: async () => 'closed' });
      const world = nodeWorld(process);
      const within: Partial<World> = {
        findAgenda: (root) => {
          const place = world.findAgenda(root);
          return place && options.limits ? { ...place, limits: options.limits } : place;
        },
      };
      const { watching } = options;
      const looks = watching ? { watching: () => Promise.resolve(watching) } : {};
      return { ...world, out, err, readPaper, converse, ...asked, ...within, ...looks };
    },
    options,
  );
}

/** An entry's content as it is; undefined where it was not read. */
export const bytesOf = ({ text, bytes }: Entry): Uint8Array | undefined =>
  bytes ?? (text === undefined ? undefined : new TextEncoder().encode(text));

/** A tree as the program reads it from disk. */
export function treeOf(files: Files, order: WorldOptions['order'] = (paths) => [...paths].sort(byCodePoint)): Tree {
  const paths = order(Object.keys(files).filter((path) => !isIgnored(path)));
  return { prefix: 'agenda', entries: paths.map((path) => entryOf(path, files[path] as Content)) };
}

function entryOf(path: string, content: Content, most = LARGEST_FILE, asText = false): Entry {
  if (typeof content === 'object' && 'kind' in content) return { path, kind: content.kind, size: 0 };
  if (!isRead(path) && !asText) return { path, kind: 'file', size: 0 };
  if (typeof content === 'object' && 'unreadable' in content)
    return { path, kind: 'file', size: 0, unreadable: content.unreadable };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > most) return { path, kind: 'file', size: bytes.length };
  return asText
    ? { path, kind: 'file', size: bytes.length, text: new TextDecoder().decode(bytes) }
    : { path, kind: 'file', size: bytes.length, bytes };
}

function resolvePath(files: Files, place: AgendaPlace, path: string): string | undefined {
  const inside = posix.relative(place.folder, posix.resolve(posix.dirname(FOLDER), path));
  if (inside === '' || inside === '..') return '';
  return Object.keys(files).some((each) => each === inside || each.startsWith(`${inside}/`)) ? inside : undefined;
}

async function saidBy(
  argv: readonly string[],
  worldWith: (out: Output, err: Output) => World,
  { terminal = false, columns }: WorldOptions,
): Promise<Said> {
  const [out, err] = [collector(terminal, columns), collector(terminal, columns)];
  // Behind `complete` every word is one of another command line.
  const code = await run(argv[0] === 'complete' ? argv : [...argv, '--debug'], worldWith(out, err));
  // No test may pass because the program fails each time in the same way.
  if (/programma zelf iets mis|in the program itself/.test(err.text())) throw new Error(err.text());
  return { code, out: out.text(), err: err.text() };
}

function collector(isTerminal: boolean, columns: number | undefined): Output & { text(): string } {
  const parts: string[] = [];
  return { write: (printed) => void parts.push(...partsOf(printed)), isTerminal, columns, text: () => parts.join('') };
}
