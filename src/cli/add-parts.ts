// What `agenda add` has to know before it can write: where it comes, its title, its id.
import { type AddedKind, type Container, idsTaken } from '../actions/add.ts';
import type { ValueMap } from '../edit/value.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import { isId } from '../model/file-role.ts';
import { hasObjectives, type Plan } from '../model/plan.ts';
import { isTooLong, LONGEST_TITLE } from '../model/shared.ts';
import { findOnly } from '../query/find-only.ts';
import { itemsOf } from '../query/index-agenda.ts';
import { findPlan, splitSelector } from '../query/select.ts';
import { idFrom } from '../text/slug.ts';
import type { Session } from './session.ts';

/** Where something comes. */
export interface Place {
  readonly plan: Plan;
  readonly container: Container;
}

/** What was said of it so far. */
export interface Parts {
  readonly place?: Place | undefined;
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly what?: string | undefined;
  readonly why?: string | undefined;
  readonly decision?: ValueMap | undefined;
  /** Its fields, by the option that gives them. */
  readonly [flag: `--${string}`]: ValueMap | undefined;
}

/** @throws UserError for one that is longer than the format allows */
export function titleFrom(written: string): string {
  const title = written.replace(/\s+/g, ' ').trim();
  if (!isTooLong(title)) return title;
  throw new UserError(
    {
      nl: `Een titel heeft ten hoogste ${LONGEST_TITLE} tekens; deze heeft er ${[...title].length}.`,
      en: `A title has at most ${LONGEST_TITLE} characters; this one has ${[...title].length}.`,
    },
    { nl: 'Maak hem korter, en zet de rest in --text.', en: 'Make it shorter, and put the rest in --text.' },
  );
}

/** @throws UserError where there is no such place, or nothing of this kind can be put there */
export function placeOf(
  { asOf }: Pick<Session, 'asOf'>,
  agenda: Agenda,
  kind: AddedKind,
  written: string | undefined,
): Place {
  const { year, name } = splitSelector(written);
  const plan = findPlan(agenda, year, asOf);
  const container: Container = name === undefined ? plan : findOnly(agenda, plan, name);
  const wanted = containersOf(kind, plan);
  if (wanted.includes(container.kind)) return { plan, container };
  const some = wanted.includes('plan')
    ? String(plan.year)
    : itemsOf(plan)
        .filter((item) => wanted.includes(item.kind))
        .slice(0, 12)
        .map(({ number }) => number)
        .join(', ');
  throw new UserError(
    {
      nl: `Onder ${written} komt geen ${NAMES[kind].nl}; die hoort bij ${wanted.map((each) => PLACES[each].nl).join(' of ')}.`,
      en: `Under ${written} there comes no ${NAMES[kind].en}; that belongs to ${wanted.map((each) => PLACES[each].en).join(' or ')}.`,
    },
    some === ''
      ? { nl: 'Maak die eerst, met agenda add.', en: 'Make that first, with agenda add.' }
      : { nl: `Kies uit: ${some}`, en: `Choose from: ${some}` },
  );
}

/** To what something of a kind can be added. */
export function containersOf(kind: AddedKind, plan: Plan): readonly Container['kind'][] {
  switch (kind) {
    case 'theme':
      return ['plan'];
    case 'objective':
      return hasObjectives(plan) ? ['theme'] : [];
    case 'commitment':
      return [hasObjectives(plan) ? 'objective' : 'theme'];
    case 'deliverable':
      return ['commitment'];
    case 'indicator':
      return ['theme', 'objective'];
  }
}

const NAMES = {
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
  commitment: { nl: 'inzetpunt', en: 'commitment' },
  deliverable: { nl: 'onderdeel', en: 'deliverable' },
  indicator: { nl: 'indicator', en: 'indicator' },
} as const;

const PLACES = {
  plan: { nl: 'een jaarplan', en: 'a plan' },
  theme: { nl: 'een thema', en: 'a theme' },
  objective: { nl: 'een doelstelling', en: 'an objective' },
  commitment: { nl: 'een inzetpunt', en: 'a commitment' },
} as const;

/** @throws UserError for an id that is none, or that something has or had */
export function mustBeFree(agenda: Agenda, kind: AddedKind, container: Container, id: string): void {
  if (!isId(id) || id.length > LONGEST_ID)
    throw new UserError(
      { nl: `"${id}" kan geen id zijn.`, en: `"${id}" cannot be an id.` },
      {
        nl: `Een id heeft kleine letters, cijfers en streepjes, begint met een letter en is ten hoogste ${LONGEST_ID} tekens lang${like(id).nl}.`,
        en: `An id has small letters, digits and hyphens, begins with a letter and has at most ${LONGEST_ID} characters${like(id).en}.`,
      },
    );
  if (!idsTaken(agenda, kind, container).has(id)) return;
  const plan = agenda.plans.find((each) => itemsOf(each).some((item) => item.id === id));
  const item = plan && itemsOf(plan).find((each) => each.id === id);
  const at = plan && item ? ` (${plan.year}/${item.number} ${item.title})` : '';
  throw new UserError(
    { nl: `Het id "${id}" is al eens gebruikt${at}.`, en: `The id "${id}" was used before${at}.` },
    plan && item?.kind === 'commitment' && kind === 'commitment'
      ? {
          nl: `Kies een ander. Is dit daar een vervolg op? Zeg dat met --continues ${plan.year}/${id}`,
          en: `Choose another. Does this continue it? Say so with --continues ${plan.year}/${id}`,
        }
      : {
          nl: 'Kies een ander: een id blijft voor altijd van hetzelfde.',
          en: 'Choose another: an id stays with one thing for ever.',
        },
  );
}

const LONGEST_ID = 60;
const like = (id: string): { readonly nl: string; readonly en: string } => {
  const meant = idFrom(id)?.slice(0, LONGEST_ID);
  return meant === undefined ? { nl: '', en: '' } : { nl: `, zoals ${meant}`, en: `, such as ${meant}` };
};
