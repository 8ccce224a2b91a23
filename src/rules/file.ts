// What the bytes and names of files must be.
import { saying, type Rule } from './rule.ts';

const fixed = { fixed: true } as const;

export const fileRules: readonly Rule[] = [
  saying(
    'file/unreadable',
    'error',
    { nl: 'Elk bestand is te lezen.', en: 'Every file can be read.' },
    ({ code }) => ({
      message: { nl: `Dit bestand kan niet worden gelezen (${code}).`, en: `This file cannot be read (${code}).` },
      hint: { nl: 'Kijk of je rechten hebt op het bestand, of vraag je beheerder.', en: 'See whether you may read the file, or ask whoever looks after it.' },
    }),
    fixed,
  ),
  saying(
    'file/symlink',
    'error',
    { nl: 'Een agenda bestaat uit gewone bestanden, niet uit verwijzingen.', en: 'An agenda consists of plain files, not of links.' },
    () => ({
      message: { nl: 'Dit is een snelkoppeling naar een ander bestand; die wordt niet gevolgd.', en: 'This is a link to another file; links are not followed.' },
      hint: { nl: 'Zet het bestand zelf op deze plek, of verwijder de snelkoppeling.', en: 'Put the file itself here, or remove the link.' },
    }),
    fixed,
  ),
  saying(
    'file/not-a-file',
    'error',
    { nl: 'Een agenda bestaat uit gewone bestanden.', en: 'An agenda consists of plain files.' },
    () => ({
      message: { nl: 'Dit is geen gewoon bestand en wordt niet gelezen.', en: 'This is not a plain file and is not read.' },
      hint: { nl: 'Haal het weg uit de map van de agenda.', en: 'Take it out of the agenda folder.' },
    }),
    fixed,
  ),
  saying(
    'file/too-large',
    'error',
    { nl: 'Een bestand is niet groter dan 1 MB.', en: 'A file is no larger than 1 MiB.' },
    ({ size }) => ({
      message: { nl: `Dit bestand is te groot: ${mebibytes(size, 'nl')} MB. Meer dan 1 MB wordt niet gelezen.`, en: `This file is too large: ${mebibytes(size, 'en')} MiB. No more than 1 MiB is read.` },
      hint: { nl: 'Verdeel de tekst over meer bestanden, of zet een bijlage in de map evidence.', en: 'Spread the text over more files, or put an attachment in the folder evidence.' },
    }),
    fixed,
  ),
  saying(
    'file/not-utf8',
    'error',
    { nl: 'Een bestand is opgeslagen als UTF-8.', en: 'A file is saved as UTF-8.' },
    ({ looksLike }) => ({
      message: { nl: `Dit bestand is niet opgeslagen als UTF-8; het lijkt ${looksLike} te zijn.`, en: `This file is not saved as UTF-8; it looks like ${looksLike}.` },
      hint: { nl: 'Sla het opnieuw op en kies bij de codering voor UTF-8.', en: 'Save it again with UTF-8 as its encoding.' },
    }),
    fixed,
  ),
  saying(
    'file/bom',
    'warning',
    { nl: 'Een bestand begint met tekst, niet met een verborgen merkteken.', en: 'A file begins with text, not with a hidden mark.' },
    () => ({
      message: { nl: 'Dit bestand begint met een onzichtbaar merkteken (BOM).', en: 'This file begins with an invisible mark (BOM).' },
      hint: { nl: 'Sla het op als "UTF-8", niet als "UTF-8 met BOM".', en: 'Save it as "UTF-8", not as "UTF-8 with BOM".' },
    }),
  ),
  saying(
    'file/nul-byte',
    'error',
    { nl: 'Een bestand bevat alleen tekst.', en: 'A file holds nothing but text.' },
    () => ({
      message: { nl: 'Hier staat een teken dat niet in tekst thuishoort (NUL). Het bestand is waarschijnlijk beschadigd.', en: 'A character stands here that does not belong in text (NUL). The file is probably damaged.' },
      hint: { nl: 'Haal een goede versie terug uit de geschiedenis.', en: 'Get a good version back from the history.' },
    }),
    fixed,
  ),
  saying(
    'file/lone-cr',
    'error',
    { nl: 'Regels eindigen zoals op elk modern systeem.', en: 'Lines end as on any modern system.' },
    () => ({
      message: { nl: 'De regels in dit bestand eindigen op een manier die niet meer wordt gebruikt (alleen CR).', en: 'The lines of this file end in a way no longer in use (a lone CR).' },
      hint: { nl: 'Sla het opnieuw op met regeleinden "LF".', en: 'Save it again with line endings "LF".' },
    }),
    fixed,
  ),
  saying(
    'file/mixed-newlines',
    'info',
    { nl: 'Alle regels van een bestand eindigen op dezelfde manier.', en: 'All lines of a file end in the same way.' },
    () => ({
      message: { nl: 'In dit bestand staan twee soorten regeleinden door elkaar; vanaf hier staat de andere soort.', en: 'This file mixes two kinds of line endings; the other kind starts here.' },
      hint: { nl: 'Sla het opnieuw op met regeleinden "LF".', en: 'Save it again with line endings "LF".' },
    }),
  ),
  saying(
    'file/conflict-markers',
    'error',
    { nl: 'Een samenvoeging is afgemaakt.', en: 'A merge is finished.' },
    () => ({
      message: { nl: 'Hier staan nog twee versies onder elkaar: git kon ze niet samenvoegen.', en: 'Two versions still stand here one below the other: git could not merge them.' },
      hint: {
        nl: 'Kies wat moet blijven en verwijder de regels die beginnen met <<<<<<<, ======= en >>>>>>>.',
        en: 'Choose what must stay and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      },
    }),
    fixed,
  ),
  saying(
    'file/name-not-portable',
    'warning',
    { nl: 'Een bestandsnaam werkt op elke computer.', en: "A file's name works on every computer." },
    ({ character }) => ({
      message: { nl: `Deze naam werkt niet op elke computer: "${character}" mag niet op Windows.`, en: `This name does not work on every computer: Windows does not allow "${character}".` },
      hint: { nl: 'Gebruik kleine letters, cijfers en koppeltekens.', en: 'Use small letters, digits and hyphens.' },
    }),
  ),
  saying(
    'file/name-collision',
    'error',
    { nl: 'Twee namen verschillen in meer dan hoofdletters.', en: 'Two names differ in more than capitals.' },
    ({ other }) => ({
      message: { nl: `Op Windows en macOS is dit hetzelfde bestand als "${other}".`, en: `On Windows and macOS this is the same file as "${other}".` },
      hint: { nl: 'Geef een van de twee een andere naam.', en: 'Give one of them another name.' },
      first: { nl: 'het andere bestand', en: 'the other file' },
    }),
    fixed,
  ),
];

const mebibytes = (bytes: number, language: 'nl' | 'en'): string => {
  const figure = (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
  return language === 'nl' ? figure.replace('.', ',') : figure;
};
