// Which file stands where, and what its name must say.
import type { Text } from '../language/text.ts';
import type { NameFault } from '../source/problem.ts';
import { saying, type Rule } from './rule.ts';

const FAULTS: Readonly<Record<'record' | 'theme' | 'update' | 'plan', Readonly<Partial<Record<NameFault, Text>>>>> = {
  record: {
    number: { nl: 'het nummer klopt niet', en: 'its number is not right' },
    id: { nl: 'het deel achter het nummer is geen geldig id', en: 'the part behind the number is not a valid id' },
    form: { nl: 'hij begint niet met een nummer', en: 'it does not begin with a number' },
  },
  theme: {
    number: { nl: 'het nummer klopt niet', en: 'its number is not right' },
    id: { nl: 'het deel achter het nummer is geen geldig id', en: 'the part behind the number is not a valid id' },
  },
  update: {
    date: { nl: 'hij begint niet met een datum die bestaat', en: 'it does not begin with a date that exists' },
    id: { nl: 'het deel achter de datum is geen geldig id', en: 'the part behind the date is not a valid id' },
  },
  plan: {},
};

const EXAMPLES = {
  record: '5.1.8-lokale-democratie.md',
  theme: '5-democratisch-besturen',
  update: '2021-05-22-lokale-democratie.md',
  plan: '2021',
} as const;

export const layoutRules: readonly Rule[] = [
  saying('layout/missing-agenda-file', 'error', { nl: 'Naast de jaren staat agenda.yaml.', en: 'agenda.yaml stands beside the years.' }, () => ({
    message: { nl: 'Het bestand agenda.yaml ontbreekt.', en: 'The file agenda.yaml is missing.' },
    hint: { nl: 'Maak het aan met in elk geval format, organisation en language.', en: 'Create it with at least format, organisation and language.' },
  })),
  saying('layout/unknown-file', 'error', { nl: 'Elk bestand staat op een plek die de agenda kent.', en: 'Every file stands in a place the agenda knows.' }, ({ folder }) => ({
    message: { nl: 'Dit hoort hier niet: de agenda kent geen bestand of map op deze plek.', en: 'This does not belong here: the agenda knows no file or folder in this place.' },
    hint: /^\d{4}/.test(folder)
      ? { nl: 'Zet bewijsstukken in de map evidence van het jaar; verplaats of verwijder wat hier niet hoort.', en: "Put evidence in the year's folder evidence; move or remove what does not belong here." }
      : { nl: 'Jaren heten naar hun vier cijfers; verplaats of verwijder wat hier niet hoort.', en: 'Years are named by their four digits; move or remove what does not belong here.' },
  })),
  saying('layout/bad-name', 'error', { nl: 'De naam van een bestand zegt wat erin staat en wanneer.', en: "A file's name says what is in it and when." }, ({ kind, fault, written }) => {
    const reason = FAULTS[kind][fault] ?? { nl: 'zo heet hier niets', en: 'nothing here is called like that' };
    return {
      message: { nl: `De naam "${written}" klopt niet: ${reason.nl}.`, en: `The name "${written}" is not right: ${reason.en}.` },
      hint: {
        nl: `Een goede naam is bijvoorbeeld ${EXAMPLES[kind]}. Een id bestaat uit kleine letters, cijfers en koppeltekens.`,
        en: `A good name is for instance ${EXAMPLES[kind]}. An id consists of small letters, digits and hyphens.`,
      },
    };
  }),
  saying('layout/wrong-folder', 'error', { nl: 'Een nummer hoort bij de map waarin het staat.', en: 'A number belongs to the folder it stands in.' }, ({ number, folder }) => ({
    message: { nl: `Nummer ${number} hoort niet in de map "${folder}".`, en: `Number ${number} does not belong in the folder "${folder}".` },
    hint: { nl: `Zet het bestand in de map van thema ${number.split('.')[0]}, of verbeter het nummer.`, en: `Put the file in the folder of theme ${number.split('.')[0]}, or correct the number.` },
  })),
  saying('layout/missing-readme', 'error', { nl: 'Elk jaar en elk thema heeft een eigen pagina.', en: 'Every year and every theme has a page of its own.' }, ({ kind, folder }) => ({
    message:
      kind === 'plan'
        ? { nl: `In de map "${folder}" ontbreekt README.md, de pagina van het jaarplan.`, en: `README.md, the plan's own page, is missing from the folder "${folder}".` }
        : { nl: `In de map "${folder}" ontbreekt README.md, de pagina van het thema.`, en: `README.md, the theme's own page, is missing from the folder "${folder}".` },
    hint: { nl: 'Maak het bestand aan, met op de eerste regel van de tekst de titel:  # Titel', en: 'Create the file, with the title on the first line of its text:  # Title' },
  })),
];
