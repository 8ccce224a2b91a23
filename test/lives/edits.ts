// What somebody does to an agenda all day. Each edit is made in the text as it was at first, so that after thousands of
// them the agenda is no larger than before.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Chance, chanceOf } from '../fuzz/chance.ts';
import { mutateText } from '../fuzz/mutate.ts';

const SEED = Number(process.env['LIVES_SEED'] ?? 1);

export interface Edited {
  readonly paths: readonly string[];
  /** A text of that file as nobody wrote it. */
  mistyped(path: string, chance: Chance): string;
  /** Changes one file on disk, or puts back what was changed before. */
  change(chance: Chance): void;
  restore(): void;
  /** Makes sure that there is something to tell: another tag in a file that is always there. */
  touch(at: number): void;
  original(path: string): string;
}

export const chanceAt = (at: number): Chance => chanceOf(SEED, at);

/** @param folder with an agenda in `agenda/` */
export function editsIn(folder: string): Edited {
  const full = (path: string): string => join(folder, path);
  const files = readdirSync(full('agenda'), { recursive: true, encoding: 'utf8' })
    .map((path) => `agenda/${path}`)
    .filter((path) => /\.(?:md|yaml)$/.test(path) && statSync(full(path)).isFile())
    .sort();
  const originals = new Map(files.map((path) => [path, readFileSync(full(path), 'utf8')]));
  const original = (path: string): string => originals.get(path) ?? '';
  const changed = new Set<string>();
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(full(path)), { recursive: true });
    // As editors do: now in its place, now by another file that takes it.
    const isSwapped = content.length % 2 === 0;
    writeFileSync(full(isSwapped ? '.swap' : path), content);
    if (isSwapped) renameSync(full('.swap'), full(path));
  };
  const restore = (): void => {
    for (const path of changed)
      if (originals.has(path)) write(path, original(path));
      else rmSync(full(path), { force: true });
    changed.clear();
  };
  const mutated = (path: string, chance: Chance): string | Uint8Array => {
    const content = mutateText(original(path), chance);
    return typeof content === 'string' || content instanceof Uint8Array ? content : '';
  };
  return {
    paths: files,
    original,
    restore,
    touch: (at) => {
      const path = 'agenda/2021/README.md';
      write(path, `${original(path)}\nNummer ${at}.\n`);
      changed.add(path);
    },
    mistyped: (path, chance) => Buffer.from(mutated(path, chance)).toString('utf8'),
    change: (chance) => {
      if (changed.size > 0 && chance.below(3) === 0) return restore();
      const path = chance.of(files);
      const what = chance.below(10);
      if (what === 0) rmSync(full(path), { force: true });
      else if (what === 1) {
        // A name that was never there before.
        const other = `agenda/2021/progress/2021-07-01-nieuw.${chance.below(1e6)}.md`;
        write(other, original(path));
        changed.add(other);
      } else write(path, mutated(path, chance));
      changed.add(path);
    },
  };
}
