// What the bytes and names of files must be.
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { unseenName } from '../unseen.ts';

export const fileMessages: readonly EngineMessage[] = [
  engineMessage('file/unreadable', { nl: 'Elk bestand is te lezen.', en: 'Every file can be read.' }, ({ code }) => ({
    message: {
      nl: `Dit is niet te lezen (${code}). Wat erin staat, ontbreekt dus overal.`,
      en: `This cannot be read (${code}), so what it says is missing everywhere.`,
    },
    hint: {
      nl: 'Kijk of je het mag openen, of vraag dat aan wie de map beheert.',
      en: 'Check whether you may open it, or ask whoever looks after the folder.',
    },
  })),
  engineMessage(
    'file/symlink',
    {
      nl: 'Een agenda bestaat uit gewone bestanden, niet uit verwijzingen.',
      en: 'An agenda consists of plain files, not of links.',
    },
    () => ({
      message: {
        nl: 'Dit is een snelkoppeling. Snelkoppelingen worden niet gevolgd, dus hier wordt niets gelezen.',
        en: 'This is a link. Links are not followed, so nothing is read here.',
      },
      hint: {
        nl: 'Zet het bestand zelf op deze plek, of verwijder de snelkoppeling.',
        en: 'Put the file itself here, or remove the link.',
      },
    }),
  ),
  engineMessage(
    'file/not-a-file',
    { nl: 'Een agenda bestaat uit gewone bestanden.', en: 'An agenda consists of plain files.' },
    () => ({
      message: {
        nl: 'Dit is geen gewoon bestand en wordt niet gelezen.',
        en: 'This is not a plain file, so it is not read.',
      },
      hint: {
        nl: 'Zet er een gewoon bestand neer, of haal het weg uit de map van de agenda.',
        en: 'Put a plain file in its place, or remove it from the folder of the agenda.',
      },
    }),
  ),
  engineMessage(
    'file/too-large',
    { nl: 'Een bestand is niet groter dan 1 MB.', en: 'A file is no larger than 1 MiB.' },
    ({ size }) => ({
      message: {
        nl: `Dit bestand is te groot: ${mebibytes(size, 'nl')} MB. Een bestand van meer dan 1 MB wordt niet gelezen.`,
        en: `This file is too large: ${mebibytes(size, 'en')} MiB. A file of more than 1 MiB is not read.`,
      },
      hint: {
        nl: 'Verdeel de tekst over meer bestanden, of zet een bijlage in de map evidence van het jaar.',
        en: "Spread the text over several files, or put an annex in the year's evidence folder.",
      },
    }),
  ),
  engineMessage(
    'file/not-utf8',
    { nl: 'Een bestand is opgeslagen als UTF-8.', en: 'A file is saved as UTF-8.' },
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
      nl: 'Een bestand begint met tekst, niet met een verborgen merkteken.',
      en: 'A file begins with text, not with a hidden mark.',
    },
    () => ({
      message: {
        nl: 'Dit bestand begint met een onzichtbaar merkteken (BOM).',
        en: 'This file begins with an invisible mark (BOM).',
      },
      hint: {
        nl: 'Sla het op als "UTF-8", niet als "UTF-8 met BOM".',
        en: 'Save it as "UTF-8", not as "UTF-8 with BOM".',
      },
    }),
  ),
  engineMessage(
    'file/nul-byte',
    { nl: 'Een bestand bevat alleen tekst.', en: 'A file holds nothing but text.' },
    () => ({
      message: {
        nl: 'Hier staat een teken dat niet in tekst thuishoort (NUL). Het bestand is waarschijnlijk beschadigd.',
        en: 'There is a character here that does not belong in text (NUL). The file is probably damaged.',
      },
      hint: {
        nl: 'Haal een goede versie terug uit de geschiedenis van git.',
        en: 'Get a good version back from the history in git.',
      },
    }),
  ),
  engineMessage(
    'file/lone-cr',
    { nl: 'Regels eindigen zoals op elk modern systeem.', en: 'Lines end as on any modern system.' },
    () => ({
      message: {
        nl: 'Hier eindigt een regel op een manier die niemand meer gebruikt (alleen CR).',
        en: 'A line ends here in a way that nobody uses any more (a lone CR).',
      },
      hint: {
        nl: 'Sla het bestand opnieuw op en kies LF als regeleinde.',
        en: 'Save the file again and choose LF as its line ending.',
      },
    }),
  ),
  engineMessage(
    'file/mixed-newlines',
    { nl: 'Alle regels van een bestand eindigen op dezelfde manier.', en: 'All lines of a file end in the same way.' },
    () => ({
      message: {
        nl: 'Deze regel eindigt anders dan die erboven: twee soorten regeleinden (LF en CRLF) staan door elkaar.',
        en: 'This line ends otherwise than those above it: two kinds of line endings (LF and CRLF) are mixed.',
      },
      hint: {
        nl: 'Sla het bestand opnieuw op en kies LF als regeleinde.',
        en: 'Save the file again and choose LF as its line ending.',
      },
    }),
  ),
  engineMessage('file/conflict-markers', { nl: 'Een samenvoeging is afgemaakt.', en: 'A merge is finished.' }, () => ({
    message: {
      nl: 'Hier staan nog twee versies onder elkaar: git kon ze niet samenvoegen.',
      en: 'Two versions still follow each other here: git could not merge them.',
    },
    hint: {
      nl: 'Kies wat moet blijven, en verwijder de rest met de regels die beginnen met <<<<<<<, ======= en >>>>>>>.',
      en: 'Choose what must stay, and remove the rest with the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    },
  })),
  engineMessage(
    'file/name-not-portable',
    { nl: 'Een bestandsnaam werkt op elke computer.', en: "A file's name works on every computer." },
    ({ character, isSeen }) => ({
      message: isSeen
        ? {
            nl: `Deze naam werkt niet op elke computer: Windows staat "${character}" niet toe.`,
            en: `This name does not work on every computer: Windows does not allow "${character}".`,
          }
        : {
            nl: `In deze naam staat een teken dat je niet ziet (${unseenName(character).nl}).`,
            en: `This name holds a character that you cannot see (${unseenName(character).en}).`,
          },
      hint: {
        nl: 'Gebruik kleine letters, cijfers en koppeltekens.',
        en: 'Use lower-case letters, digits and hyphens.',
      },
    }),
  ),
  engineMessage(
    'file/name-collision',
    { nl: 'Twee namen verschillen in meer dan hoofdletters.', en: 'Two names differ in more than capitals.' },
    () => ({
      message: {
        nl: 'Op Windows en macOS heet dit bestand net zo als een ander: hoofdletters tellen daar niet mee.',
        en: 'On Windows and macOS this file has the same name as another: capitals do not count there.',
      },
      hint: { nl: 'Geef een van de twee een andere naam.', en: 'Give one of them another name.' },
      first: { nl: 'het andere bestand', en: 'the other file' },
    }),
  ),
];

const mebibytes = (bytes: number, language: 'nl' | 'en'): string => {
  const figure = (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
  return language === 'nl' ? figure.replace('.', ',') : figure;
};
