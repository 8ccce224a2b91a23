// What kind of value stands in a field, and whether it is there at all.
import {
  LANGUAGE_LABELS,
  ROLE_LABELS,
  RULE_WEIGHT_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
  VISIBILITY_LABELS,
} from '../../i18n/labels.ts';
import { alternatives } from '../../i18n/plural.ts';
import type { Language, Text } from '../../i18n/text.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import type { ExpectedType, ProblemWords } from '../../source/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inOrder } from './lines.ts';

const TYPES: Readonly<Record<ExpectedType, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een groepje velden', en: 'a group of fields' },
  null: { nl: 'niets', en: 'nothing' },
  date: { nl: 'een datum', en: 'a date' },
  id: { nl: 'een id', en: 'an id' },
};

/** From here on a field holds sentences, of which some could stand in the body as well. */
const LONG_TEXT = 1000;

export const valueSayings: readonly EngineMessage[] = [
  engineMessage(
    'schema/type',
    {
      nl: 'In een veld staat het soort waarde dat erbij hoort.',
      en: 'A field holds the kind of value that belongs in it.',
    },
    (words) => {
      const wanted = words.expected.map((type) => TYPES[type]);
      const nl = alternatives(wanted.map((type) => type.nl)).nl;
      const en = alternatives(wanted.map((type) => type.en)).en;
      const is = whatItIs(words);
      const suggestion = meantValue(words);
      return {
        message:
          words.within === 'list'
            ? {
                nl: `Elk onderdeel van ${words.field.nl} is ${nl}; hier staat ${is.nl}.`,
                en: `Every item of ${words.field.en} is ${en}; this is ${is.en}.`,
              }
            : {
                nl: `Bij ${words.field.nl} hoort ${nl}; hier staat ${is.nl}.`,
                en: `${words.field.en} takes ${en}; this is ${is.en}.`,
              },
        hint: howToWrite(words, suggestion),
        suggestions: suggestion === undefined ? [] : [suggestion],
      };
    },
  ),
  engineMessage(
    'schema/enum',
    {
      nl: 'Waar vaste woorden gelden, staat zo’n woord.',
      en: 'Where only certain words are known, one of them is used.',
    },
    ({ field, allowed, written }) => {
      const suggestions = meantWords(written, allowed);
      const ask = didYouMean(suggestions);
      return {
        message: {
          nl: `"${written}" kan niet bij ${field.nl} staan.${ask.nl}`,
          en: `${field.en} cannot be "${written}".${ask.en}`,
        },
        hint: { nl: `Kies uit: ${described(allowed, 'nl')}.`, en: `Choose from: ${described(allowed, 'en')}.` },
        suggestions,
      };
    },
  ),
  engineMessage(
    'schema/range',
    { nl: 'Een getal ligt tussen de grenzen.', en: 'A number lies within its bounds.' },
    ({ field, least, most, written }) => {
      const { nl, en } = bounds(least, most);
      return {
        message: {
          nl: `Bij ${field.nl} hoort een getal ${nl}; hier staat ${written}.`,
          en: `${field.en} takes a number ${en}; this is ${written}.`,
        },
        hint: { nl: 'Verbeter het getal.', en: 'Correct the number.' },
      };
    },
  ),
  engineMessage(
    'schema/length',
    { nl: 'Een tekst of lijst is niet langer dan zinvol.', en: 'A text or list is no longer than makes sense.' },
    tooLong,
  ),
  engineMessage(
    'schema/duplicate-item',
    { nl: 'In een lijst staat alles één keer.', en: 'Everything in a list is there once.' },
    ({ field, written }) => ({
      message: { nl: `"${written}" staat al bij ${field.nl}.`, en: `"${written}" is already in ${field.en}.` },
      hint: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
      first: { nl: 'hier staat het de eerste keer', en: 'this is the first one' },
    }),
  ),
  engineMessage(
    'schema/empty-text',
    { nl: 'Een veld dat er staat, is ingevuld.', en: 'A field that is there is filled in.' },
    ({ field, within, required }) => ({
      message:
        within === 'list'
          ? { nl: `Bij ${field.nl} is een onderdeel leeg.`, en: `An item of ${field.en} is empty.` }
          : { nl: `${field.nl} is leeg.`, en: `${field.en} is empty.` },
      hint: required
        ? { nl: 'Vul het in.', en: 'Fill it in.' }
        : { nl: 'Vul het in, of verwijder de regel.', en: 'Fill it in, or remove the line.' },
    }),
  ),
];

function bounds(least: number | undefined, most: number | undefined): Text {
  if (least === undefined) return { nl: `van ten hoogste ${most}`, en: `of at most ${most}` };
  return most === undefined
    ? { nl: `van ten minste ${least}`, en: `of at least ${least}` }
    : { nl: `van ${least} tot en met ${most}`, en: `from ${least} to ${most}` };
}

const WORDS: Readonly<Record<string, Text>> = {
  ...STATUS_LABELS,
  ...STAGE_LABELS,
  ...ROLE_LABELS,
  ...VISIBILITY_LABELS,
  ...RULE_WEIGHT_LABELS,
  ...LANGUAGE_LABELS,
};

/** The words themselves, and the same words as people say them: `gereed` was meant as `done`. */
function meantWords(written: string, allowed: readonly string[]): readonly string[] {
  const wordBy = new Map<string, string>();
  for (const word of allowed)
    for (const said of [word, WORDS[word]?.nl, WORDS[word]?.en])
      if (said !== undefined && !wordBy.has(said)) wordBy.set(said, word);
  return [...new Set(suggest(written, wordBy.keys()).map((said) => wordBy.get(said) as string))];
}

const described = (words: readonly string[], language: Language): string =>
  words
    .map((word) => {
      const label = WORDS[word]?.[language];
      return label === undefined || label.replaceAll(' ', '-') === word ? word : `${word} (${label})`;
    })
    .join(', ');

function tooLong({ field, length, most, of }: ProblemWords['schema/length']) {
  switch (of) {
    case 'items':
      return {
        message: {
          nl: `Bij ${field.nl} staan ${length} onderdelen; het mogen er ${most} zijn.`,
          en: `${field.en} holds ${length} items; it can hold ${most}.`,
        },
        hint: {
          nl: 'Haal weg wat niet nodig is, of verdeel het over meer bestanden.',
          en: 'Take out what is not needed, or spread it over more files.',
        },
      };
    case 'id':
      return {
        message: {
          nl: `Dit id is ${length} tekens lang; het mogen er ${most} zijn.`,
          en: `This id is ${length} characters long; it can have ${most}.`,
        },
        hint: { nl: 'Kies een korter id.', en: 'Choose a shorter id.' },
      };
    case 'text':
      return {
        message: {
          nl: `De tekst bij ${field.nl} is ${length} tekens lang; het mogen er ${most} zijn.`,
          en: `The text of ${field.en} is ${length} characters long; it can have ${most}.`,
        },
        hint:
          most >= LONG_TEXT
            ? {
                nl: 'Maak het korter, of zet een deel in de tekst onder de gegevens.',
                en: 'Make it shorter, or put part of it in the text below the data.',
              }
            : { nl: 'Maak het korter.', en: 'Make it shorter.' },
      };
  }
}

type WrongType = ProblemWords['schema/type'];

/** Numbers that nobody can count with, as YAML writes them; one with too many digits is read as such too. */
const ENDLESS: Readonly<Record<string, Text>> = {
  '.inf': {
    nl: 'een getal zonder einde (.inf), of een getal dat te groot is',
    en: 'a number without end (.inf), or one that is too large',
  },
  '-.inf': {
    nl: 'een getal zonder einde (-.inf), of een getal dat te klein is',
    en: 'a number without end (-.inf), or one that is too small',
  },
  '.nan': { nl: 'iets wat geen getal is (.nan)', en: 'something that is no number (.nan)' },
};

/** The kind of value; the value itself where the kind is right but for its decimals, or says nothing. */
function whatItIs({ expected, found, written }: WrongType): Text {
  if (found === 'number' && ENDLESS[written]) return ENDLESS[written];
  return found === 'boolean' || (found === 'number' && expected.includes('integer'))
    ? { nl: written, en: written }
    : TYPES[found];
}

/** What was probably meant, in the form that belongs there. */
function meantValue({ expected, found, written }: WrongType): string | undefined {
  if (found === 'array' && !expected.includes('object')) return /^\["([\w-]+)"\]$/.exec(written)?.[1];
  if (found !== 'string') return undefined;
  if (expected.includes('array') && /^[\w-]+(?:, *[\w-]+)*$/.test(written)) return `[${written}]`;
  const number = /^-?\d+(?:[.,]\d+)?(?= *%?$)/.exec(written.trim())?.[0].replace(',', '.');
  if (number !== undefined && (expected.includes('number') || (expected.includes('integer') && !number.includes('.'))))
    return number;
  return undefined;
}

function howToWrite({ key, expected, found, within, example }: WrongType, suggestion: string | undefined): Text {
  const lines = inOrder(example);
  const as = (value: string): string => `${key}: ${value}`;
  if (example.length > 0 && (expected.includes('array') || (within === 'list' && expected.includes('object'))))
    return {
      nl: `Begin elk onderdeel met een streepje en een spatie, op een eigen regel: ${inOrder([`- ${example[0]}`, ...example.slice(1)]).nl}.`,
      en: `Begin each item with a hyphen and a space, on a line of its own: ${inOrder([`- ${example[0]}`, ...example.slice(1)]).en}.`,
    };
  if (expected.includes('array'))
    return {
      nl: `Zet er rechte haken omheen, ook als het er maar één is:  ${as(suggestion ?? '[…]')}`,
      en: `Put square brackets around it, even if there is only one:  ${as(suggestion ?? '[…]')}`,
    };
  if (expected.includes('number') || expected.includes('integer'))
    return numberHint(expected, found, suggestion && as(suggestion));
  if (expected.includes('boolean'))
    return { nl: 'Schrijf true (ja) of false (nee).', en: 'Write true (yes) or false (no).' };
  if (expected.includes('object'))
    return {
      nl: `Zet op de regel eronder, twee spaties naar rechts: ${lines.nl}.`,
      en: `Put on the line below, indented by two spaces: ${lines.en}.`,
    };
  if (found === 'array')
    return {
      nl: `Hier kan er maar één staan, zonder haken of streepje:  ${as(suggestion ?? '…')}`,
      en: `Only one can stand here, without brackets or a hyphen:  ${as(suggestion ?? '…')}`,
    };
  if (found === 'object')
    return {
      nl: 'Zet de tekst zelf achter de dubbele punt, zo nodig tussen aanhalingstekens.',
      en: 'Put the text itself after the colon, in quotes if need be.',
    };
  return {
    nl: `Zet het tussen aanhalingstekens, dan blijft het precies zo staan:  ${as('"…"')}`,
    en: `Put it in quotes, so that it stays exactly as it is:  ${as('"…"')}`,
  };
}

function numberHint(expected: WrongType['expected'], found: WrongType['found'], line: string | undefined): Text {
  if (line !== undefined)
    return {
      nl: `Schrijf alleen het getal, zonder aanhalingstekens of eenheid:  ${line}`,
      en: `Write the number only, without quotes or a unit:  ${line}`,
    };
  if (found === 'number' && !expected.includes('number'))
    return { nl: 'Schrijf een heel getal, zonder decimalen.', en: 'Write a whole number, without decimals.' };
  return expected.includes('integer')
    ? { nl: 'Schrijf alleen cijfers.', en: 'Write digits only.' }
    : {
        nl: 'Schrijf alleen cijfers, met een punt voor de decimalen.',
        en: 'Write digits only, with a point for the decimals.',
      };
}
