// What may stand in each folder of an agenda, and what to do with something else.
import type { Text } from '../../i18n/text.ts';
import { idFrom } from '../../text/slug.ts';
import { suggest } from '../../text/suggest.ts';

type Folder = 'agenda' | 'year' | 'theme' | 'progress';

function folderAround(path: string): Folder {
  const [, second, third] = path.split('/');
  if (second === undefined) return 'agenda';
  if (third === undefined) return 'year';
  return second === 'progress' ? 'progress' : 'theme';
}

const THERE: Readonly<Record<Folder, Text>> = {
  agenda: {
    nl: 'naast agenda.yaml staan alleen README.md en voor elk jaar een map',
    en: 'beside agenda.yaml there is only README.md and a folder for each year',
  },
  year: {
    nl: "in een jaar staan alleen README.md, de mappen van de thema's, progress en evidence",
    en: 'a year holds only README.md, the folders of its themes, progress and evidence',
  },
  theme: {
    nl: 'in een thema staan alleen README.md, doelstellingen en inzetpunten',
    en: 'a theme holds only README.md, objectives and commitments',
  },
  progress: { nl: 'in progress staan alleen voortgangsmeldingen', en: 'progress holds only updates' },
};

/** What stands in the folder where something was found that does not belong, as the second half of a sentence. */
export const whatStandsThere = (path: string): Text => THERE[folderAround(path)];

/** What people call the folders that the format knows. */
const FOLDERS: Readonly<Record<string, string>> = {
  progress: 'progress',
  voortgang: 'progress',
  voortgangsmeldingen: 'progress',
  meldingen: 'progress',
  updates: 'progress',
  evidence: 'evidence',
  bewijs: 'evidence',
  bewijsstukken: 'evidence',
  bijlagen: 'evidence',
  onderbouwing: 'evidence',
};

/** The name that was probably meant, where another name is all that it takes. */
export function meantPlace(path: string, what: 'file' | 'folder'): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = folderAround(path);
  if (folder === 'agenda' && what === 'file') return /^agenda\.ya?ml$/i.test(name) ? 'agenda.yaml' : undefined;
  if (folder === 'agenda') return /(?<!\d)(?:19|2\d)\d{2}(?!\d)/.exec(name)?.[0];
  if (folder === 'year' && what === 'folder')
    return suggest(name, Object.keys(FOLDERS)).map((word) => FOLDERS[word])[0];
  if (folder === 'theme' && what === 'file' && /^\d.*\.(?:txt|markdown)$/i.test(name))
    return name.replace(/\.\w+$/, '.md');
  return undefined;
}

/** What to do with something that has no place where it is. */
export function strayHint(path: string, what: 'file' | 'folder'): Text {
  const [year = '', second = ''] = path.split('/');
  const folder = folderAround(path);
  if (folder === 'agenda')
    return {
      nl: 'Verplaats het naar een map buiten de agenda, of verwijder het.',
      en: 'Move it to a folder outside the agenda, or remove it.',
    };
  if (what === 'file' && !/\.md$/i.test(path))
    return {
      nl: `Is het een bewijsstuk of bijlage? Zet het dan in de map ${year}/evidence. Zo niet, verwijder het.`,
      en: `Is it evidence or an annex? Then put it in the folder ${year}/evidence. If not, remove it.`,
    };
  if (what === 'file')
    return {
      nl: 'Is het een doelstelling of inzetpunt? Zet het dan in de map van het thema. Zo niet, verplaats of verwijder het.',
      en: "Is it an objective or commitment? Then put it in its theme's folder. If not, move or remove it.",
    };
  if (folder === 'year')
    return {
      nl: `Is het een thema? Begin de naam dan met het nummer, zoals 2-${idFrom(second) ?? 'thema'}. Zo niet, verplaats of verwijder de map.`,
      en: `Is it a theme? Then begin its name with the number, such as 2-${idFrom(second) ?? 'thema'}. If not, move or remove the folder.`,
    };
  return {
    nl: `Zet de bestanden eruit rechtstreeks in ${year}/${second}, of verwijder de map.`,
    en: `Put the files in it directly in ${year}/${second}, or remove the folder.`,
  };
}
