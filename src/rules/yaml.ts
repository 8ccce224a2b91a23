// What the data at the top of a file may look like.
import type { Text } from '../language/text.ts';
import type { SyntaxCause } from '../source/problem.ts';
import { saying, type Rule } from './rule.ts';

const fixed = { fixed: true } as const;

/** What went wrong, and what to do, by what people usually did. */
const CAUSES: Readonly<Record<SyntaxCause, { readonly message: Text; readonly hint: Text }>> = {
  'no-space-after-colon': {
    message: { nl: 'Achter de dubbele punt ontbreekt een spatie.', en: 'A space is missing behind the colon.' },
    hint: { nl: 'Schrijf:  veld: waarde', en: 'Write:  field: value' },
  },
  'equals-for-colon': {
    message: { nl: 'Hier staat een = waar een dubbele punt hoort.', en: 'Here stands an = where a colon belongs.' },
    hint: { nl: 'Schrijf:  veld: waarde', en: 'Write:  field: value' },
  },
  'colon-in-text': {
    message: { nl: 'In deze tekst staat een dubbele punt. Zonder aanhalingstekens leest de computer dat als een nieuw veld.', en: 'This text holds a colon. Without quotes a computer reads that as a new field.' },
    hint: { nl: 'Zet de hele tekst tussen dubbele aanhalingstekens: "…"', en: 'Put the whole text between double quotes: "…"' },
  },
  tab: {
    message: { nl: 'Hier staat een tab. Inspringen kan alleen met spaties.', en: 'A tab stands here. Only spaces may indent.' },
    hint: { nl: 'Vervang de tab door spaties, twee per niveau.', en: 'Replace the tab by spaces, two for each level.' },
  },
  'unclosed-quote': {
    message: { nl: 'Een aanhalingsteken wordt geopend maar niet gesloten.', en: 'A quote is opened and never closed.' },
    hint: { nl: 'Zet hetzelfde aanhalingsteken aan het eind van de tekst.', en: 'Put the same quote at the end of the text.' },
  },
  'text-after-quote': {
    message: { nl: 'Achter het laatste aanhalingsteken staat nog tekst.', en: 'Text stands behind the closing quote.' },
    hint: {
      nl: 'Zet alles tussen de aanhalingstekens; gebruik "…" buitenom als er een apostrof in de tekst staat.',
      en: 'Put everything between the quotes; use "…" on the outside if the text holds an apostrophe.',
    },
  },
  'reserved-start': {
    message: { nl: 'Een waarde mag niet zonder aanhalingstekens met dit teken beginnen.', en: 'A value may not begin with this character without quotes.' },
    hint: { nl: 'Zet de waarde tussen dubbele aanhalingstekens: "…"', en: 'Put the value between double quotes: "…"' },
  },
  'unclosed-bracket': {
    message: { nl: 'Een haakje wordt geopend maar niet op dezelfde plek gesloten.', en: 'A bracket is opened and not closed where it should be.' },
    hint: { nl: 'Sluit de lijst af met ] of }, en zet er verder niets achter.', en: 'Close the list with ] or }, with nothing behind it.' },
  },
  indentation: {
    message: { nl: 'Deze regel springt niet goed in.', en: 'This line is not indented properly.' },
    hint: { nl: 'Velden die bij elkaar horen beginnen precies onder elkaar; wat onder een veld valt, springt twee spaties in.', en: 'Fields that belong together begin exactly below one another; what falls under a field is indented by two spaces.' },
  },
  'no-colon': {
    message: { nl: 'Op deze regel ontbreekt een dubbele punt, of de tekst hoort bij de regel erboven.', en: 'This line lacks a colon, or belongs to the line above.' },
    hint: { nl: 'Schrijf:  veld: waarde . Lange tekst hoort onder de tweede regel met ---.', en: 'Write:  field: value . Long text belongs below the second line of ---.' },
  },
  other: {
    message: { nl: 'Deze regel is niet te begrijpen.', en: 'This line cannot be understood.' },
    hint: { nl: 'Schrijf op elke regel een veld, een dubbele punt, een spatie en een waarde.', en: 'Write a field, a colon, a space and a value on each line.' },
  },
};

export const yamlRules: readonly Rule[] = [
  saying('yaml/syntax', 'error', { nl: 'De gegevens zijn te lezen.', en: 'The data can be read.' }, ({ cause }) => CAUSES[cause], fixed),
  saying(
    'yaml/duplicate-key',
    'error',
    { nl: 'Een veld staat er maar één keer.', en: 'A field stands there only once.' },
    ({ key }) => ({
      message: { nl: `Het veld "${key}" staat er twee keer.`, en: `The field "${key}" stands there twice.` },
      hint: { nl: 'Houd één regel over.', en: 'Keep one line.' },
      first: { nl: `hier stond "${key}" al`, en: `"${key}" stood here first` },
    }),
    fixed,
  ),
  saying(
    'yaml/alias',
    'error',
    { nl: 'Alles staat er voluit, zonder verwijzingen binnen de gegevens.', en: 'Everything is written out, with no references within the data.' },
    ({ written }) => ({
      message: { nl: `"${written}" is een verwijzing binnen de gegevens. Die zijn hier niet toegestaan.`, en: `"${written}" is a reference within the data. Those are not allowed here.` },
      hint: { nl: 'Schrijf de waarde voluit. Is het gewone tekst? Zet die dan tussen aanhalingstekens.', en: 'Write the value in full. Is it ordinary text? Then put it between quotes.' },
    }),
    fixed,
  ),
  saying(
    'yaml/tag',
    'error',
    { nl: 'Waarden hebben geen soortaanduiding.', en: 'Values carry no tag.' },
    ({ written }) => ({
      message: { nl: `"${written}" is een soortaanduiding. Die zijn hier niet toegestaan.`, en: `"${written}" is a tag. Tags are not allowed here.` },
      hint: { nl: 'Verwijder het woord met het uitroepteken, of zet de tekst tussen aanhalingstekens.', en: 'Remove the word with the exclamation mark, or put the text between quotes.' },
    }),
    fixed,
  ),
  saying(
    'yaml/directive',
    'error',
    { nl: 'Een bestand kiest niet zelf hoe het gelezen wordt.', en: 'A file does not choose how it is read.' },
    ({ written }) => ({
      message: { nl: `"${written}" is een opdracht aan de lezer van het bestand. Die zijn hier niet toegestaan.`, en: `"${written}" is an instruction to whoever reads the file. Those are not allowed here.` },
      hint: { nl: 'Verwijder deze regel.', en: 'Remove this line.' },
    }),
    fixed,
  ),
  saying(
    'yaml/multi-document',
    'error',
    { nl: 'Een bestand bevat één stel gegevens.', en: 'A file holds one set of data.' },
    () => ({
      message: { nl: 'Hier begint een tweede stel gegevens in hetzelfde bestand.', en: 'A second set of data begins here in the same file.' },
      hint: { nl: 'Zet alles onder elkaar in één geheel, of maak er een eigen bestand van.', en: 'Put everything in one piece, or make it a file of its own.' },
    }),
    fixed,
  ),
  saying(
    'yaml/too-deep',
    'error',
    { nl: 'Gegevens zitten niet dieper dan nodig in elkaar.', en: 'Data are nested no deeper than needed.' },
    ({ limit }) => ({
      message: { nl: `De gegevens zitten hier meer dan ${limit} lagen diep in elkaar.`, en: `The data are nested more than ${limit} levels deep here.` },
      hint: { nl: 'Dit hoort niet in een agenda voor te komen: haal het weg.', en: 'This has no place in an agenda: remove it.' },
    }),
    fixed,
  ),
  saying(
    'yaml/too-many-keys',
    'error',
    { nl: 'Er staan niet meer velden bij elkaar dan nodig.', en: 'There are no more fields together than needed.' },
    ({ limit }) => ({
      message: { nl: `Hier staan meer dan ${limit} velden bij elkaar.`, en: `More than ${limit} fields stand together here.` },
      hint: { nl: 'Dit hoort niet in een agenda voor te komen: haal het weg.', en: 'This has no place in an agenda: remove it.' },
    }),
    fixed,
  ),
  saying(
    'yaml/invisible-character',
    'error',
    { nl: 'In de gegevens staan geen onzichtbare tekens.', en: 'The data hold no invisible characters.' },
    ({ codePoint }) => ({
      message: { nl: `Hier staat een teken dat je niet ziet (${codePoint}); vaak komt dat mee met plakken.`, en: `A character stands here that you cannot see (${codePoint}); it often comes along with pasted text.` },
      hint: { nl: 'Verwijder het en typ de regel opnieuw, met gewone spaties.', en: 'Remove it and type the line again, with ordinary spaces.' },
    }),
    fixed,
  ),
  saying(
    'yaml/reserved-key',
    'error',
    { nl: 'Een veld heeft geen naam die in programma’s iets anders betekent.', en: 'No field has a name that means something else to programs.' },
    ({ key }) => ({
      message: { nl: `"${key}" mag geen naam van een veld zijn.`, en: `"${key}" cannot be the name of a field.` },
      hint: { nl: 'Verwijder deze regel.', en: 'Remove this line.' },
    }),
    fixed,
  ),
  saying(
    'yaml/text-after-hash',
    'warning',
    { nl: 'Geen tekst gaat verloren achter een hekje.', en: 'No text is lost behind a hash.' },
    ({ kept, lost }) => ({
      message: { nl: `Alles vanaf "#" telt als opmerking: alleen "${kept}" wordt gelezen, "${lost}" niet.`, en: `Everything from "#" counts as a comment: only "${kept}" is read, not "${lost}".` },
      hint: { nl: 'Hoort het bij de tekst? Zet dan de hele waarde tussen dubbele aanhalingstekens.', en: 'Is it part of the text? Then put the whole value between double quotes.' },
    }),
  ),
  saying(
    'yaml/unsafe-integer',
    'warning',
    { nl: 'Een getal blijft precies wat er staat.', en: 'A number stays exactly what was written.' },
    ({ written }) => ({
      message: { nl: `Dit getal is te groot om precies te bewaren: ${written}.`, en: `This number is too large to be kept exactly: ${written}.` },
      hint: { nl: 'Is het een kenmerk of nummer? Zet het dan tussen aanhalingstekens.', en: 'Is it a reference or a code? Then put it between quotes.' },
    }),
  ),
  saying(
    'yaml/ambiguous-scalar',
    'warning',
    { nl: 'Ja en nee staan er zoals elke lezer ze begrijpt.', en: 'Yes and no are written so that every reader agrees.' },
    ({ written }) => ({
      message: { nl: `"${written}" is hier gewone tekst; andere programma's lezen het als ja of nee.`, en: `"${written}" is plain text here; other programs read it as yes or no.` },
      hint: { nl: 'Schrijf true of false, of zet tekst tussen aanhalingstekens.', en: 'Write true or false, or put text between quotes.' },
    }),
  ),
  saying(
    'yaml/thousands-separator',
    'warning',
    { nl: 'Een punt in een getal scheidt de decimalen.', en: 'A point in a number separates the decimals.' },
    ({ written }) => ({
      message: {
        nl: `${written} wordt gelezen als ${written.replace('.', ',')}: een punt is hier een komma, geen scheiding van duizendtallen.`,
        en: `${written} is read as a number with three decimals: a point does not separate thousands here.`,
      },
      hint: { nl: `Bedoel je ${written.replace('.', '')}? Schrijf het dan zonder punt.`, en: `Do you mean ${written.replace('.', '')}? Then write it without a point.` },
    }),
  ),
];
