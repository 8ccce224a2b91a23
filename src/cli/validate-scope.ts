import { counted, NOUNS } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { inspect } from '../lint/inspect.ts';
import { type Reported, reported } from '../lint/report.ts';
import { load } from '../load.ts';
import type { Agenda } from '../model/agenda.ts';
import type { AgendaPlace, CommitId, Git } from '../platform/world.ts';
import { RULES } from '../rules/index.ts';
import { comparable, type Tree } from '../source/tree.ts';
import { tellAsides } from './asides.ts';
import { checksOf } from './check-options.ts';
import type { Session } from './session.ts';

export interface ScopeOptions {
  readonly since?: string;
  readonly changed?: boolean;
  readonly staged?: boolean;
  readonly report?: 'changed' | 'new' | 'all';
  readonly advice?: boolean;
}

/** The change that a check is about. Everything is checked; the scope decides which findings are reported. */
export interface Scope {
  /** What is checked: the working tree, or the content of the next commit. */
  readonly tree: Tree;
  /** The agenda as it was before the change; undefined where nothing changed. */
  readonly base: Agenda | undefined;
  /** Selects the findings to report. */
  readonly caused: (found: readonly Reported[]) => Promise<readonly Reported[]>;
  /** How many files changed, including removed ones. */
  readonly changed: number;
  /** What it is compared with: "main (a1b2c3d)". */
  readonly against: Text;
  /** The files that a sparse checkout leaves out of what is checked. */
  readonly leftOut: readonly string[];
}

/**
 * The scope that `--since`, `--changed` or `--staged` asks for; undefined where none was given.
 * @throws UserError where more than one was given, or git does not know the revision
 */
export async function scopeOf(session: Session, options: ScopeOptions): Promise<Scope | undefined> {
  const asked = [options.since !== undefined, options.changed, options.staged].filter(Boolean).length;
  if (asked > 1)
    throw new UserError({
      nl: 'Kies één van --since, --changed en --staged.',
      en: 'Choose one of --since, --changed and --staged.',
    });
  if (asked === 0) {
    if (options.report === undefined) return undefined;
    throw new UserError({
      nl: '--report hoort bij --since, --changed of --staged.',
      en: '--report goes with --since, --changed or --staged.',
    });
  }
  const place = session.place();
  const git = await session.world.git();
  const commit = commitOf(git, place, options);
  const read = options.staged ? 'index' : 'worktree';
  const changed = new Set(git.changedSince(place, commit, read).map(({ path }) => comparable(path)));
  const { leftOut, ...asides } = git.asidesOf(place, read);
  const before = changed.size === 0 ? undefined : await load(git.readTreeAt(place, commit));
  const known = async (): Promise<readonly Reported[]> =>
    before ? await reported(await inspect(before, RULES, checksOf(session, options.advice))) : [];
  tellAsides(session, asides);
  return {
    tree: options.staged ? git.readIndexTree(place) : session.world.readTree(place),
    base: before?.agenda,
    caused: async (found) =>
      options.report === 'all'
        ? found
        : before === undefined
          ? []
          : narrowed(found, options.report === 'new' ? new Set() : changed, known),
    changed: changed.size,
    against: against(options.since, commit),
    leftOut,
  };
}

function commitOf(git: Git, place: AgendaPlace, { since, staged }: ScopeOptions): CommitId {
  if (since !== undefined) return git.mergeBase(place, since);
  // A hook also runs before the first commit, when everything is new.
  return staged ? git.headOrNothing(place) : git.resolveRevision(place, 'HEAD');
}

/**
 * The findings about changed files, those that point to one, and those that are new. The earlier version is checked
 * only where a finding is neither of the first two; usually there is none.
 */
async function narrowed(
  found: readonly Reported[],
  changed: ReadonlySet<string>,
  earlier: () => Promise<readonly Reported[]>,
): Promise<readonly Reported[]> {
  const isNear = ({ file, related, failed }: Reported): boolean =>
    failed || [file, ...related.map((other) => other.file)].some((name) => changed.has(comparable(name)));
  if (found.every(isNear)) return found;
  const known = new Set((await earlier()).map(identity));
  return found.filter((diagnostic) => isNear(diagnostic) || !known.has(identity(diagnostic)));
}

/** A finding with another severity is a new finding: the settings changed. */
const identity = ({ fingerprint, severity }: Reported): string => `${severity} ${fingerprint}`;

/** The tree without files, in both kinds of repository: what the very first commit is compared with. */
const NOTHING: ReadonlySet<string> = new Set([
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
]);

function against(since: string | undefined, commit: CommitId): Text {
  if (NOTHING.has(commit)) return { nl: 'het begin', en: 'the beginning' };
  const short = ` (${commit.slice(0, 7)})`;
  return since === undefined
    ? { nl: `de laatste commit${short}`, en: `the last commit${short}` }
    : { nl: `${since}${short}`, en: `${since}${short}` };
}

/** What was checked and what is reported, in one sentence. */
export function scopeSentence(files: number, { changed, against }: Scope, report: ScopeOptions['report']): Text {
  const checked = counted(files, NOUNS.file);
  if (report === 'all')
    return {
      nl: `${checked.nl} gecontroleerd en vergeleken met ${against.nl}; je ziet alle fouten`,
      en: `checked ${checked.en} against ${against.en}, reporting everything`,
    };
  if (changed === 0)
    return {
      nl: `${checked.nl} gecontroleerd; er is niets gewijzigd sinds ${against.nl}`,
      en: `checked ${checked.en}; nothing changed since ${against.en}`,
    };
  if (report === 'new')
    return {
      nl: `${checked.nl} gecontroleerd; je ziet alleen fouten die nieuw zijn sinds ${against.nl}`,
      en: `checked ${checked.en}, reporting only problems that are new since ${against.en}`,
    };
  return {
    nl: `${checked.nl} gecontroleerd; je ziet alleen fouten door ${changed === 1 ? 'het bestand dat' : `de ${changed} bestanden die`} sinds ${against.nl} ${changed === 1 ? 'is' : 'zijn'} gewijzigd`,
    en: `checked ${checked.en}, reporting only problems caused by the ${changed === 1 ? 'file' : `${changed} files`} changed since ${against.en}`,
  };
}
