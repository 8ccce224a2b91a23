// The `World` of a real process. Only this folder and main.ts import node:fs, node:child_process or process.
import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { partsOf } from '../render/rendered.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { codeOf } from './error-code.ts';
import { agendaAt, agendaFrom } from './find-agenda.ts';
import { outputOf } from './output.ts';
import { readOne } from './read-file.ts';
import { readTree, readYears } from './read-tree.ts';
import type { AgendaPlace, World } from './world.ts';

/** The world of one run of the program. If the output cannot be written, the exit code is 3. */
export function nodeWorld(process: NodeJS.Process): World {
  const cwd = process.cwd();
  const err = outputOf(process.stderr, () => undefined);
  return {
    cwd,
    env: process.env,
    out: outputOf(process.stdout, (code) => {
      process.exitCode = EXIT_FAILURE;
      err.write(terminalLine(`agenda: ${OUTPUT_FAILED} (${code})`));
    }),
    err,
    now: () => Date.now(),
    findAgenda: (root) => (root === undefined ? agendaFrom(cwd) : agendaAt(resolve(cwd, root))),
    readTree,
    readYears,
    readOne: ({ folder }, path, most) => readOne(folder, path, most),
    git: async () => (await import('./git.ts')).gitDoor,
    resolvePath: (place, path) => resolvePath(place, resolve(cwd, path)),
    writeFile: (path, text) => writing(path, () => writeWhole(resolve(cwd, path), text)),
    writeNew: (path, text) => writing(path, () => writeNew(resolve(cwd, path), text)),
    exists: (path) => lstatSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined,
    ask: async (question) => (await import('./ask.ts')).ask(process, question),
    appendFile: (path, text) => writing(path, () => appendFileSync(resolve(cwd, path), [...partsOf(text)].join(''))),
    sizeOf: (path) => sizeOf(resolve(cwd, path)),
  };
}

/** In both languages, because the language of the reader is not known here. */
const OUTPUT_FAILED = 'de uitvoer kan niet worden geschreven / the output cannot be written';
const EXIT_FAILURE = 3;

function resolvePath(place: AgendaPlace, path: string): string | undefined {
  const inside = relative(place.folder, path).split(sep).join('/');
  if (inside.startsWith('../') || inside === '..' || /^[A-Za-z]:/.test(inside)) return undefined;
  try {
    lstatSync(path);
  } catch {
    return undefined;
  }
  return inside;
}

/** Writes a temporary file and renames it, so that the file is never half written. */
function writeWhole(path: string, text: string | Iterable<string>): void {
  const old = lstatSync(path, { throwIfNoEntry: false });
  // The target of a link is replaced, not the link. Something that is not a file, such as /dev/stdout, is refused.
  const target = old?.isSymbolicLink() ? realpathSync(path) : path;
  const before = statSync(target, { throwIfNoEntry: false });
  if (before && !before.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTFILE' });
  const fresh = join(dirname(target), `.agenda-${process.pid}-${Date.now().toString(36)}.tmp`);
  const file = openSync(fresh, 'wx');
  try {
    try {
      for (const part of typeof text === 'string' ? [text] : text) writeFileSync(file, part);
      if (before) fchmodSync(file, before.mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

const WHY_NOT: Readonly<Record<string, Text>> = {
  EEXIST: {
    nl: 'Dit bestand bestaat al. Het is niet overschreven.',
    en: 'This file exists already. It was not overwritten.',
  },
  ENOENT: { nl: 'De map bestaat niet; maak die eerst.', en: 'The folder does not exist; make it first.' },
  ENOTDIR: { nl: 'De map bestaat niet; maak die eerst.', en: 'The folder does not exist; make it first.' },
  ENOTFILE: {
    nl: 'Dit is geen gewoon bestand. Kies een andere naam.',
    en: 'This is not a regular file. Choose another name.',
  },
  EACCES: { nl: 'Je mag hier niet schrijven.', en: 'You have no permission to write here.' },
  EPERM: { nl: 'Je mag hier niet schrijven.', en: 'You have no permission to write here.' },
  EROFS: { nl: 'Deze plek is alleen-lezen.', en: 'This place is read-only.' },
  ENOSPC: { nl: 'De schijf is vol.', en: 'The disk is full.' },
};

/** Turns an error of the system into a UserError (environment). */
function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = codeOf(error);
    throw new UserError(
      { nl: `"${path}" kan niet worden geschreven (${code}).`, en: `"${path}" cannot be written (${code}).` },
      WHY_NOT[code],
      'environment',
    );
  }
}
