// The one place that runs git.
import { spawnSync } from 'node:child_process';
import { UserError } from '../../i18n/user-error.ts';
import type { AgendaPlace } from '../world.ts';

/** Nothing that a repository or a person has configured may run or change what git says. */
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

/** Runs in the repository's top folder, where the paths that git gives and those that a hook's surroundings give both begin. @throws UserError when git is not there. */
export function git(place: AgendaPlace, args: readonly string[], input?: string): Answer {
  const { error, status, stdout, stderr } = spawnSync('git', [...QUIET, ...args], {
    cwd: topOf(place),
    maxBuffer: LARGEST_ANSWER,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
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

const topOf = ({ folder, prefix }: AgendaPlace): string =>
  prefix === '' ? folder : folder.slice(0, -prefix.length - 1) || '/';

/** What git cannot do here, and what can be done about it. */
export const unable = (
  text: ConstructorParameters<typeof UserError>[0],
  hint?: ConstructorParameters<typeof UserError>[1],
): UserError => new UserError(text, hint, 'environment');
