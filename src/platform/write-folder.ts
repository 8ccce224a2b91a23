// A folder that the program makes as a whole: what stood there stays until all of the new one is written, and then one
// takes the place of the other.
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../i18n/user-error.ts';
import { besides, leftBehind } from './left-behind.ts';
import type { FolderFile } from './publishing-door.ts';
import { retried } from './put-file.ts';
import { readWhole } from './whole-file.ts';
import { cannotWrite } from './writing-error.ts';

/** Says that a folder was made by the program, and of what: one line a file, as `sha256sum` writes and checks them. */
const MARKER = '.agenda-report';
const MARKER_HEAD = '# Made by agenda report. Whatever else is put in this folder keeps agenda from replacing it.';

/**
 * Makes a folder of these files, in place of the one that was made before.
 * @param called how a person named the folder
 * @param onFile hears how many files were written
 * @throws UserError where something stands there that the program did not make.
 */
export async function writeFolder(
  target: string,
  called: string,
  files: Iterable<FolderFile>,
  onFile: (count: number) => void,
): Promise<void> {
  try {
    mkdirSync(dirname(target), { recursive: true });
    recover(target);
    refuseOthers(target, called);
    const [fresh, old] = marks(target).map((mark) => besides(dirname(target), mark)) as [string, string];
    try {
      await writeAll(fresh, files, onFile);
      // Somebody may have put something there meanwhile.
      refuseOthers(target, called);
      swap(fresh, target, old);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw cannotWrite(called, error);
  }
}

async function writeAll(fresh: string, files: Iterable<FolderFile>, onFile: (count: number) => void): Promise<void> {
  mkdirSync(fresh);
  const sums: string[] = [];
  const folders = new Set<string>();
  for (const file of files) {
    const content = await file.content();
    const folder = dirname(join(fresh, file.path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(fresh, file.path), content, { flag: 'wx' });
    sums.push(`${sha256(content)}  ${file.path}`);
    onFile(sums.length);
  }
  writeFileSync(join(fresh, MARKER), `${MARKER_HEAD}\n${sums.join('\n')}\n`);
}

/** What stands in a file; nothing where it is no plain file, or cannot be read. */
function sumOf(path: string): string | undefined {
  try {
    return sha256(readWhole(path));
  } catch {
    return undefined;
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What the names of a new folder and of the old one begin with, while both stand beside the place. */
const marks = (target: string): readonly [fresh: string, old: string] => [
  `.${basename(target)}.agenda-new`,
  `.${basename(target)}.agenda-old`,
];

/**
 * Between the two renames nothing stands at the target; whoever is ended there leaves both folders, and the next run
 * puts the old one back.
 */
function swap(fresh: string, target: string, old: string): void {
  const before = lstatSync(target, { throwIfNoEntry: false });
  if (before) retried(() => renameSync(target, old));
  try {
    retried(() => renameSync(fresh, target));
  } catch (error) {
    if (before) renameSync(old, target);
    throw error;
  }
  try {
    rmSync(old, { recursive: true, force: true });
  } catch {
    // The new one stands there; whoever comes next removes the rest of the old one.
  }
}

/** Clears up what a run left that was ended halfway. */
function recover(target: string): void {
  const [fresh, old] = marks(target);
  const folder = dirname(target);
  for (const path of leftBehind(folder, old))
    if (!lstatSync(target, { throwIfNoEntry: false })) renameSync(path, target);
    else rmSync(path, { recursive: true, force: true });
  for (const path of leftBehind(folder, fresh)) rmSync(path, { recursive: true, force: true });
}

/** @throws UserError where a folder holds anything that the program did not write. */
function refuseOthers(target: string, called: string): void {
  const standing = lstatSync(target, { throwIfNoEntry: false });
  if (!standing) return;
  if (!standing.isDirectory())
    throw new UserError(
      { nl: `"${called}" is geen map.`, en: `"${called}" is not a folder.` },
      { nl: 'Kies een map met --out.', en: 'Choose a folder with --out.' },
    );
  const found = filesIn(target);
  if (found.length === 0) return;
  const marked = found.includes(MARKER) ? sumsOf(new TextDecoder().decode(readWhole(join(target, MARKER)))) : undefined;
  if (!marked)
    throw new UserError(
      {
        nl: `De map "${called}" is niet leeg en niet door agenda gemaakt.`,
        en: `The folder "${called}" is not empty and was not made by agenda.`,
      },
      {
        nl: 'Kies met --out een andere map. Er is niets veranderd.',
        en: 'Choose another folder with --out. Nothing was changed.',
      },
    );
  const others = found.filter((file) => file !== MARKER && marked.get(file) !== sumOf(join(target, file)));
  if (others.length === 0) return;
  const some = others.slice(0, 3).join(', ') + (others.length > 3 ? ', …' : '');
  throw new UserError(
    {
      nl: `In "${called}" staat iets wat niet van agenda is, of later is veranderd: ${some}`,
      en: `"${called}" holds something that agenda did not write, or that was changed since: ${some}`,
    },
    {
      nl: 'Zet dat ergens anders neer, of kies met --out een andere map. Er is niets veranderd.',
      en: 'Put that somewhere else, or choose another folder with --out. Nothing was changed.',
    },
  );
}

/** Every file in a folder, with `/`; a link or a device counts as a file that is not ours. */
function filesIn(folder: string, within = ''): readonly string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

function sumsOf(marker: string): ReadonlyMap<string, string> | undefined {
  if (!marker.startsWith(MARKER_HEAD)) return undefined;
  return new Map(
    marker
      .split('\n')
      .flatMap((line) => (/^[0-9a-f]{64} {2}/.test(line) ? [[line.slice(66), line.slice(0, 64)] as const] : [])),
  );
}
