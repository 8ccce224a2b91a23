// Runs git. No other file does.
import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../i18n/user-error.ts';
import type { AgendaPlace } from '../world.ts';
import { type Environment, namesPlaces, ownOf, withoutLocal } from './own-variables.ts';

/**
 * Options that make sure that the configuration of a repository or a user runs nothing and does not change git's
 * output.
 */
const QUIET = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
];
const LARGEST_ANSWER = 1024 * 1024 * 1024;

export interface Answer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs git in the top folder of the repository, to which git's paths and the paths in a hook's environment are
 * relative.
 * @throws UserError when git is missing
 */
export function git(place: AgendaPlace, args: readonly string[], input?: string): Answer {
  const top = topOf(place);
  return runIn(top, environmentIn(top), args, input);
}

function runIn(top: string, env: Environment, args: readonly string[], input?: string): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', [...QUIET, ...args], {
    cwd: top,
    maxBuffer: LARGEST_ANSWER,
    // Configuration can allow what `protocol.allow` forbids, and an address can be a program (`ext::…`); this goes
    // before both.
    env: { ...env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '', LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
    windowsHide: true,
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw unable(
      { nl: 'Het programma git is niet gevonden.', en: 'The program git was not found.' },
      { nl: 'Installeer git (git-scm.com) en probeer het opnieuw.', en: 'Install git (git-scm.com) and try again.' },
    );
  }
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr: stderr.toString('utf8') };
}

/** The environment of this process, as far as it is about the repository of a folder. */
function environmentIn(top: string): Environment {
  if (!namesPlaces(process.env)) return process.env;
  const { status, stdout } = runIn(top, withoutLocal(process.env), [
    'rev-parse',
    '--absolute-git-dir',
    '--git-common-dir',
  ]);
  const [own = '', common = ''] = stdout.toString('utf8').split('\n');
  return status === 0
    ? ownOf(process.env, top, { own: resolve(top, own), common: resolve(top, common) })
    : withoutLocal(process.env);
}

const topOf = ({ folder, prefix }: AgendaPlace): string =>
  prefix === '' ? folder : folder.slice(0, -prefix.length - 1) || '/';

/** Whether anything stands on disk at a path of the repository. */
export const standsThere = (place: AgendaPlace, path: string): boolean => {
  try {
    return lstatSync(join(topOf(place), path), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
};

/** An error about what git cannot do here, with what the user can do. */
export const unable = (
  text: ConstructorParameters<typeof UserError>[0],
  hint?: ConstructorParameters<typeof UserError>[1],
): UserError => new UserError(text, hint, 'environment');

/** In a partial clone git could fetch what is lacking, which it is not allowed here. */
export const incomplete = (): UserError =>
  unable(
    {
      nl: 'Deze kloon is niet compleet: de inhoud van een eerdere versie ontbreekt.',
      en: 'This clone is incomplete: the contents of an earlier version are missing.',
    },
    { nl: 'Maak een gewone kloon, zonder --filter.', en: 'Make an ordinary clone, without --filter.' },
  );

/**
 * `filter.NAME.clean`, and the like: the programs by which git reads and writes files of the working tree
 * (gitattributes, "filter").
 */
const FILTER = /^(filter\..+)\.(?:clean|smudge|process|required)$/s;

/**
 * Options by which git compares files as they stand on disk. Without them it runs whatever program the configuration
 * names for that.
 * @throws UserError for a name that cannot be given on a command line.
 */
export function withoutFilters(place: AgendaPlace): readonly string[] {
  const names = git(place, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'])
    .stdout.toString('utf8')
    .split('\0');
  const filters = new Set(names.flatMap((name) => FILTER.exec(name)?.[1] ?? []));
  const odd = [...filters].find((filter) => filter.includes('='));
  if (odd !== undefined)
    throw unable(
      {
        nl: `Git is ingesteld met een filter met een vreemde naam: ${odd}`,
        en: `Git is configured with a filter of an odd name: ${odd}`,
      },
      {
        nl: 'Bekijk het met: git config --show-origin --get-regexp ^filter',
        en: 'See it with: git config --show-origin --get-regexp ^filter',
      },
    );
  return [...filters].flatMap((filter) => [
    '-c',
    `${filter}.clean=`,
    '-c',
    `${filter}.process=`,
    '-c',
    `${filter}.required=false`,
  ]);
}
