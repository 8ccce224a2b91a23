import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { byCodePoint, type Entry, fromRepository, type Tree, textOf } from '../source/tree.ts';
import type { ChangeSet } from './change-set.ts';

/** What happened to one path. */
export interface ChangedFile {
  readonly path: string;
  readonly change: 'created' | 'edited' | 'renamed' | 'deleted';
  /** The name that it had. */
  readonly from?: string;
}

/** The files that a change leaves behind, in order; what got another name stands under its new one. */
export function changedFiles(before: Tree, after: Tree, changes: ChangeSet): readonly ChangedFile[] {
  const origins = new Map(changes.flatMap((each) => (each.kind === 'rename' ? [[each.to, each.path] as const] : [])));
  const left = new Set(origins.values());
  const [old, next] = [entriesOf(before), entriesOf(after)];
  const changed = [...new Set([...old.keys(), ...next.keys()])].filter((path) => old.get(path) !== next.get(path));
  return changed.sort(byCodePoint).flatMap((path): readonly ChangedFile[] => {
    const from = origins.get(path);
    if (from !== undefined) return [{ path, change: 'renamed', from }];
    if (!next.has(path)) return left.has(path) ? [] : [{ path, change: 'deleted' }];
    return [{ path, change: old.has(path) ? 'edited' : 'created' }];
  });
}

/** A patch as `git apply -p0` takes it. */
export function patch(before: Tree, after: Tree, files: readonly ChangedFile[]): string {
  const [old, next] = [entriesOf(before), entriesOf(after)];
  // Behind a renaming, git takes what has no heading of its own for a part of it.
  const isHeaded = files.some(({ change }) => change === 'renamed');
  return files
    .map(({ path, from = path, change }) => {
      const [was, is] = sameMark(textIn(old, from), textIn(next, path));
      const names = [fromRepository(before, from), fromRepository(after, path)] as const;
      const shown = [was === undefined ? '/dev/null' : names[0], is === undefined ? '/dev/null' : names[1]] as const;
      const head = change === 'renamed' ? renaming(...names, was === is) : isHeaded ? heading(...names) : '';
      return was === is
        ? head
        : head + createTwoFilesPatch(...shown, was ?? '', is ?? '', undefined, undefined, OPTIONS);
    })
    .join('');
}

const OPTIONS = { headerOptions: FILE_HEADERS_ONLY };

const heading = (from: string, to: string): string => `diff --git ${from} ${to}\n`;

const renaming = (from: string, to: string, isWhole: boolean): string =>
  `${heading(from, to)}${isWhole ? 'similarity index 100%\n' : ''}rename from ${from}\nrename to ${to}\n`;

const entriesOf = ({ entries }: Tree): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.path, entry]));

function textIn(entries: ReadonlyMap<string, Entry>, path: string): string | undefined {
  const entry = entries.get(path);
  return entry && textOf(entry);
}

const BOM = '\ufeff';

/** A byte order mark that stays is no part of the change, and would be no part of the first line. */
function sameMark(was: string | undefined, is: string | undefined): readonly (string | undefined)[] {
  const loses = was?.startsWith(BOM) && is !== undefined && !is.startsWith(BOM);
  return loses ? [was, is] : [was, is].map((text) => (text?.startsWith(BOM) ? text.slice(BOM.length) : text));
}
