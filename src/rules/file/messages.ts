// Messages about the bytes and the names of files.
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { inText } from '../../source/place.ts';
import { unseenName } from '../unseen.ts';

export const fileMessages: readonly EngineMessage[] = [
  engineMessage(
    'file/unreadable',
    { nl: 'Elk bestand moet te lezen zijn.', en: 'Every file must be readable.' },
    ({ code }) => ({
      message: {
        nl: `Dit bestand of deze map is niet te lezen (${code}). De inhoud telt nergens mee.`,
        en: `This file or folder cannot be read (${code}). Its content is not counted anywhere.`,
      },
      hint: {
        nl: 'Controleer of je het mag openen, of vraag dat aan de beheerder van de map.',
        en: 'Check whether you have permission to open it, or ask whoever manages the folder.',
      },
    }),
  ),
  engineMessage(
    'file/symlink',
    {
      nl: 'Een agenda mag geen snelkoppelingen bevatten.',
      en: 'An agenda must not contain links.',
    },
    () => ({
      message: {
        nl: 'Dit is een snelkoppeling. Het programma volgt geen snelkoppelingen en leest hier dus niets.',
        en: 'This is a link. The program does not follow links, so nothing is read here.',
      },
      hint: {
        nl: 'Zet het bestand zelf op deze plek, of verwijder de snelkoppeling.',
        en: 'Put the file itself here, or remove the link.',
      },
    }),
  ),
  engineMessage(
    'file/not-a-file',
    { nl: 'Een agenda mag alleen gewone bestanden bevatten.', en: 'An agenda must contain only regular files.' },
    () => ({
      message: {
        nl: 'Dit is geen gewoon bestand. Het wordt daarom niet gelezen.',
        en: 'This is not a regular file, so it is not read.',
      },
      hint: {
        nl: 'Zet er een gewoon bestand voor in de plaats, of verplaats het naar een map buiten de agenda.',
        en: 'Put a regular file in its place, or move it to a folder outside the agenda.',
      },
    }),
  ),
  engineMessage(
    'file/too-large',
    { nl: 'Een bestand mag niet groter zijn dan 1 MB.', en: 'A file must not be larger than 1 MiB.' },
    ({ size }) => ({
      message: {
        nl: `Dit bestand is te groot: ${mebibytes(size, 'nl')} MB. Bestanden van meer dan 1 MB worden niet gelezen.`,
        en: `This file is too large: ${mebibytes(size, 'en')} MiB. Files larger than 1 MiB are not read.`,
      },
      hint: {
        nl: 'Verdeel de tekst over meer bestanden. Is het een bijlage? Zet die dan in de map evidence van het jaar.',
        en: "Split the text into several files. Is it an annex? Put it in the year's evidence folder.",
      },
    }),
  ),
  engineMessage(
    'file/not-utf8',
    { nl: 'Een bestand moet zijn opgeslagen als UTF-8.', en: 'A file must be saved as UTF-8.' },
    ({ looksLike }) => ({
      message: {
        nl: `Dit bestand is niet opgeslagen als UTF-8, maar waarschijnlijk als ${looksLike}. Letters zoals é zijn zo niet te lezen.`,
        en: `This file is not saved as UTF-8 but probably as ${looksLike}. Letters such as é cannot be read like this.`,
      },
      hint: {
        nl: 'Sla het bestand opnieuw op en kies UTF-8 als codering.',
        en: 'Save the file again and choose UTF-8 as its encoding.',
      },
    }),
  ),
  engineMessage(
    'file/bom',
    {
      nl: 'Een bestand mag niet met een onzichtbaar teken (BOM) beginnen.',
      en: 'A file must not begin with an invisible character (BOM).',
    },
    () => ({
      message: {
        nl: 'Dit bestand begint met een onzichtbaar teken (BOM).',
        en: 'This file begins with an invisible character (BOM).',
      },
      hint: {
        nl: 'Sla het op als "UTF-8", niet als "UTF-8 met BOM".',
        en: 'Save it as "UTF-8", not as "UTF-8 with BOM".',
      },
      fix: '',
    }),
  ),
  engineMessage(
    'file/nul-byte',
    { nl: 'Een bestand mag alleen tekst bevatten.', en: 'A file must contain only text.' },
    () => ({
      message: {
        nl: 'Hier staat een teken dat niet in tekst thuishoort (NUL). Het bestand is waarschijnlijk beschadigd.',
        en: 'There is a character here that does not belong in text (NUL). The file is probably damaged.',
      },
      hint: {
        nl: 'Zet een goede versie terug uit de geschiedenis van git.',
        en: 'Restore a good version from the history in git.',
      },
    }),
  ),
  engineMessage(
    'file/lone-cr',
    { nl: 'Regels moeten eindigen met LF of CRLF.', en: 'Lines must end with LF or CRLF.' },
    ({ lines, mended }, _context, { path }) => ({
      message: {
        nl: 'Hier eindigt een regel met een verouderd regeleinde (alleen CR).',
        en: 'A line ends here with an outdated line ending (a lone CR).',
      },
      hint: {
        nl: 'Sla het bestand opnieuw op en kies LF als regeleinde.',
        en: 'Save the file again and choose LF as its line ending.',
      },
      fix: { place: inText(path, lines), text: mended },
    }),
  ),
  engineMessage(
    'file/mixed-newlines',
    {
      nl: 'Alle regels van een bestand moeten hetzelfde regeleinde hebben.',
      en: 'All lines of a file must have the same line ending.',
    },
    ({ lines, inLf }, _context, { path }) => ({
      message: {
        nl: 'Deze regel heeft een ander regeleinde dan de regels erboven: LF en CRLF staan door elkaar.',
        en: 'This line has another line ending than the lines above it: LF and CRLF are mixed.',
      },
      hint: {
        nl: 'Sla het bestand opnieuw op en kies LF als regeleinde.',
        en: 'Save the file again and choose LF as its line ending.',
      },
      fix: { place: inText(path, lines), text: inLf },
    }),
  ),
  engineMessage(
    'file/conflict-markers',
    { nl: 'Een samenvoeging in git moet zijn afgemaakt.', en: 'A merge in git must be finished.' },
    () => ({
      message: {
        nl: 'Hier staan nog twee versies onder elkaar, die git niet kon samenvoegen.',
        en: 'Two versions that git could not merge are still here, one below the other.',
      },
      hint: {
        nl: 'Kies wat moet blijven, en verwijder de rest en de regels die beginnen met <<<<<<<, ======= en >>>>>>>.',
        en: 'Choose what should stay, and remove the rest and the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      },
    }),
  ),
  engineMessage(
    'file/name-not-portable',
    { nl: 'Een bestandsnaam moet op elke computer werken.', en: 'A file name must work on every computer.' },
    ({ character, isSeen }) => ({
      message: isSeen
        ? {
            nl: `Deze naam werkt niet op elke computer: Windows staat "${character}" niet toe.`,
            en: `This name does not work on every computer: Windows does not allow "${character}".`,
          }
        : {
            nl: `In deze naam staat een teken dat je niet ziet (${unseenName(character).nl}).`,
            en: `This name contains a character that you cannot see (${unseenName(character).en}).`,
          },
      hint: {
        nl: 'Gebruik kleine letters, cijfers en koppeltekens.',
        en: 'Use lower-case letters, digits and hyphens.',
      },
    }),
  ),
  engineMessage(
    'file/name-collision',
    {
      nl: 'Namen mogen niet alleen in hoofdletters verschillen.',
      en: 'Names must not differ only in capitals.',
    },
    () => ({
      message: {
        nl: 'Op Windows en macOS heeft dit bestand dezelfde naam als een ander bestand: hoofdletters tellen daar niet mee.',
        en: 'On Windows and macOS this file has the same name as another file: capitals do not count there.',
      },
      hint: { nl: 'Geef een van de twee een andere naam.', en: 'Give one of them another name.' },
      first: { nl: 'het andere bestand', en: 'the other file' },
    }),
  ),
  engineMessage(
    'file/bad-baseline',
    {
      nl: 'De lijst van bekende bevindingen moet te lezen zijn.',
      en: 'The list of known findings must be readable.',
    },
    ({ cause }) => ({
      message: {
        nl: `De lijst van bekende bevindingen is niet te lezen: ${cause.nl}. Daarom tellen ze nu alle mee.`,
        en: `The list of known findings cannot be read: ${cause.en}. Therefore all of them count now.`,
      },
      hint: {
        nl: 'Zet een goede versie terug, of verwijder het bestand en maak het opnieuw met: agenda validate --write-baseline',
        en: 'Restore a good version, or remove the file and make it again with: agenda validate --write-baseline',
      },
    }),
  ),
];

const mebibytes = (bytes: number, language: 'nl' | 'en'): string => {
  const figure = (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
  return language === 'nl' ? figure.replace('.', ',') : figure;
};
