// What each folder of an agenda may contain, and what to do with anything else.
import type { Text } from '../../i18n/text.ts';
import { isFolderOfReports, looksLikeReport } from '../../source/tree.ts';
import { idFrom } from '../../text/slug.ts';
import { suggest } from '../../text/suggest.ts';
import { meantName } from './names.ts';

type Folder = 'agenda' | 'year' | 'theme' | 'progress';

function folderAround(path: string): Folder {
  const [, second, third] = path.split('/');
  if (second === undefined) return 'agenda';
  if (third === undefined) return 'year';
  return second === 'progress' ? 'progress' : 'theme';
}

const CONTENTS: Readonly<Record<Folder, Text>> = {
  agenda: {
    nl: 'de map van de agenda bevat alleen agenda.yaml, README.md en een map voor elk jaar',
    en: 'the folder of the agenda contains only agenda.yaml, README.md and a folder for each year',
  },
  year: {
    nl: "de map van een jaar bevat alleen README.md, de mappen van de thema's, progress en evidence",
    en: 'the folder of a year contains only README.md, the folders of its themes, progress and evidence',
  },
  theme: {
    nl: 'de map van een thema bevat alleen README.md, doelstellingen en inzetpunten',
    en: 'the folder of a theme contains only README.md, objectives and commitments',
  },
  progress: {
    nl: 'de map progress bevat alleen voortgangsmeldingen',
    en: 'the folder progress contains only progress reports',
  },
};

/** What the folder may contain in which something else was found, as the second half of a sentence. */
export const contentsAround = (path: string): Text => CONTENTS[folderAround(path)];

/** Other names that people give to the folders of the format. */
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

/** The name that was probably meant, where a new name is enough. */
export function meantPlace(path: string, what: 'file' | 'folder'): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = folderAround(path);
  if (folder === 'agenda' && what === 'file') return /^agenda\.ya?ml$/i.test(name) ? 'agenda.yaml' : undefined;
  if (folder === 'agenda') return /(?<!\d)(?:19|2\d)\d{2}(?!\d)/.exec(name)?.[0];
  if (folder === 'year' && what === 'folder')
    return suggest(name, Object.keys(FOLDERS)).map((word) => FOLDERS[word])[0];
  if (folder === 'theme' && what === 'file' && /^\d.*\.(?:txt|markdown)$/i.test(name)) return asPage(name, 'record');
  if (folder === 'progress' && what === 'file' && looksLikeReport(name)) return asPage(name, 'update');
  return undefined;
}

/** For a folder of reports in the wrong place. */
function reportsHint(years: readonly string[]): Text {
  const [only = ''] = years;
  return years.length === 1
    ? {
        nl: `Verplaats de meldingen uit deze map naar ${only}/progress.`,
        en: `Move the reports of this folder to ${only}/progress.`,
      }
    : {
        nl: `Verplaats elke melding naar de map progress van het jaar van het inzetpunt, zoals ${years.at(-1) ?? '2021'}/progress.`,
        en: `Move each report to the folder progress of the year of its commitment, such as ${years.at(-1) ?? '2021'}/progress.`,
      };
}

/** The name with the right ending, and with what else is wrong in it mended. */
function asPage(name: string, kind: 'record' | 'update'): string | undefined {
  const page = name.replace(/\.\w+$/, '.md');
  return meantName(kind, 'id', page) ?? page;
}

/** What to do with a file or folder that does not belong where it is. */
export function strayHint(path: string, what: 'file' | 'folder', years: readonly string[] = []): Text {
  const [year = '', second = ''] = path.split('/');
  const folder = folderAround(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (what === 'folder' && isFolderOfReports(name)) return reportsHint(folder === 'agenda' ? years : [year]);
  if (folder === 'agenda' && what === 'file' && looksLikeReport(name))
    return {
      nl: `Is het een voortgangsmelding? Zet die dan in de map progress van het jaar van het inzetpunt, zoals ${years.at(-1) ?? name.slice(0, 4)}/progress.`,
      en: `Is it a progress report? Then put it in the folder progress of the year of its commitment, such as ${years.at(-1) ?? name.slice(0, 4)}/progress.`,
    };
  if (folder === 'year' && what === 'file' && looksLikeReport(name))
    return {
      nl: `Is het een voortgangsmelding? Zet die dan in de map ${year}/progress.`,
      en: `Is it a progress report? Then put it in the folder ${year}/progress.`,
    };
  if (folder === 'agenda')
    return {
      nl: 'Verplaats het naar een map buiten de agenda.',
      en: 'Move it to a folder outside the agenda.',
    };
  if (what === 'file' && !/\.md$/i.test(path))
    return {
      nl: `Is het een bron of een bijlage? Zet het dan in de map ${year}/evidence. Hoort het niet bij de agenda? Verplaats het dan naar een map daarbuiten.`,
      en: `Is it a source or an annex? Then put it in the folder ${year}/evidence. If it is not part of the agenda, move it to a folder outside.`,
    };
  if (what === 'file')
    return {
      nl: 'Is het een doelstelling of inzetpunt? Zet het dan in de map van het thema. Hoort het niet bij de agenda? Verplaats het dan naar een map daarbuiten.',
      en: "Is it an objective or commitment? Then put it in its theme's folder. If it is not part of the agenda, move it to a folder outside.",
    };
  if (folder === 'year')
    return {
      nl: `Is het een thema? Begin de naam dan met het nummer, zoals 2-${idFrom(second) ?? 'thema'}. Hoort de map niet bij de agenda? Verplaats haar dan naar een map daarbuiten.`,
      en: `Is it a theme? Then begin its name with the number, such as 2-${idFrom(second) ?? 'thema'}. If the folder is not part of the agenda, move it outside.`,
    };
  return {
    nl: `Zet de bestanden uit deze map rechtstreeks in ${year}/${second}.`,
    en: `Put the files of this folder directly in ${year}/${second}.`,
  };
}
