// The words in which an import is told.

import type { Text } from '../../i18n/text.ts';
import type { Doubt } from '../../import/look-at.ts';
import type { PaperFormat } from '../../import/paper.ts';
import type { PaperFault } from '../../import/paper-error.ts';
import type { ReviewFault } from '../../import/review/read-sheet.ts';
import type { Shape } from '../../import/shapes/placed.ts';
import type { Limits, RaisableName } from '../../source/limits.ts';

export const SHAPE_WORDS: Readonly<Record<Shape, Text>> = {
  labels: { nl: 'kopjes met labels', en: 'headings with labels' },
  headings: { nl: 'kopjes met opsommingen', en: 'headings with lists' },
  numbered: { nl: 'genummerde titels met tekst', en: 'numbered titles with text' },
  paragraphs: { nl: 'genummerde alinea’s', en: 'numbered paragraphs' },
  table: { nl: 'een tabel', en: 'a table' },
};

export const FORMAT_WORDS: Readonly<Record<PaperFormat, Text>> = {
  txt: { nl: 'platte tekst', en: 'plain text' },
  md: { nl: 'Markdown', en: 'Markdown' },
  docx: { nl: 'Word', en: 'Word' },
  pdf: { nl: 'PDF', en: 'PDF' },
  xlsx: { nl: 'Excel', en: 'Excel' },
  csv: { nl: 'CSV', en: 'CSV' },
};

/** What to look at; `words` are from the paper. */
export const DOUBT_WORDS: Readonly<Record<Doubt, (words: string) => Text>> = {
  'word-break': (words) => ({
    nl: `"${words}": hoort het koppelteken erin?`,
    en: `"${words}": does the hyphen belong in it?`,
  }),
  'dash-in-sentence': (words) => ({
    nl: `een streepje aan het begin van een regel is gelezen als deel van de zin: "${words}"`,
    en: `a dash at the beginning of a line was read as part of the sentence: "${words}"`,
  }),
  renumbered: (words) => ({ nl: `heet in het document ${words}`, en: `is ${words} in the document` }),
  'made-theme': (words) => ({
    nl: `er staat geen thema boven deze inzetpunten; het heet nu "${words}"`,
    en: `no theme stands above these commitments; it is called "${words}" for now`,
  }),
  'made-objective': (words) => ({
    nl: `er staat geen doelstelling boven deze inzetpunten; die heet nu "${words}"`,
    en: `no objective stands above these commitments; it is called "${words}" for now`,
  }),
  'no-text': (words) => ({ nl: `een kop zonder tekst: "${words}"`, en: `a heading without text: "${words}"` }),
  'no-commitments': (words) => ({
    nl: `er staan geen inzetpunten onder "${words}"`,
    en: `no commitments stand under "${words}"`,
  }),
  'text-after-items': (words) => ({
    nl: `stond na de inzetpunten, en is bij de doelstelling gezet: "${words}"`,
    en: `stood after the commitments, and was put to the objective: "${words}"`,
  }),
  'short-commitment': (words) => ({ nl: `een kort inzetpunt: "${words}"`, en: `a short commitment: "${words}"` }),
  'long-commitment': (words) => ({ nl: `een lang inzetpunt: "${words}"`, en: `a long commitment: "${words}"` }),
  columns: () => ({ nl: 'gelezen als kolommen; klopt de volgorde?', en: 'read as columns; is the order right?' }),
  'plan-title': (words) => ({
    nl: `er is geen titel gevonden; het plan heet nu "${words}"`,
    en: `no title was found; the plan is called "${words}" for now`,
  }),
};

const MIB = 1024 * 1024;

/** Why a paper cannot be read, and what to do. */
export const FAULT_WORDS: Readonly<
  Record<
    PaperFault,
    {
      readonly text: (name: string, detail: string, limits: Limits) => Text;
      readonly hint: Text;
      /** What can be raised to read it after all. */
      readonly raises?: RaisableName;
    }
  >
> = {
  damaged: {
    text: (name) => ({
      nl: `"${name}" kan niet worden gelezen; het bestand is beschadigd of is iets anders dan zijn naam zegt.`,
      en: `"${name}" cannot be read; the file is damaged or is not what its name says.`,
    }),
    hint: {
      nl: 'Open het in het programma waarmee het is gemaakt, en sla het opnieuw op.',
      en: 'Open it in the program that made it, and save it again.',
    },
  },
  password: {
    text: (name) => ({
      nl: `"${name}" is beveiligd met een wachtwoord.`,
      en: `"${name}" is protected with a password.`,
    }),
    hint: {
      nl: 'Sla een kopie op zonder wachtwoord, en lees die in.',
      en: 'Save a copy without a password, and import that.',
    },
  },
  'no-text': {
    text: (name) => ({
      nl: `In "${name}" staat geen tekst; waarschijnlijk is het een scan.`,
      en: `There is no text in "${name}"; it is probably a scan.`,
    }),
    hint: {
      nl: 'Laat de tekst eerst herkennen (OCR), bijvoorbeeld in je scanprogramma of in Word.',
      en: 'Have the text recognised first (OCR), for instance in your scanning program or in Word.',
    },
  },
  empty: {
    text: (name) => ({ nl: `In "${name}" staat geen tekst.`, en: `There is no text in "${name}".` }),
    hint: {
      nl: 'Kijk of dit het goede bestand is. Staan er alleen afbeeldingen in, laat de tekst dan eerst herkennen (OCR).',
      en: 'See whether this is the right file. If it holds only pictures, have the text recognised first (OCR).',
    },
  },
  'too-large': {
    text: (name, _detail, { paperBytes }) => ({
      nl: `"${name}" is te groot: meer dan ${paperBytes / MIB} MiB.`,
      en: `"${name}" is too large: more than ${paperBytes / MIB} MiB.`,
    }),
    raises: 'paper-mib',
    hint: {
      nl: 'Sla het op zonder afbeeldingen, of lees het in delen in.',
      en: 'Save it without pictures, or import it in parts.',
    },
  },
  'too-many-pages': {
    text: (name, pages, { paperPages }) => ({
      nl: `"${name}" heeft ${pages} bladzijden; het mogen er ${paperPages.toLocaleString('nl')} zijn.`,
      en: `"${name}" has ${pages} pages; at most ${paperPages.toLocaleString('en')} are read.`,
    }),
    hint: { nl: 'Lees alleen het deel in waarin het jaarplan staat.', en: 'Import only the part that holds the plan.' },
    raises: 'paper-pages',
  },
  'too-many-cells': {
    text: (name, _detail, { sheetCells }) => ({
      nl: `Een blad van "${name}" heeft meer dan ${sheetCells.toLocaleString('nl')} cellen.`,
      en: `A sheet of "${name}" has more than ${sheetCells.toLocaleString('en')} cells.`,
    }),
    hint: {
      nl: 'Bewaar alleen de rijen en kolommen met het jaarplan.',
      en: 'Keep only the rows and columns that hold the plan.',
    },
    raises: 'paper-cells',
  },
  'unpacks-too-large': {
    text: (name, _detail, { unpackedBytes }) => ({
      nl: `"${name}" wordt uitgepakt groter dan ${unpackedBytes / MIB} MiB, en is daarom niet gelezen.`,
      en: `"${name}" unpacks to more than ${unpackedBytes / MIB} MiB, and was therefore not read.`,
    }),
    hint: { nl: 'Sla het op zonder afbeeldingen.', en: 'Save it without pictures.' },
    raises: 'paper-unpacked-mib',
  },
  unsafe: {
    text: (name) => ({
      nl: `"${name}" verwijst naar iets buiten het bestand, en is daarom niet gelezen.`,
      en: `"${name}" refers to something outside the file, and was therefore not read.`,
    }),
    hint: {
      nl: 'Open het in Word of Excel, en sla het opnieuw op.',
      en: 'Open it in Word or Excel, and save it again.',
    },
  },
  'too-slow': {
    text: (name, _detail, { paperMilliseconds }) => ({
      nl: `Het lezen van "${name}" duurde langer dan ${paperMilliseconds / 1_000} seconden, en is gestopt.`,
      en: `Reading "${name}" took more than ${paperMilliseconds / 1_000} seconds, and was stopped.`,
    }),
    raises: 'paper-seconds',
    hint: {
      nl: 'Sla het op als Word of als platte tekst, en lees die in.',
      en: 'Save it as Word or as plain text, and import that.',
    },
  },
  'too-much-memory': {
    text: (name) => ({
      nl: `Het lezen van "${name}" kostte te veel geheugen, en is gestopt.`,
      en: `Reading "${name}" took too much memory, and was stopped.`,
    }),
    raises: 'paper-memory-mib',
    hint: {
      nl: 'Sla het op als Word of als platte tekst, en lees die in.',
      en: 'Save it as Word or as plain text, and import that.',
    },
  },
  'unknown-format': {
    text: (name) => ({
      nl: `Van "${name}" is niet bekend hoe het wordt gelezen.`,
      en: `It is not known how to read "${name}".`,
    }),
    hint: {
      nl: 'Gelezen worden bestanden die eindigen op .txt, .md, .docx, .pdf, .xlsx of .csv.',
      en: 'Files that end in .txt, .md, .docx, .pdf, .xlsx or .csv are read.',
    },
  },
  'no-review': {
    text: (name) => ({
      nl: `"${name}" is geen lijst die agenda import heeft gemaakt.`,
      en: `"${name}" is no list that agenda import made.`,
    }),
    hint: {
      nl: 'De kolommen plaats en soort moeten erin staan. Geef een naam die nog niet bestaat, dan komt er een nieuwe lijst.',
      en: 'It must have the columns place and kind. Give a name that does not exist yet, and a new list is made.',
    },
  },
};

/** What is wrong in a row of the review sheet, and what to do. */
export const REVIEW_WORDS: Readonly<Record<ReviewFault['fault'], (word: string) => Text>> = {
  'unknown-place': (word) => ({
    nl: `de plaats ${word} komt in dit document niet voor; is het een lijst bij een ander document?`,
    en: `the place ${word} is not in this document; is this the list of another one?`,
  }),
  'unknown-kind': (word) => ({
    nl: `"${word}" is geen soort; kies uit thema, doelstelling, inzetpunt, onderdeel, tekst, tussenkop, label of rest`,
    en: `"${word}" is not a kind; choose from theme, objective, commitment, deliverable, text, subheading, label or rest`,
  }),
  'number-is-date': (word) => ({
    nl: `"${word}" is een datum geworden; schrijf het nummer met nr ervoor, zoals nr 1.2`,
    en: `"${word}" has become a date; write the number with nr before it, such as nr 1.2`,
  }),
  'bad-number': (word) => ({
    nl: `"${word}" is geen nummer; schrijf het zoals nr 1.2`,
    en: `"${word}" is not a number; write it as nr 1.2`,
  }),
  'bad-id': (word) => ({
    nl: `"${word}" is geen id; een id bestaat uit kleine letters, cijfers en streepjes en begint met een letter`,
    en: `"${word}" is not an id; an id is made of lower-case letters, digits and hyphens and begins with a letter`,
  }),
  'taken-id': (word) => ({
    nl: `het id ${word} is al in gebruik; kies een ander`,
    en: `the id ${word} is taken; choose another`,
  }),
  'nothing-above': () => ({ nl: 'er staat niets boven waar dit bij kan', en: 'there is nothing above it to join' }),
};
