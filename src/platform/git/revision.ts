// Resolves revisions. Every revision is resolved once to an object id; other git commands get only that id, never what
// was typed.
import { UserError } from '../../i18n/user-error.ts';
import { suggest } from '../../text/suggest.ts';
import type { AgendaPlace, CommitId } from '../world.ts';
import { git, unable } from './run.ts';

/**
 * The commit that a revision names.
 * @throws UserError when the text cannot be a revision (usage), or git knows no such commit, or this is not a
 * repository (environment)
 */
export function resolveRevision(place: AgendaPlace, revision: string): CommitId {
  if (!isRevision(revision)) {
    throw new UserError(
      { nl: `"${revision}" kan geen versie in git zijn.`, en: `"${revision}" cannot be a revision.` },
      {
        nl: 'Noem een branch, tag of commit, bijvoorbeeld: main',
        en: 'Name a branch, a tag or a commit, for instance: main',
      },
    );
  }
  // Four digits can be the name of a branch or a tag, but never the start of a commit's id, although git would accept
  // that.
  const names = isYear(revision) ? [`refs/heads/${revision}`, `refs/tags/${revision}`] : [revision];
  const id = names.map((name) => commitId(place, name)).find((found) => found !== undefined);
  if (id !== undefined) return id;
  requireRepository(place);
  throw isShallow(place) ? shallow() : unknownRevision(place, revision);
}

/** Options, ranges, paths within a commit and white space are refused before git sees them. */
const isRevision = (revision: string): boolean =>
  revision !== '' && !/^[-^]/.test(revision) && !/[\s:\u0000-\u001f\u007f]|\.\./.test(revision);

const isYear = (revision: string): boolean => /^\d{4}$/.test(revision);

const OBJECT_ID = /^[0-9a-f]{40,64}$/;

function commitId(place: AgendaPlace, name: string): CommitId | undefined {
  const { status, stdout } = git(place, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const id = stdout.toString('latin1').trim();
  return status === 0 && OBJECT_ID.test(id) ? id : undefined;
}

/** The last commit, or the id of an empty tree where there are no commits. */
export function headOrNothing(place: AgendaPlace): CommitId {
  const head = commitId(place, 'HEAD');
  if (head !== undefined) return head;
  requireRepository(place);
  return git(place, ['hash-object', '-t', 'tree', '--stdin'], '').stdout.toString('latin1').trim();
}

function requireRepository(place: AgendaPlace): void {
  const answer = git(place, ['rev-parse', '--git-dir']);
  if (answer.status === 0) return;
  if (/dubious ownership/.test(answer.stderr)) {
    // Git itself says how, with the folder written for a shell.
    const folder = /safe\.directory (\S.*)$/m.exec(answer.stderr)?.[1];
    throw unable(
      {
        nl: 'Git vertrouwt deze map niet: zij is van een andere gebruiker.',
        en: 'Git does not trust this folder: it belongs to another user.',
      },
      {
        nl: `Vertrouw je haar? Typ: git config --global --add safe.directory ${folder ?? 'MAP'}`,
        en: `Do you trust it? Type: git config --global --add safe.directory ${folder ?? 'DIR'}`,
      },
    );
  }
  throw unable(
    { nl: 'Deze map staat niet in een git-repository.', en: 'This folder is not in a git repository.' },
    { nl: 'Voer de opdracht uit in een kloon van de repository.', en: 'Run the command in a clone of the repository.' },
  );
}

const isShallow = (place: AgendaPlace): boolean =>
  git(place, ['rev-parse', '--is-shallow-repository']).stdout.toString('latin1').trim() === 'true';

const shallow = (): UserError =>
  unable(
    {
      nl: 'Deze kloon is niet compleet: de benodigde geschiedenis ontbreekt.',
      en: 'This clone is shallow: the history that is needed is missing.',
    },
    {
      nl: 'Typ: git fetch --unshallow  (in GitHub Actions: fetch-depth: 0 bij actions/checkout; in GitLab: GIT_DEPTH: "0")',
      en: 'Type: git fetch --unshallow  (in GitHub Actions: fetch-depth: 0 with actions/checkout; in GitLab: GIT_DEPTH: "0")',
    },
  );

function unknownRevision(place: AgendaPlace, revision: string): UserError {
  if (revision === 'HEAD')
    return unable(
      { nl: 'Deze repository heeft nog geen commits.', en: 'This repository has no commits yet.' },
      { nl: 'Controleer alles met: agenda validate', en: 'Check everything with: agenda validate' },
    );
  const names = namesOf(place);
  const meant = names.includes(`origin/${revision}`) ? `origin/${revision}` : suggest(revision, names)[0];
  return unable(
    { nl: `Git kent hier geen versie "${revision}".`, en: `Git knows no revision "${revision}" here.` },
    meant === undefined
      ? { nl: 'Haal eerst alles op: git fetch --all --tags', en: 'Get everything first: git fetch --all --tags' }
      : { nl: `Bedoel je ${meant}?`, en: `Did you mean ${meant}?` },
  );
}

/** Branches and tags: `main`, `origin/main`. */
function namesOf(place: AgendaPlace): readonly string[] {
  const { stdout } = git(place, [
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '');
}

/**
 * The commit at which the current branch separated from another one.
 * @throws UserError when the histories have nothing in common, or the clone is shallow
 */
export function mergeBase(place: AgendaPlace, revision: string): CommitId {
  return baseAtOnce(place, revision) ?? baseInSteps(place, revision);
}

/**
 * The same as {@link baseInSteps}, with one process instead of three; undefined wherever the answer is not a single
 * commit. Git writes `A...B` as both commits and, after a `^`, their merge base (git-rev-parse, "Symmetric
 * Difference").
 */
function baseAtOnce(place: AgendaPlace, revision: string): CommitId | undefined {
  if (!isRevision(revision) || isYear(revision)) return undefined;
  const { status, stdout } = git(place, ['rev-parse', `${revision}^{commit}...HEAD^{commit}`, '--']);
  const [head = '', other = '', base = '', ...more] = stdout.toString('latin1').split('\n');
  return status === 0 &&
    more.join() === '--,' &&
    [head, other, base.slice(1)].every((id) => OBJECT_ID.test(id)) &&
    base.startsWith('^')
    ? base.slice(1)
    : undefined;
}

function baseInSteps(place: AgendaPlace, revision: string): CommitId {
  const other = resolveRevision(place, revision);
  const head = resolveRevision(place, 'HEAD');
  const answer = git(place, ['merge-base', other, head]);
  const id = answer.stdout.toString('latin1').trim();
  if (answer.status === 0 && OBJECT_ID.test(id)) return id;
  throw isShallow(place)
    ? shallow()
    : unable(
        {
          nl: `Deze branch en "${revision}" hebben geen gezamenlijke geschiedenis.`,
          en: `This branch and "${revision}" have no history in common.`,
        },
        {
          nl: 'Vergelijk met de branch waarvan deze is afgeleid.',
          en: 'Compare with the branch that this one comes from.',
        },
      );
}
