import { fingerprintsOf } from '../answer/fingerprint.ts';
import type { Reported } from '../answer/validate.ts';
import { NOUNS, counted } from '../language/plural.ts';
import type { Text } from '../language/text.ts';
import { UserError } from '../language/user-error.ts';
import { load } from '../load.ts';
import type { Agenda } from '../model/agenda.ts';
import { RULES } from '../rules/index.ts';
import { inspect } from '../rules/inspect.ts';
import { fromRepository, type Tree } from '../source/tree.ts';
import type { CommitId } from '../world/world.ts';
import type { Session } from './session.ts';

export interface ScopeOptions {
  readonly since?: string;
  readonly changed?: boolean;
  readonly staged?: boolean;
  readonly report?: 'changed' | 'new' | 'all';
}

/** The change that a check is about. Everything is checked; this says what of it is reported. */
export interface Scope {
  /** What is checked: the working tree, or what the next commit will hold. */
  readonly tree: Tree;
  /** The agenda as it was before the change. */
  readonly base: Agenda;
  readonly reports: (diagnostic: Reported) => boolean;
  /** "3 changed since origin/main (a1b2c3d)". */
  readonly said: Text;
}

/**
 * What `--since`, `--changed` and `--staged` ask for; undefined where none was given.
 * @throws UserError where more than one was given, or git cannot answer.
 */
export async function scopeOf(session: Session, options: ScopeOptions): Promise<Scope | undefined> {
  const asked = [options.since !== undefined, options.changed, options.staged].filter(Boolean).length;
  if (asked > 1) throw new UserError({ nl: 'Kies één van --since, --changed en --staged.', en: 'Choose one of --since, --changed and --staged.' });
  if (asked === 0) {
    if (options.report === undefined || options.report === 'all') return undefined;
    throw new UserError({ nl: '--report hoort bij --since, --changed of --staged.', en: '--report goes with --since, --changed or --staged.' });
  }
  const place = session.place();
  const git = await session.world.git();
  const from = options.since === undefined ? 'HEAD' : options.since;
  const commit = options.since === undefined ? git.resolveRevision(place, 'HEAD') : git.mergeBase(place, options.since);
  const changed = new Set(git.changedSince(place, commit, options.staged ? 'index' : 'worktree').map(({ path }) => path));
  const before = await load(git.readTreeAt(place, commit));
  const known = new Set(fingerprintsOf(await inspect(before, RULES, { asOf: session.asOf, today: session.today })));
  const isNew = ({ fingerprint }: Reported): boolean => !known.has(fingerprint);
  const isCaused = (diagnostic: Reported): boolean => changed.has(diagnostic.file) || diagnostic.related.some(({ file }) => changed.has(file)) || isNew(diagnostic);
  // Other settings may change what every finding is worth.
  const whole = changed.has(fromRepository(place, 'agenda.yaml')) || options.report === 'all';
  return {
    tree: options.staged ? git.readIndexTree(place) : session.world.readTree(place),
    base: before.agenda,
    reports: whole ? () => true : options.report === 'new' ? isNew : isCaused,
    said: sentence(changed.size, from, commit),
  };
}

function sentence(count: number, from: string, commit: CommitId): Text {
  const files = counted(count, NOUNS.file);
  const short = commit.slice(0, 7);
  return { nl: `${files.nl} veranderd sinds ${from} (${short})`, en: `${files.en} changed since ${from} (${short})` };
}
