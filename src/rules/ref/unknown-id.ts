import { KIND_LABELS } from '../../i18n/labels.ts';
import { alternatives } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import type { Reference, Target } from '../../query/references.ts';
import { didYouMean } from '../did-you-mean.ts';
import { toldBefore } from './already-reported.ts';
import { type Candidates, candidatesOf } from './candidates.ts';

/** Every id in a file stands for something that is there. */
export const unknownId: Rule = {
  name: 'ref/unknown-id',
  severity: 'error',
  summary: { nl: 'Elk id verwijst naar iets wat er is.', en: 'Every id stands for something that is there.' },
  *check(subject) {
    const unknown = subject.brokenReferences.filter(({ known, written }) => !known.has(written));
    if (unknown.length === 0) return;
    const isTold = toldBefore(subject);
    const candidatesFor = candidatesOf();
    for (const reference of unknown)
      if (!isTold(reference)) yield remarkOn(reference, candidatesFor(reference), subject.catalogue);
  },
};

function remarkOn(reference: Reference, { meant, some }: Candidates, { pages }: Catalogue): Violation {
  const { place, wants, year } = reference;
  if (year !== undefined && !pages.has(year)) return { ...noPlan(year), place };
  const suggestions = meant();
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

const noPlan = (year: number): Pick<Violation, 'message' | 'hint'> => ({
  message: {
    nl: `In deze agenda staat geen jaarplan van ${year}.`,
    en: `There is no plan for ${year} in this agenda.`,
  },
  hint: { nl: 'Verbeter het jaar, of verwijder de verwijzing.', en: 'Correct the year, or remove the reference.' },
});

/** Where ids of a kind are listed. */
const LISTS: Readonly<Partial<Record<Target, string>>> = {
  party: 'parties',
  owner: 'owners',
  round: 'rounds',
  track: 'tracks',
};

function notThere({ written, place, wants, year }: Reference): Text {
  const [want] = wants as readonly [Target];
  if (want === 'update')
    return {
      nl: `Over dit inzetpunt is geen andere voortgangsmelding "${written}".`,
      en: `There is no other update "${written}" on this commitment.`,
    };
  const nl = alternatives(wants.map((each) => KIND_LABELS[each].nl.replace(/^een /, ''))).nl;
  const en = alternatives(wants.map((each) => KIND_LABELS[each].en.replace(/^an? /, ''))).en;
  const list = LISTS[want];
  if (list)
    return {
      nl: `Bij "${list}" staat geen ${nl} "${written}".`,
      en: `There is no ${en} "${written}" under "${list}".`,
    };
  if (want === 'deliverable')
    return {
      nl: `Dit inzetpunt heeft geen resultaat "${written}".`,
      en: `This commitment has no deliverable "${written}".`,
    };
  const plan = year ?? Number(place.path.slice(0, 4));
  return { nl: `In ${plan} is er geen ${nl} "${written}".`, en: `There is no ${en} "${written}" in ${plan}.` };
}

/** An update's own name leads nowhere. */
const nameHint = (some: string | undefined): Text =>
  some !== undefined
    ? {
        nl: `Zet achter de datum in de bestandsnaam het id van een inzetpunt: ${some}.`,
        en: `Put the id of a commitment after the date in the file's name: ${some}.`,
      }
    : {
        nl: 'Zet de melding in de map van het jaar waarin dit is beloofd.',
        en: 'Put the update in the folder of the year in which this was promised.',
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
        nl: 'Verbeter het id, of voeg het team toe bij "owners" in agenda.yaml.',
        en: 'Correct the id, or add the team under "owners" in agenda.yaml.',
      };
    case 'round':
      return {
        nl: 'Verbeter het id, of voeg de ronde toe bij "rounds" in agenda.yaml.',
        en: 'Correct the id, or add the round under "rounds" in agenda.yaml.',
      };
    case 'update':
      return some !== undefined
        ? {
            nl: `Schrijf de bestandsnaam van een andere melding, zonder .md: ${some}.`,
            en: `Write the file name of another update, without .md: ${some}.`,
          }
        : {
            nl: 'Verwijder de regel, of zet de melding terug die hier bedoeld is.',
            en: 'Remove the line, or put back the update that is meant here.',
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
