import { childrenOf, moved, type Parent, parentOf, type Spot } from '../actions/numbering.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { findOnly } from '../query/find-only.ts';
import { type Item, itemsOf } from '../query/index-agenda.ts';
import { findPlan, splitSelector } from '../query/select.ts';
import { containersOf } from './add-parts.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openAgenda } from './open-agenda.ts';
import { writeNumbers } from './relocating.ts';
import { notTogether, WRITES_AGENDA } from './shared-options.ts';

export interface MoveOptions {
  readonly to?: string;
  readonly before?: string;
  readonly dryRun?: boolean;
}

export const move: Command<MoveOptions> = {
  ...WRITES_AGENDA,
  args: '<ref>',
  examples: [
    {
      line: 'agenda move 2022/3.1.5 --to 3.2',
      what: {
        nl: 'zet een inzetpunt achteraan onder doelstelling 3.2',
        en: 'put a commitment last under objective 3.2',
      },
    },
    {
      line: 'agenda move 2022/3.1.5 --before 3.1.2',
      what: { nl: 'zet het eerder; wat erachter komt, schuift op', en: 'put it earlier; what follows moves up' },
    },
    {
      line: 'agenda move 2022/3.1 --to 4 --dry-run',
      what: { nl: 'toon wat er gebeurt als een doelstelling verhuist', en: 'show what happens if an objective moves' },
    },
  ],
  options: [
    {
      flags: '--to <ref>',
      what: {
        nl: 'waar het komt: een doelstelling of thema, of een nummer',
        en: 'where it goes: an objective or theme, or a number',
      },
    },
    { flags: '--before <ref>', what: { nl: 'wat er direct achter komt', en: 'what comes right behind it' } },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [ref = ''], { to, before, dryRun = false }) {
    if (to === undefined && before === undefined)
      throw new UserError(
        { nl: 'Zeg waar het naartoe gaat.', en: 'Say where it goes.' },
        {
          nl: `Bijvoorbeeld: agenda move ${ref} --to 3.2, of --before 3.2.1`,
          en: `For instance: agenda move ${ref} --to 3.2, or --before 3.2.1`,
        },
      );
    if (!dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const { agenda } = loaded;
    const { year, name } = splitSelector(ref);
    const plan = findPlan(agenda, year, session.asOf);
    if (name === undefined) throw notInPlan(ref);
    const item = findOnly(agenda, plan, name);
    const place: Place = to === undefined ? {} : placeIn(agenda, plan, item, to);
    const next = before === undefined ? undefined : siblingIn(agenda, plan, item, before);
    if (next && place.spot) throw notTogether(`--to ${to}`, `--before ${before}`);
    const parent = place.parent ?? (next ? parentOf(plan, next) : plan);
    if (next && !childrenOf(parent).includes(next))
      throw new UserError(
        { nl: `${before} staat niet onder ${to}.`, en: `${before} does not stand under ${to}.` },
        { nl: 'Laat --to weg: --before zegt genoeg.', en: 'Leave out --to: --before says enough.' },
      );
    const seats =
      next === item
        ? moved(plan, item, parent, { at: lastOf(item) })
        : moved(plan, item, parent, next ? { before: next } : place.spot);
    await writeNumbers(session, loaded, plan, seats, dryRun);
    return EXIT.ok;
  },
};

const lastOf = ({ number }: Item): number => Number(number.split('.').at(-1));

interface Place {
  readonly parent?: Parent;
  readonly spot?: Spot;
}

const notInPlan = (ref: string): UserError =>
  new UserError(
    {
      nl: `Noem een thema, doelstelling of inzetpunt van ${ref}.`,
      en: `Name a theme, objective or commitment of ${ref}.`,
    },
    { nl: `Bijvoorbeeld: agenda move ${ref}/1.1.1 --to 1.2`, en: `For instance: agenda move ${ref}/1.1.1 --to 1.2` },
  );

/** A word that names something in the same plan, without the year that may stand before it. */
function inPlan(plan: Plan, written: string): string | undefined {
  const { year, name } = splitSelector(written);
  if (year === undefined || year === String(plan.year)) return name;
  throw new UserError(
    {
      nl: `${written} is een ander jaarplan dan ${plan.year}.`,
      en: `${written} is of another plan than ${plan.year}.`,
    },
    {
      nl: 'Een inzetpunt blijft in zijn jaar. Naar het volgende jaar gaat het met agenda rollover.',
      en: 'A commitment stays in its year. It goes on to the next with agenda rollover.',
    },
  );
}

/** Under what a record comes, and at which number or before what where that is said too. */
function placeIn(agenda: Agenda, plan: Plan, item: Item, to: string): Place {
  const name = inPlan(plan, to);
  const wanted = containersOf(item.kind, plan);
  if (name === undefined && wanted.includes('plan')) return { parent: plan };
  const stem = /^[1-9]\d*(?:\.[1-9]\d*)*$/.test(name ?? '') ? String(name).split('.') : [];
  const isTaken = itemsOf(plan).some(({ number, id }) => number === name || id === name);
  const above = stem.slice(0, -1).join('.');
  const parent = above === '' && wanted.includes('plan') ? plan : itemsOf(plan).find(({ number }) => number === above);
  // A number that is still free is that of the record itself.
  if (!isTaken && stem.length > 0 && parent && wanted.includes(parent.kind))
    return { parent, spot: { at: Number(stem.at(-1)) } };
  const found = name === undefined ? plan : findOnly(agenda, plan, name);
  if (wanted.includes(found.kind)) return { parent: found };
  if (found.kind === item.kind)
    return { parent: parentOf(plan, found), spot: found === item ? { at: lastOf(item) } : { before: found } };
  throw wrongPlace(to, plan, wanted);
}

function siblingIn(agenda: Agenda, plan: Plan, item: Item, before: string): Item {
  const name = inPlan(plan, before);
  const found = name === undefined ? undefined : findOnly(agenda, plan, name);
  if (found && found.kind === item.kind) return found;
  throw new UserError(
    {
      nl: `${item.number} kan niet vóór ${before} komen: dat is iets anders.`,
      en: `${item.number} cannot come before ${before}: that is another kind of thing.`,
    },
    { nl: 'Noem iets van dezelfde soort.', en: 'Name something of the same kind.' },
  );
}

const wrongPlace = (to: string, plan: Plan, wanted: readonly Parent['kind'][]): UserError => {
  const some = itemsOf(plan)
    .filter(({ kind }) => wanted.includes(kind))
    .map(({ number }) => number);
  return new UserError(
    { nl: `Onder ${to} kan dit niet staan.`, en: `This cannot stand under ${to}.` },
    some.length === 0
      ? { nl: 'Verander de volgorde met --before.', en: 'Change the order with --before.' }
      : { nl: `Kies uit: ${some.slice(0, 12).join(', ')}`, en: `Choose from: ${some.slice(0, 12).join(', ')}` },
  );
};
