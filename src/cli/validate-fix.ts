import { type Looked, lookAt, mended } from '../actions/mend.ts';
import { agreed, type Suggested, suggestedFor } from '../actions/mend-suggested.ts';
import { changedFiles, patch } from '../edit/patch.ts';
import type { Noun } from '../i18n/plural.ts';
import { counted } from '../i18n/plural.ts';
import { UserError } from '../i18n/user-error.ts';
import type { CheckOptions } from '../lint/check.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { painter, wantsColour } from '../render/paint.ts';
import { patchText } from '../render/patch-text.ts';
import { terminalText } from '../render/terminal-text.ts';
import { fromRepository, type Tree } from '../source/tree.ts';
import type { Session } from './session.ts';

export interface FixOptions {
  readonly fix?: boolean;
  readonly fixSuggested?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Mends what can be mended: without asking, and then one by one what somebody agrees to. Each is written at once.
 * With `--dry-run` nothing is written or asked, and what would change goes to stdout as a patch.
 * @param isAsked whether a file was asked about
 * @returns the agenda as it is after it
 */
export async function mend(
  session: Session,
  { fix, fixSuggested, dryRun }: FixOptions,
  checks: CheckOptions,
  isAsked: (file: string) => boolean,
): Promise<Tree> {
  const place = session.place();
  const before = await lookAt(session.world.readTree(place), checks);
  let now = before;
  if (fix) {
    const { changes, after, fixed } = await mended(now, checks, ({ file }) => isAsked(file));
    if (!dryRun && changes.length > 0) await session.world.applyChanges(place, changes);
    now = after;
    tellMended(
      session,
      fixed,
      changes.map(({ path }) => fromRepository(now.tree, path)),
      dryRun,
    );
  }
  if (fixSuggested) now = await askOneByOne(session, now, { checks, dryRun }, ({ file }) => isAsked(file));
  if (dryRun) {
    const { world, options } = session;
    const text = patch(before.tree, now.tree, changedFiles(before.tree, now.tree, []));
    world.out.write(patchText(text, await painter(wantsColour(world.out, world.env, options.color))));
  }
  return now.tree;
}

const FINDING: Noun = { nl: ['bevinding', 'bevindingen'], en: ['finding', 'findings'] };

function tellMended({ tell }: Session, count: number, files: readonly string[], dryRun: boolean | undefined): void {
  if (count === 0)
    return void tell({ nl: 'Er is niets vanzelf te herstellen.', en: 'There is nothing to fix without asking.' });
  const { nl, en } = counted(count, FINDING);
  const which = files.join(', ');
  tell(
    dryRun
      ? { nl: `${nl} te herstellen in: ${which}`, en: `${en} would be fixed in: ${which}` }
      : { nl: `${nl} hersteld in: ${which}`, en: `${en} fixed in: ${which}` },
  );
}

async function askOneByOne(
  session: Session,
  before: Looked,
  { checks, dryRun }: { readonly checks: CheckOptions; readonly dryRun: boolean | undefined },
  isAsked: (diagnostic: Diagnostic) => boolean,
): Promise<Looked> {
  const declined = new Set<string>();
  let now = before;
  let asked = 0;
  for (;;) {
    const next = firstOf(now, (each) => isAsked(each.about) && !declined.has(nameOf(each)));
    if (!next) break;
    const answer = dryRun ? 'yes' : await answerTo(session, next, asked === 0);
    asked++;
    if (answer === 'stop') break;
    const after = answer === 'yes' ? await agreed(now, next, checks) : undefined;
    if (after && !dryRun) await session.world.applyChanges(session.place(), next.changes);
    if (answer === 'yes' && !after) session.tell(MAY_NOT);
    if (after) now = after;
    else declined.add(nameOf(next));
  }
  if (asked === 0) session.tell({ nl: 'Er is niets om voor te leggen.', en: 'There is nothing to ask about.' });
  return now;
}

const MAY_NOT = {
  nl: 'Dit is niet gedaan: het zou iets veranderen wat is vastgesteld of gemeld, of meer fouten geven.',
  en: 'This was not done: it would change what was adopted or reported, or cause more errors.',
};

function firstOf(now: Looked, wanted: (suggested: Suggested) => boolean): Suggested | undefined {
  for (const each of now.diagnostics) {
    const suggested = suggestedFor(now, each);
    if (suggested && wanted(suggested)) return suggested;
  }
  return undefined;
}

const nameOf = ({ about: { file, pointer }, from, to }: Suggested): string => [file, pointer, from, to].join('\u0000');

/** @throws UserError where nobody is there to ask at the first question */
async function answerTo(
  { world, t }: Session,
  { about, from, to }: Suggested,
  isFirst: boolean,
): Promise<'yes' | 'no' | 'stop'> {
  const { file, range, message } = about;
  const ask = t({ nl: `"${from}" wordt "${to}"? [j/n/stop]`, en: `"${from}" becomes "${to}"? [y/n/stop]` });
  const typed = await world.ask(terminalText(`${file}:${range.start.line}\n${t(message)}\n${ask} `));
  if (typed === undefined && isFirst)
    throw new UserError(
      { nl: 'Er is hier niemand om vragen aan te stellen.', en: 'There is nobody here to ask.' },
      {
        nl: 'Bekijk wat er te kiezen is met: agenda validate --fix-suggested --dry-run',
        en: 'See what there is to choose with: agenda validate --fix-suggested --dry-run',
      },
    );
  const word = typed?.trim().toLowerCase() ?? 'stop';
  if (/^(?:j|ja|y|yes)$/.test(word)) return 'yes';
  return /^(?:s|stop)$/.test(word) ? 'stop' : 'no';
}
