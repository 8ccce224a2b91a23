// An agenda that is open in an editor: its files on disk, with the texts that are not saved over them.

import type { Language } from '../i18n/text.ts';
import { inspectLive, type LiveAgenda } from '../lint/inspect-live.ts';
import { cap, type Diagnostic, inReadingOrder } from '../lint/locate.ts';
import { reported } from '../lint/report.ts';
import type { IsoDate } from '../model/date.ts';
import type { SeenTree } from '../platform/watching-door.ts';
import type { AgendaPlace } from '../platform/world.ts';
import { RULES } from '../rules/index.ts';
import { overlaid, type Unsaved } from '../source/overlay.ts';
import { type Tree, textOf } from '../source/tree.ts';
import { checksOf } from './check-options.ts';
import { languageOf } from './language-of.ts';
import { laterIn, type Session } from './session.ts';
import { compareWith, knownFindings } from './validate-baseline.ts';

/** An agenda as it is at one moment, with what `agenda validate` would say of it. */
export interface EditedAgenda {
  readonly place: AgendaPlace;
  readonly seen: SeenTree;
  /** With the texts that are not saved. */
  readonly tree: Tree;
  readonly live: LiveAgenda;
  readonly today: IsoDate;
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The agenda as it is now.
 * @param seen its files on disk
 * @param unsaved the texts in the editor; the same object where nothing was typed in it
 */
export async function lookedAt(
  began: Session,
  place: AgendaPlace,
  seen: SeenTree,
  unsaved: readonly Unsaved[],
  before: EditedAgenda | undefined,
): Promise<EditedAgenda> {
  const session: Session = { ...laterIn(began), place: () => place };
  const tree = overlaid(seen.tree, unsaved);
  if (before && session.today === before.today && isSame(before, seen, tree)) return { ...before, seen };
  const live = await inspectLive(tree, RULES, checksOf(session), before?.live);
  return {
    place,
    seen,
    tree,
    today: session.today,
    live,
    language: languageOf(
      session.world,
      session.options.lang,
      textOf(tree.entries.find(({ path }) => path === 'agenda.yaml')),
    ),
    diagnostics: cap(await counting(session, live.diagnostics), session.limits.findingsOfAFile).shown,
  };
}

/** Whether nothing changed, in the files nor in the texts. */
const isSame = (before: EditedAgenda, { tree: onDisk }: SeenTree, { entries }: Tree): boolean =>
  before.seen.tree === onDisk &&
  before.tree.entries.length === entries.length &&
  entries.every((entry, at) => entry === before.tree.entries[at]);

/** The findings that a list of known ones does not leave out. */
async function counting(session: Session, found: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  const { baseline, fault } = await knownFindings(session);
  const counted = baseline ? compareWith(baseline, await reported(found), () => true).left : found;
  return inReadingOrder([...counted, ...fault]);
}

/** A text as it would be saved: with the mark at its beginning that editors take off, and put back when they save. */
export function savedAs(text: string, onDisk: string | undefined): Uint8Array {
  const mark = onDisk?.startsWith('\ufeff') && !text.startsWith('\ufeff') ? '\ufeff' : '';
  return new TextEncoder().encode(mark + text);
}
