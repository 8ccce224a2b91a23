// Which fields there are, and what may stand in them: what schemas/ says, told to people.
import { alternatives } from '../language/plural.ts';
import type { Text } from '../language/text.ts';
import { suggest } from '../source/suggest.ts';
import { saying, type Rule } from './rule.ts';

const TYPES: Readonly<Record<string, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een groepje velden', en: 'a group of fields' },
  null: { nl: 'niets', en: 'nothing' },
};

/** How to write a value of a type, for who has never seen YAML. */
const TYPE_HINTS: Readonly<Record<string, Text>> = {
  string: { nl: 'Moet het letterlijk zo blijven staan? Zet het dan tussen aanhalingstekens: "…"', en: 'Must it stay exactly like this? Then put it between quotes: "…"' },
  number: { nl: 'Schrijf alleen cijfers, met een punt voor decimalen.', en: 'Write digits only, with a point for decimals.' },
  integer: { nl: 'Schrijf alleen cijfers.', en: 'Write digits only.' },
  boolean: { nl: 'Schrijf true of false.', en: 'Write true or false.' },
  array: { nl: 'Schrijf een lijst tussen rechte haken:  [een, twee]', en: 'Write a list between square brackets:  [one, two]' },
  object: { nl: 'Zet de velden eronder, elk op een eigen regel, twee spaties naar rechts.', en: 'Put the fields below it, each on a line of its own, indented by two spaces.' },
};

const FORMATS: Readonly<Record<string, { readonly what: Text; readonly hint: Text }>> = {
  date: {
    what: { nl: 'een datum die bestaat', en: 'a date that exists' },
    hint: { nl: 'Schrijf jaar, maand en dag:  2021-05-31', en: 'Write year, month and day:  2021-05-31' },
  },
  uri: {
    what: { nl: 'een webadres', en: 'a web address' },
    hint: { nl: 'Begin met https://. Is er geen adres? Gebruik dan "reference".', en: 'Begin with https://. Is there no address? Then use "reference".' },
  },
};

const didYouMean = (suggestions: readonly string[]): Text => {
  const quoted = suggestions.map((word) => `"${word}"`);
  const { nl } = alternatives(quoted);
  return suggestions.length === 0 ? { nl: '', en: '' } : { nl: ` Bedoel je ${nl}?`, en: ` Did you mean ${alternatives(quoted).en}?` };
};

export const schemaRules: readonly Rule[] = [
  saying('schema/unknown-key', 'error', { nl: 'Er staan alleen velden die bestaan.', en: 'Only fields that exist are used.' }, ({ key, of, allowed }) => {
    const suggestions = suggest(key, allowed);
    const meant = didYouMean(suggestions);
    return {
      message: { nl: `"${key}" is geen veld van ${of.nl}.${meant.nl}`, en: `"${key}" is not a field of ${of.en}.${meant.en}` },
      hint:
        suggestions.length > 0
          ? { nl: 'Verbeter de naam van het veld, of verwijder de regel.', en: 'Correct the name of the field, or remove the line.' }
          : { nl: `Velden die hier kunnen: ${allowed.join(', ')}.`, en: `Fields that can stand here: ${allowed.join(', ')}.` },
      suggestions,
    };
  }),
  saying('schema/missing-key', 'error', { nl: 'Wat er moet staan, staat er.', en: 'What must be there is there.' }, ({ keys, of }) => ({
    message: { nl: `Bij ${of.nl} ontbreekt het veld "${keys[0]}".`, en: `The field "${keys[0]}" is missing from ${of.en}.` },
    hint: { nl: `Voeg een regel toe:  ${keys[0]}: …`, en: `Add a line:  ${keys[0]}: …` },
  })),
  saying('schema/one-of', 'error', { nl: 'Waar een keuze is, is er één gemaakt.', en: 'Where there is a choice, one is made.' }, ({ keys, of, given }) => {
    const { nl, en } = alternatives(keys.map((key) => `"${key}"`));
    return given === 'none'
      ? {
          message: { nl: `Bij ${of.nl} ontbreekt ${nl}.`, en: `${capital(of.en)} needs ${en}.` },
          hint: { nl: `Vul een van deze velden in: ${keys.join(', ')}.`, en: `Fill in one of these fields: ${keys.join(', ')}.` },
        }
      : {
          message: { nl: `Bij ${of.nl} hoort er één van: ${nl}. Hier staat er meer dan één.`, en: `${capital(of.en)} takes one of these: ${en}. Here there is more than one.` },
          hint: { nl: 'Houd er één over; zet een tweede vindplaats in een eigen regel van de lijst.', en: 'Keep one; give a second place an entry of its own in the list.' },
        };
  }),
  saying('schema/type', 'error', { nl: 'In een veld staat het soort waarde dat erbij hoort.', en: 'A field holds the kind of value that belongs in it.' }, ({ field, expected, written }) => {
    const { nl } = alternatives(expected.map((type) => TYPES[type]?.nl ?? type));
    const { en } = alternatives(expected.map((type) => TYPES[type]?.en ?? type));
    const hint = TYPE_HINTS[expected[0] ?? ''];
    return {
      message: { nl: `Bij ${field.nl} hoort ${nl}; er staat ${written === 'null' ? 'niets' : written}.`, en: `${field.en} takes ${en}; it says ${written === 'null' ? 'nothing' : written}.` },
      ...(hint ? { hint } : {}),
    };
  }),
  saying('schema/enum', 'error', { nl: 'Waar vaste woorden gelden, staat zo’n woord.', en: 'Where only certain words are known, one of them is used.' }, ({ field, allowed, written }) => {
    const suggestions = suggest(written, allowed);
    const meant = didYouMean(suggestions);
    return {
      message: { nl: `"${written}" is geen bekend woord voor ${field.nl}.${meant.nl}`, en: `"${written}" is not a known word for ${field.en}.${meant.en}` },
      hint: { nl: `Kies uit: ${allowed.join(', ')}.`, en: `Choose from: ${allowed.join(', ')}.` },
      suggestions,
    };
  }),
  saying('schema/format', 'error', { nl: 'Een datum is een datum, een adres een adres.', en: 'A date is a date, an address is an address.' }, ({ field, format, written }) => {
    const known = FORMATS[format];
    return {
      message: { nl: `"${written}" is geen ${strip(known?.what.nl ?? format)} (${field.nl}).`, en: `"${written}" is not ${known?.what.en ?? format} (${field.en}).` },
      ...(known ? { hint: known.hint } : {}),
    };
  }),
  saying('schema/pattern', 'error', { nl: 'Een id, een verwijzing of een moment is goed geschreven.', en: 'An id, a reference or a moment is written properly.' }, ({ field, examples, written }) => ({
    message: { nl: `"${written}" is niet goed geschreven voor ${field.nl}.`, en: `"${written}" is not written properly for ${field.en}.` },
    ...(examples.length > 0 ? { hint: { nl: `Bijvoorbeeld: ${examples.join(', ')}.`, en: `For instance: ${examples.join(', ')}.` } } : {}),
  })),
  saying('schema/range', 'error', { nl: 'Een getal ligt tussen de grenzen.', en: 'A number lies within its bounds.' }, ({ field, bound, limit, written }) => ({
    message:
      bound === 'least'
        ? { nl: `${capital(field.nl)} is ten minste ${limit}; er staat ${written}.`, en: `${field.en} is at least ${limit}; it says ${written}.` }
        : { nl: `${capital(field.nl)} is ten hoogste ${limit}; er staat ${written}.`, en: `${field.en} is at most ${limit}; it says ${written}.` },
    hint: { nl: 'Verbeter het getal.', en: 'Correct the number.' },
  })),
  saying('schema/length', 'error', { nl: 'Een tekst of lijst is niet langer of korter dan zinvol.', en: 'A text or list is no longer or shorter than makes sense.' }, ({ field, bound, limit, of }) => {
    const nl = `${limit} ${of === 'items' ? (limit === 1 ? 'regel' : 'regels') : 'tekens'}`;
    const en = `${limit} ${of === 'items' ? (limit === 1 ? 'item' : 'items') : 'characters'}`;
    return bound === 'most'
      ? { message: { nl: `${capital(field.nl)} is te lang: ten hoogste ${nl}.`, en: `${field.en} is too long: at most ${en}.` }, hint: { nl: 'Maak het korter.', en: 'Make it shorter.' } }
      : { message: { nl: `${capital(field.nl)} is te kort: ten minste ${nl}.`, en: `${field.en} is too short: at least ${en}.` }, hint: { nl: 'Vul het aan, of verwijder het veld.', en: 'Complete it, or remove the field.' } };
  }),
  saying('schema/duplicate-item', 'error', { nl: 'In een lijst staat alles één keer.', en: 'Everything in a list stands there once.' }, ({ field, written }) => ({
    message: { nl: `"${written}" staat twee keer in ${field.nl}.`, en: `"${written}" stands twice in ${field.en}.` },
    hint: { nl: 'Verwijder een van de twee.', en: 'Remove one of the two.' },
    first: { nl: 'de eerste keer', en: 'the first time' },
  })),
  saying('schema/empty-text', 'error', { nl: 'Een veld dat er staat, is ingevuld.', en: 'A field that is there is filled in.' }, ({ field }) => ({
    message: { nl: `${capital(field.nl)} is leeg.`, en: `${field.en} is empty.` },
    hint: { nl: 'Vul het in, of verwijder de regel.', en: 'Fill it in, or remove the line.' },
  })),
];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const strip = (words: string): string => words.replace(/^een /, '');
