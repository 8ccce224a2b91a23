import { KIND_LABELS } from '../../i18n/labels.ts';
import { alternatives } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import { type MessageContext, messageContextOf, type Names } from '../../lint/message-context.ts';
import type { PlanSubject, Rule, Violation } from '../../lint/rule.ts';
import type { Reference, Target } from '../../query/references.ts';
import { idFrom } from '../../text/slug.ts';
import { didYouMean } from '../did-you-mean.ts';
import { alreadyReported } from './already-reported.ts';
import { type Candidates, candidatesOf } from './candidates.ts';

/** Every id in a file must refer to something that exists. */
export const unknownId: Rule = {
  name: 'ref/unknown-id',
  severity: 'error',
  mends: 'asked',
  summary: { nl: 'Elk id moet verwijzen naar iets wat bestaat.', en: 'Every id must refer to something that exists.' },
  *check(subject) {
    const unknown = subject.brokenReferences.filter(({ known, written }) => !known.has(written));
    if (unknown.length === 0) return;
    const isReported = alreadyReported(subject);
    const candidatesFor = candidatesOf();
    const names = messageContextOf({ tree: NOTHING }, subject.agenda, subject.plan, subject.catalogue).namesFor;
    for (const reference of unknown)
      if (!isReported(reference)) yield violation(reference, candidatesFor(reference), subject, names);
  },
};

const NOTHING = { prefix: '', entries: [] };

function violation(
  reference: Reference,
  { meant, some }: Candidates,
  { catalogue: { pages } }: PlanSubject,
  namesFor: MessageContext['namesFor'],
): Violation {
  const { place, wants, year } = reference;
  if (year !== undefined && !pages.has(year)) return { ...noPlan(year), place };
  const called = idsCalled(reference.written, namesFor(place)).filter((id) => reference.known.has(id));
  const suggestions = called.length > 0 ? called : meant();
  const ask = didYouMean(suggestions);
  const { nl, en } = notThere(reference);
  const isName = place.pointer === undefined;
  return {
    message: { nl: nl + ask.nl, en: en + ask.en },
    hint: isName ? nameHint(some) : hintFor(wants[0] as Target, some),
    place,
    suggestions,
  };
}

/** The ids whose names were written as an id: `team-wijken` where the owner `wijken` is called Team Wijken. */
const idsCalled = (written: string, names: Names = new Map()): readonly string[] =>
  [...names].filter(([, name]) => idFrom(name) === written).map(([id]) => id);

const noPlan = (year: number): Pick<Violation, 'message' | 'hint'> => ({
  message: {
    nl: `Deze agenda heeft geen jaarplan ${year}.`,
    en: `There is no plan for ${year} in this agenda.`,
  },
  hint: { nl: 'Verbeter het jaar, of verwijder de verwijzing.', en: 'Correct the year, or remove the reference.' },
});

/** Kinds that are listed in agenda.yaml or on the page of the plan, and are no records of a year. */
const LISTED: ReadonlySet<Target> = new Set(['party', 'owner', 'round', 'track']);

function notThere({ written, place, wants, year }: Reference): Text {
  const [want] = wants as readonly [Target];
  if (want === 'update')
    return {
      nl: `Er is geen andere voortgangsmelding "${written}" over dit inzetpunt.`,
      en: `There is no other progress report "${written}" on this commitment.`,
    };
  const nl = alternatives(wants.map((each) => KIND_LABELS[each].nl.replace(/^een /, ''))).nl;
  const en = alternatives(wants.map((each) => KIND_LABELS[each].en.replace(/^an? /, ''))).en;
  if (LISTED.has(want)) return { nl: `Er bestaat geen ${nl} "${written}".`, en: `There is no ${en} "${written}".` };
  if (want === 'deliverable')
    return {
      nl: `Dit inzetpunt heeft geen onderdeel "${written}".`,
      en: `This commitment has no deliverable "${written}".`,
    };
  const plan = year ?? Number(place.path.slice(0, 4));
  return { nl: `Er is in ${plan} geen ${nl} "${written}".`, en: `There is no ${en} "${written}" in ${plan}.` };
}

/** For a progress report whose file name does not lead to a commitment. */
const nameHint = (some: string | undefined): Text =>
  some !== undefined
    ? {
        nl: `Zet na de datum in de bestandsnaam het id van een inzetpunt: ${some}.`,
        en: `Put the id of a commitment after the date in the file name: ${some}.`,
      }
    : {
        nl: 'Zet de voortgangsmelding in de map van het jaar waarin dit inzetpunt staat.',
        en: 'Put the progress report in the folder of the year that has this commitment.',
      };

function hintFor(want: Target, some: string | undefined): Text {
  switch (want) {
    case 'party':
      return {
        nl: 'Verbeter het id, of voeg de partij toe bij "parties" in agenda.yaml.',
        en: 'Correct the id, or add the party under "parties" in agenda.yaml.',
      };
    case 'owner':
      return {
        nl: 'Verbeter het id, of voeg de trekker toe bij "owners" in agenda.yaml.',
        en: 'Correct the id, or add the owner under "owners" in agenda.yaml.',
      };
    case 'round':
      return {
        nl: 'Verbeter het id, of voeg de ronde toe bij "rounds" in agenda.yaml.',
        en: 'Correct the id, or add the round under "rounds" in agenda.yaml.',
      };
    case 'update':
      return some !== undefined
        ? {
            nl: `Schrijf de bestandsnaam van een andere voortgangsmelding, zonder .md: ${some}.`,
            en: `Write the file name of another progress report, without .md: ${some}.`,
          }
        : {
            nl: 'Zet de voortgangsmelding terug die hier bedoeld is, of verwijder de regel.',
            en: 'Put back the progress report that is meant here, or remove the line.',
          };
    case 'track':
      return {
        nl: 'Verbeter het id, of voeg het spoor toe bij "tracks" in README.md van het jaar.',
        en: 'Correct the id, or add the track under "tracks" in the year\'s README.md.',
      };
    default:
      return some !== undefined
        ? { nl: `Verbeter het id. Je kunt kiezen uit: ${some}.`, en: `Correct the id. You can choose from: ${some}.` }
        : { nl: 'Verbeter het id, of verwijder de regel.', en: 'Correct the id, or remove the line.' };
  }
}
