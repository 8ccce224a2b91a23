// Messages about where files are, and how they are named.
import type { Text } from '../../i18n/text.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { meantName, nameFault } from './names.ts';
import { contentsAround, meantPlace, strayHint } from './places.ts';

export const layoutMessages: readonly EngineMessage[] = [
  engineMessage(
    'layout/missing-agenda-file',
    { nl: 'De map van de agenda moet agenda.yaml bevatten.', en: 'The folder of the agenda must contain agenda.yaml.' },
    () => ({
      message: { nl: 'Het bestand agenda.yaml ontbreekt.', en: 'The file agenda.yaml is missing.' },
      hint: {
        nl: 'Maak het aan, met in elk geval de velden format, organisation en language.',
        en: 'Create it, with at least the fields format, organisation and language.',
      },
    }),
  ),
  engineMessage(
    'layout/unknown-file',
    { nl: 'Elk bestand moet op een vaste plek staan.', en: 'Every file must be in one of the fixed places.' },
    ({ path, what }, { takenBy, years }) => {
      const name = nameOf(path);
      const called = meantPlace(path, what);
      const target = called === undefined ? undefined : takenBy(siblingOf(path, called), path);
      const meant = target === undefined ? called : undefined;
      const contents = contentsAround(path);
      const subject =
        what === 'folder'
          ? { nl: `De map "${name}"`, en: `The folder "${name}"` }
          : { nl: `Het bestand "${name}"`, en: `The file "${name}"` };
      return {
        message: {
          nl: `${subject.nl} hoort hier niet: ${contents.nl}.`,
          en: `${subject.en} does not belong here: ${contents.en}.`,
        },
        hint:
          target !== undefined && meant === undefined
            ? takenHint(path, target, what)
            : meant === undefined
              ? strayHint(path, what, years)
              : renameTo(meant, what),
        suggestions: meant === undefined ? [] : [meant],
      };
    },
  ),
  engineMessage(
    'layout/beside-agenda',
    {
      nl: 'Voortgangsmeldingen moeten in de agenda staan, niet ernaast.',
      en: 'Progress reports must be in the agenda, not beside it.',
    },
    ({ folder, files }) => {
      const name = nameOf(folder);
      const [first = ''] = files;
      const year = first.slice(0, 'YYYY'.length);
      const count = files.length;
      return {
        message: {
          nl: `De map "${name}" staat naast de agenda: ${count === 1 ? 'de melding' : `de ${count} meldingen`} daarin ${count === 1 ? 'telt' : 'tellen'} niet mee.`,
          en: `The folder "${name}" is beside the agenda: the ${count === 1 ? 'report' : `${count} reports`} in it ${count === 1 ? 'does' : 'do'} not count.`,
        },
        hint: {
          nl: `Verplaats elke melding naar de map progress van het jaar van het inzetpunt: ${first} naar ${year}/progress in de map van de agenda.`,
          en: `Move each report to the folder progress of the year of its commitment: ${first} to ${year}/progress in the folder of the agenda.`,
        },
      };
    },
  ),
  engineMessage(
    'layout/bad-name',
    {
      nl: 'De naam van een bestand of map moet de vaste vorm hebben.',
      en: 'The name of a file or folder must have the fixed form.',
    },
    ({ kind, fault, path }, { takenBy }) => {
      const name = nameOf(path);
      const reason = nameFault(kind, fault, name);
      const called = meantName(kind, fault, name);
      const target = called === undefined ? undefined : takenBy(siblingOf(path, called), path);
      const isFolder = kind === 'theme';
      const meant = target === undefined ? called : undefined;
      return {
        message: {
          nl: `De naam "${name}" klopt niet: ${reason.nl}.`,
          en: `The name "${name}" is wrong: ${reason.en}.`,
        },
        hint:
          target !== undefined && meant === undefined
            ? takenHint(path, target, isFolder ? 'folder' : 'file')
            : meant === undefined
              ? GOOD_NAMES[kind]
              : renameTo(meant, isFolder ? 'folder' : 'file'),
        suggestions: meant === undefined ? [] : [meant],
      };
    },
  ),
  engineMessage(
    'layout/wrong-folder',
    {
      nl: 'Een nummer moet bij de map van het thema horen.',
      en: 'A number must belong to the folder of its theme.',
    },
    ({ number, folder }) => ({
      message: {
        nl: `Nummer ${number} hoort niet in de map "${folder}".`,
        en: `Number ${number} does not belong in the folder "${folder}".`,
      },
      hint: {
        nl: `Zet het bestand in de map van thema ${number.split('.')[0]}, of verbeter het nummer.`,
        en: `Put the file in the folder of theme ${number.split('.')[0]}, or correct the number.`,
      },
    }),
  ),
  engineMessage(
    'layout/wrong-level',
    {
      nl: 'In een jaarplan zonder doelstellingen moeten inzetpunten direct onder een thema staan.',
      en: 'In a plan without objectives, commitments must be directly under a theme.',
    },
    ({ number }, { takenBy }, { path }) => {
      const rest = path.slice(path.lastIndexOf('/') + 1 + number.length);
      const short = freeNumber(number, (free) => takenBy(siblingOf(path, free + rest), path));
      return {
        message: {
          nl: `Dit jaarplan heeft geen doelstellingen, maar nummer ${number} hoort onder een doelstelling.`,
          en: `This plan has no objectives, but number ${number} belongs under an objective.`,
        },
        hint: {
          nl: `Geef het bestand een vrij nummer van twee delen: ${short}. Heeft het jaarplan wel doelstellingen? Haal dan "levels" weg in README.md van het jaar.`,
          en: `Give the file a free number of two parts: ${short}. Does the plan have objectives? Then remove "levels" from the year's README.md.`,
        },
      };
    },
  ),
  engineMessage(
    'layout/missing-readme',
    {
      nl: 'Elk jaar en elk thema moet een README.md hebben.',
      en: 'Every year and every theme must have a README.md.',
    },
    ({ kind, folder }) =>
      kind === 'plan'
        ? {
            message: {
              nl: `In de map "${folder}" ontbreekt README.md, de pagina van het jaarplan.`,
              en: `README.md, the page of the plan, is missing from the folder "${folder}".`,
            },
            hint: {
              nl: 'Maak het bestand aan. Begin met een regel ---, dan "stage: draft", dan weer ---, en daaronder de titel:  # Titel',
              en: 'Create the file. Begin with a line ---, then "stage: draft", then --- again, and below that the title:  # Title',
            },
          }
        : {
            message: {
              nl: `In de map "${folder}" ontbreekt README.md, de pagina van het thema.`,
              en: `README.md, the page of the theme, is missing from the folder "${folder}".`,
            },
            hint: {
              nl: 'Maak het bestand aan, met op de eerste regel de titel:  # Titel',
              en: 'Create the file, with the title on its first line:  # Title',
            },
          },
  ),
];

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const siblingOf = (path: string, name: string): string => path.slice(0, path.lastIndexOf('/') + 1) + name;

/** What to do where the right name is another file's already. */
function takenHint(path: string, taken: string, what: 'file' | 'folder'): Text {
  const at = path.lastIndexOf('/') + 1;
  const [name = ''] = what === 'folder' ? taken.slice(at).split('/') : [nameOf(taken)];
  if (what === 'folder')
    return {
      nl: `De map ${name} bestaat al. Verplaats de bestanden uit deze map daarheen.`,
      en: `The folder ${name} exists already. Move the files of this folder to it.`,
    };
  return /\/progress\//.test(path)
    ? {
        nl: `Er is al een bestand ${name}. Zet achter het id een punt en je initialen, zoals ${name.replace(/\.md$/, '')}.ab.md`,
        en: `There is a file ${name} already. Put a dot and your initials after the id, such as ${name.replace(/\.md$/, '')}.ab.md`,
      }
    : {
        nl: `Er is al een bestand ${name}. Vergelijk de twee, en geef dit bestand een ander nummer en id als het iets anders is.`,
        en: `There is a file ${name} already. Compare the two, and give this file another number and id if it is about something else.`,
      };
}

const renameTo = (name: string, what: 'file' | 'folder'): Text =>
  what === 'folder'
    ? { nl: `Noem de map ${name}`, en: `Rename the folder to ${name}` }
    : { nl: `Noem het bestand ${name}`, en: `Rename the file to ${name}` };

const ID: Text = {
  nl: 'Een id bestaat uit kleine letters, cijfers en streepjes.',
  en: 'An id consists of lower-case letters, digits and hyphens.',
};

const GOOD_NAMES: Readonly<Record<'page' | 'theme' | 'record' | 'update', Text>> = {
  page: { nl: 'Noem het bestand README.md', en: 'Rename the file to README.md' },
  theme: {
    nl: `Een goede naam is een nummer, een streepje en een id, zoals 5-democratisch-besturen. ${ID.nl}`,
    en: `A good name is a number, a hyphen and an id, such as 5-democratisch-besturen. ${ID.en}`,
  },
  record: {
    nl: `Een goede naam is een nummer, een streepje en een id, zoals 5.1.8-lokale-democratie.md. ${ID.nl}`,
    en: `A good name is a number, a hyphen and an id, such as 5.1.8-lokale-democratie.md. ${ID.en}`,
  },
  update: {
    nl: 'Een goede naam is de peildatum van de melding, een streepje en het id van het inzetpunt, zoals 2021-05-22-lokale-democratie.md',
    en: "A good name is the day that the report is about, a hyphen and the commitment's id, such as 2021-05-22-lokale-democratie.md",
  },
};

/** The first number of two parts that is free, from the one that a number of three parts begins with. */
function freeNumber(number: string, isTaken: (free: string) => unknown): string {
  const [theme, first] = number.split('.');
  for (let at = Number(first); ; at++) if (!isTaken(`${theme}.${at}`)) return `${theme}.${at}`;
}
