import { UserError } from '../i18n/user-error.ts';
import { isDay, isPartialDate, lastDay } from '../model/date.ts';
import { reportContext, type Since } from '../publish/context.ts';
import { knownWords } from '../text/known-words.ts';
import type { Profile, ReportContext, Revision } from '../views/report/context.ts';
import { versionAt } from './diff-sides.ts';
import { type OpenAgenda, openAgenda } from './open-agenda.ts';
import type { Session } from './session.ts';

/** What is asked of every report. */
export interface ReportOptions {
  readonly since?: string;
  readonly round?: string;
  readonly profile?: Profile;
  readonly statement?: string;
}

/** An agenda with what a report about it is made of. */
export interface Asked {
  readonly loaded: OpenAgenda;
  readonly context: ReportContext;
}

/** @throws UserError where a year, a day, a revision, a round or an address is not what it should be. */
export async function askReport(session: Session, year: string | undefined, options: ReportOptions): Promise<Asked> {
  const loaded = await openAgenda(session);
  const statement = options.statement === undefined ? undefined : webAddress(options.statement);
  const context = reportContext({
    loaded,
    year: yearOf(year),
    asOf: roundDay(session, loaded, options.round) ?? session.asOf,
    language: session.language,
    profile: options.profile ?? 'public',
    since: await sinceOf(session, loaded, options.since),
    revision: await revisionOf(session),
    statement,
  });
  return { loaded, context };
}

function yearOf(written: string | undefined): string | undefined {
  if (written === undefined || /^\d{4}$/.test(written)) return written;
  throw new UserError(
    { nl: `"${written}" is geen jaar van een jaarplan.`, en: `"${written}" is not the year of a plan.` },
    { nl: 'Schrijf vier cijfers, zoals 2021.', en: 'Write four digits, such as 2021.' },
  );
}

function webAddress(written: string): string {
  if (/^https?:\/\/\S+$/i.test(written)) return written;
  throw new UserError(
    { nl: `"${written}" is geen webadres.`, en: `"${written}" is not a web address.` },
    { nl: 'Begin met https://', en: 'Begin with https://' },
  );
}

/** The day on which the reports of a round are true, unless another day is asked for. */
function roundDay(
  { options }: Session,
  { agenda }: OpenAgenda,
  id: string | undefined,
): ReportContext['asOf'] | undefined {
  if (id === undefined) return undefined;
  const { rounds } = agenda.settings;
  const round = rounds.find((each) => each.id === id);
  if (!round)
    throw new UserError(
      { nl: `De rapportageronde "${id}" is niet bekend.`, en: `The reporting round "${id}" is not known.` },
      rounds.length === 0
        ? {
            nl: 'In agenda.yaml staan geen rondes (settings.rounds).',
            en: 'There are no rounds in agenda.yaml (settings.rounds).',
          }
        : knownWords(
            id,
            rounds.map((each) => each.id),
          ),
    );
  return options.asOf === undefined ? round.date : undefined;
}

async function sinceOf(session: Session, loaded: OpenAgenda, written: string | undefined): Promise<Since | undefined> {
  if (written === undefined) return undefined;
  if (isDay(written)) return { kind: 'day', day: written };
  if (isPartialDate(written)) return { kind: 'day', day: lastDay(written) };
  const version = await versionAt(session, written, 'itself', loaded);
  return { kind: 'revision', name: written, agenda: version.loaded.agenda };
}

/** The last commit, and whether the agenda differs from it; undefined where there is none to name. */
async function revisionOf(session: Session): Promise<Revision | undefined> {
  try {
    const place = session.place();
    const git = await session.world.git();
    const commit = git.resolveRevision(place, 'HEAD');
    return { commit, changed: git.changedSince(place, commit, 'worktree').length > 0 };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
