// `agenda validate --watch`: the check again after every change, until somebody ends it.
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { inspectLive, type LiveAgenda } from '../lint/inspect-live.ts';
import type { Inspection } from '../lint/inspect-years.ts';
import type { IsoDate } from '../model/date.ts';
import type { SeenTree } from '../platform/watching-door.ts';
import { RULES } from '../rules/index.ts';
import type { Tree } from '../source/tree.ts';
import { checksOf } from './check-options.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { laterIn, type Session } from './session.ts';
import { formatAskedBy, notTogether } from './shared-options.ts';
import type { ValidateOptions } from './validate-together.ts';

/**
 * Tells what is wrong, and again after each change. A change counts once nothing changes any more for a moment, so that
 * neither a file that is half written nor a branch that is half checked out is told about. Where there is no agenda for
 * a while, that is said.
 * @param told says what was found
 */
export async function watch(
  session: Session,
  { advice }: ValidateOptions,
  told: (session: Session, found: Inspection) => Promise<unknown>,
): Promise<ExitCode> {
  const { world, options } = session;
  const door = await world.watching();
  let seen: SeenTree | undefined;
  /** What was told of last, and as of when. */
  let last: { readonly tree: Tree; readonly today: IsoDate; readonly live: LiveAgenda } | undefined;
  let isGone = false;
  await door.repeat(async () => {
    const place = world.findAgenda(options.root);
    if (!place || place.unreadable !== undefined) {
      if (!isGone) session.tell(GONE);
      [isGone, seen] = [true, undefined];
      return;
    }
    const before = seen?.tree;
    seen = door.readTree(place, seen);
    const { tree } = seen;
    const now = laterIn(session);
    const isTold = tree === last?.tree && now.today === last.today && !isGone;
    if (isTold || !(last === undefined || tree === before)) return;
    if (last !== undefined) session.tell(AGAIN);
    isGone = false;
    last = { tree, today: now.today, live: await inspectLive(tree, RULES, checksOf(now, advice), last?.live) };
    await told(now, last.live).catch((error: unknown) => tellError(session, error));
    session.tell(WAITING);
  });
  return EXIT.interrupted;
}

/** What cannot be used now, such as a list that is half written, may be right after the next change. */
function tellError({ tell }: Session, error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  tell(error.text);
  if (error.hint) tell(error.hint);
}

/** VS Code knows by these lines when a check begins and ends (src/templates/editor-files.ts). */
export const AGAIN: Text = {
  nl: 'agenda: er is iets gewijzigd; opnieuw gecontroleerd:',
  en: 'agenda: something changed; checked again:',
};
export const WAITING: Text = {
  nl: 'agenda: wacht op wijzigingen; Ctrl-C stopt',
  en: 'agenda: waiting for changes; Ctrl-C stops',
};
const GONE: Text = {
  nl: 'agenda: hier is nu geen agenda; wacht tot die er weer is',
  en: 'agenda: there is no agenda here now; waiting until there is',
};

/** @throws UserError for what would be passed over beside --watch, or makes no sense again and again */
export function mustGoWithWatch(
  { options: shared, format }: Session,
  paths: readonly string[],
  options: ValidateOptions,
): void {
  const { since, changed, staged, report, fix, fixSuggested, writeBaseline, output, failOn, maxWarnings } = options;
  const other = [
    paths.includes('-') && '-',
    since === undefined ? undefined : '--since',
    changed && '--changed',
    staged && '--staged',
    report && '--report',
    fix && '--fix',
    fixSuggested && '--fix-suggested',
    writeBaseline && '--write-baseline',
    output && '--output',
    failOn && '--fail-on',
    maxWarnings === undefined ? undefined : '--max-warnings',
    format === 'human' || format === 'compact' ? undefined : formatAskedBy(shared),
  ].find(Boolean);
  if (other) throw notTogether('--watch', other);
}
