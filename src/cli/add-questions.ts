import type { AddedKind } from '../actions/add.ts';
import { KIND_LABELS } from '../i18n/labels.ts';
import type { Say } from '../i18n/own-labels.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { itemsOf } from '../query/index-agenda.ts';
import { findPlan } from '../query/select.ts';
import { idFrom } from '../text/slug.ts';
import { fieldFrom } from './add-fields.ts';
import { containersOf, mustBeFree, type Parts, placeOf, titleFrom } from './add-parts.ts';
import { askParts, missingOption, type Question } from './ask-parts.ts';
import type { Session } from './session.ts';
import { decisionFrom } from './update-options.ts';

/**
 * Asks for what is missing of an addition.
 * @returns undefined where the person stops
 * @throws UserError that names what is missing, where nobody is there to ask
 */
export async function completeAddition(
  session: Session,
  t: Say,
  agenda: Agenda,
  kind: AddedKind,
  given: Parts,
): Promise<Parts | undefined> {
  const heading = t({
    nl: `${capital(KIND_LABELS[kind].nl)} toevoegen (leeg: stoppen, < terug)`,
    en: `Adding ${KIND_LABELS[kind].en} (empty: stop, < back)`,
  });
  const parts = await askParts(session, given, {
    questions: questionsFor(session, t, agenda, kind),
    heading,
    neededBy: (parts) => neededBy(kind, parts),
    summary: ({ place, title }) =>
      `${place ? `${place.plan.year}${'number' in place.container ? `/${place.container.number}` : ''} · ` : ''}${title ?? ''}`,
    missing: (soFar) => missing(agenda, kind, soFar),
  });
  return parts === 'all' ? undefined : parts;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What must be said before something can be kept. */
function neededBy(kind: AddedKind, parts: Parts): readonly (keyof Parts)[] {
  const { place, title, id, text, what, why, decision } = parts;
  const isAdopted = place !== undefined && place.plan.stage !== 'draft';
  const isCounted = ['--unit', '--at-least', '--at-most', '--baseline'].some((flag) => parts[flag as '--unit']);
  const needed: readonly (readonly [keyof Parts, boolean])[] = [
    ['place', place === undefined],
    ['title', title === undefined],
    ['id', title !== undefined && id === undefined && idFrom(title) === undefined],
    ['text', kind === 'objective' && text === undefined],
    ['--unit', kind === 'indicator' && parts['--unit'] === undefined],
    ['--measure', kind !== 'indicator' && isCounted && parts['--measure'] === undefined],
    ['what', isAdopted && what === undefined],
    ['why', isAdopted && why === undefined],
    ['decision', isAdopted && decision === undefined],
  ];
  return needed.filter(([, isNeeded]) => isNeeded).map(([part]) => part);
}

function questionsFor(session: Session, t: Say, agenda: Agenda, kind: AddedKind): readonly Question<Parts>[] {
  const field = (flag: `--${string}`, asked: Text | undefined): Question<Parts> => ({
    part: flag,
    asks: () => asked && t(asked),
    fill: (answer) => ({ [flag]: fieldFrom([answer], flag, kind, agenda) }),
  });
  const words = (part: 'text' | 'what' | 'why', asks: (parts: Parts) => string | undefined): Question<Parts> => ({
    part,
    asks,
    fill: (answer): Parts => ({ [part]: answer }) as Pick<Parts, 'text' | 'what' | 'why'>,
  });
  const isWork = kind === 'commitment' || kind === 'deliverable';
  const decided = (asked: Text) => (parts: Parts) => (parts.place?.plan.stage === 'draft' ? undefined : t(asked));
  const owners = [...agenda.owners];
  return [
    placeQuestion(session, t, agenda, kind),
    {
      part: 'title',
      asks: () => t({ nl: 'Titel:', en: 'Title:' }),
      fill: (answer) => ({ title: titleFrom(answer) }),
      canStop: true,
    },
    {
      part: 'id',
      asks: ({ title }) =>
        title === undefined || idFrom(title) !== undefined
          ? undefined
          : t({ nl: 'Id (van deze titel is er geen te maken):', en: 'Id (none can be made of this title):' }),
      fill: (answer) => {
        const anywhere = agenda.plans[0];
        if (anywhere) mustBeFree(agenda, kind, anywhere, answer);
        return { id: answer };
      },
    },
    words('text', () => (kind === 'indicator' ? undefined : t(TEXT_ASKED[kind]))),
    {
      part: '--owner',
      asks: () =>
        isWork && owners.length > 0
          ? `${owners.map(([, name], at) => `${at + 1} ${name}`).join('\n')}\n${t({ nl: 'Wie is de trekker?', en: 'Who is the owner?' })}`
          : undefined,
      fill: (answer) => ({
        '--owner': fieldFrom([owners[Number(answer) - 1]?.[0] ?? answer], '--owner', kind, agenda),
      }),
    },
    field('--due', isWork ? { nl: 'Wanneer moet het klaar zijn?', en: 'When must it be done?' } : undefined),
    field('--measure', isWork ? { nl: 'Wordt er iets geteld? Wat?', en: 'Is anything counted? What?' } : undefined),
    {
      ...field('--at-least', undefined),
      asks: (parts) =>
        isWork && parts['--measure'] ? t({ nl: 'Hoeveel ten minste?', en: 'How many at least?' }) : undefined,
    },
    field(
      '--unit',
      kind === 'indicator'
        ? { nl: 'In welke eenheid? (procent, euro, …)', en: 'In which unit? (per cent, euro, …)' }
        : undefined,
    ),
    words(
      'what',
      decided({
        nl: 'Het plan is vastgesteld. Wat verandert er, in gewone woorden?',
        en: 'The plan was adopted. What changes, in plain words?',
      }),
    ),
    words('why', decided({ nl: 'Waarom?', en: 'Why?' })),
    {
      part: 'decision',
      asks: decided({
        nl: 'Wie besloot dat, en wanneer? (Bestuur; 24 juni 2026)',
        en: 'Who decided that, and when? (Board; 24 June 2026)',
      }),
      fill: (answer) => ({ decision: decisionFrom(answer) }),
    },
  ];
}

const TEXT_ASKED: Readonly<Record<Exclude<AddedKind, 'indicator'>, Text>> = {
  theme: { nl: 'Waar gaat het over?', en: 'What is it about?' },
  objective: { nl: 'Wat moet er bereikt zijn?', en: 'What should be achieved?' },
  commitment: { nl: 'Wat is er aan het eind bereikt of gedaan?', en: 'What is achieved or done at the end?' },
  deliverable: { nl: 'Wat houdt het in?', en: 'What does it involve?' },
};

/** A draft is what people add to. */
const planToAddTo = ({ asOf }: Session, agenda: Agenda): Plan =>
  agenda.plans.findLast(({ stage }) => stage === 'draft') ?? findPlan(agenda, undefined, asOf);

function placeQuestion(session: Session, t: Say, agenda: Agenda, kind: AddedKind): Question<Parts> {
  const plan = planToAddTo(session, agenda);
  const wanted = containersOf(kind, plan);
  const places = itemsOf(plan).filter((item) => wanted.includes(item.kind));
  return {
    part: 'place',
    canStop: true,
    asks: () =>
      `${places.map(({ number, title }) => `${number} ${title}`).join('\n')}\n${t({ nl: 'Waar hoort het bij?', en: 'Where does it belong?' })}`,
    fill: (answer) => ({
      place: placeOf(session, agenda, kind, /^\d{4}\//.test(answer) ? answer : `${plan.year}/${answer}`),
    }),
  };
}

function missing(agenda: Agenda, kind: AddedKind, parts: Parts): UserError {
  const [part] = neededBy(kind, parts);
  const { place } = parts;
  if (part === 'place' || part === 'title') {
    const ref = kind === 'theme' ? '' : ` ${place ? refOf(place.plan, place.container) : someRef(agenda, kind)}`;
    return new UserError(
      part === 'place'
        ? { nl: 'Er ontbreekt: waar het bij hoort.', en: 'Missing: where it belongs.' }
        : { nl: 'Er ontbreekt: de titel.', en: 'Missing: the title.' },
      { nl: `Bijvoorbeeld: agenda add ${kind}${ref} "Titel"`, en: `For instance: agenda add ${kind}${ref} "Title"` },
    );
  }
  if (part === 'id')
    return missingOption('--id', {
      nl: ` (van de titel "${parts.title}" is er geen te maken)`,
      en: ` (none can be made of the title "${parts.title}")`,
    });
  const isDecision = part === 'what' || part === 'why' || part === 'decision';
  if (!isDecision || !place)
    return missingOption(part?.startsWith('--') ? part : `--${part}`, {
      nl: ` (verplicht bij ${KIND_LABELS[kind].nl})`,
      en: ` (required for ${KIND_LABELS[kind].en})`,
    });
  const { year } = place.plan;
  const draft = agenda.plans.findLast(({ stage }) => stage === 'draft');
  return new UserError(
    {
      nl: `Er ontbreekt: --${part}. Het jaarplan ${year} is vastgesteld; iets erbij vraagt een besluit.`,
      en: `Missing: --${part}. The plan of ${year} was adopted; adding to it takes a decision.`,
    },
    draft
      ? {
          nl: `Geef --what, --why en --decision, of noem een plaats in het concept, zoals ${draft.year}/…`,
          en: `Give --what, --why and --decision, or name a place in the draft, such as ${draft.year}/…`,
        }
      : {
          nl: 'Geef --what, --why en --decision "Bestuur; 24 juni 2026".',
          en: 'Give --what, --why and --decision "Board; 24 June 2026".',
        },
  );
}

const refOf = (plan: Plan, container: Plan | { readonly number: string }): string =>
  'number' in container ? `${plan.year}/${container.number}` : String(plan.year);

function someRef(agenda: Agenda, kind: AddedKind): string {
  const plan = agenda.plans.findLast(({ stage }) => stage === 'draft') ?? agenda.plans.at(-1);
  const found = plan && itemsOf(plan).find((item) => containersOf(kind, plan).includes(item.kind));
  return plan && found ? refOf(plan, found) : '2022/1.1';
}
