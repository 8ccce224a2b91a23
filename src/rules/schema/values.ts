// Messages about the kind of a value, and about empty values.
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
import { ALSO_CALLED } from '../../query/meant-status.ts';
import type { ExpectedType, ProblemWords } from '../../source/problem.ts';
import { keepsDigits, suggest } from '../../text/suggest.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inOrder } from './lines.ts';

const TYPES: Readonly<Record<ExpectedType, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een groep velden', en: 'a group of fields' },
  null: { nl: 'niets', en: 'nothing' },
  date: { nl: 'een datum', en: 'a date' },
  id: { nl: 'een id', en: 'an id' },
};

/** A field with this limit holds sentences, part of which could move to the body. */
const LONG_TEXT = 1000;

export const valueMessages: readonly EngineMessage[] = [
  engineMessage(
    'schema/type',
    {
      nl: 'Een veld moet het goede soort waarde hebben.',
      en: 'A field must have the right kind of value.',
    },
    (words) => {
      const { nl, en } = wantedText(words.expected);
      const is = whatItIs(words);
      const suggestion = meantValue(words);
      return {
        message:
          words.within === 'list'
            ? {
                nl: `Elk punt in de lijst bij ${words.field.nl} moet ${nl} zijn; hier staat ${is.nl}.`,
                en: `Every item in the list of ${words.field.en} must be ${en}; this is ${is.en}.`,
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
      nl: 'Waar vaste woorden gelden, moet je een van die woorden gebruiken.',
      en: 'Where only certain words are allowed, one of them must be used.',
    },
    ({ field, allowed, written }) => {
      const suggestions = meantWords(written, allowed);
      const ask = didYouMean(suggestions);
      return {
        message: {
          nl: `"${written}" is geen geldige waarde voor ${field.nl}.${ask.nl}`,
          en: `"${written}" is not a valid value for ${field.en}.${ask.en}`,
        },
        hint: { nl: `Kies uit: ${described(allowed, 'nl')}.`, en: `Choose from: ${described(allowed, 'en')}.` },
        suggestions,
      };
    },
  ),
  engineMessage(
    'schema/range',
    { nl: 'Een getal moet tussen de grenzen liggen.', en: 'A number must be within its limits.' },
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
    { nl: 'Een tekst of lijst mag niet te lang zijn.', en: 'A text or list must not be too long.' },
    tooLong,
  ),
  engineMessage(
    'schema/duplicate-item',
    { nl: 'In een lijst mag niets dubbel staan.', en: 'A list must not contain the same item twice.' },
    ({ field, written }) => ({
      message: { nl: `"${written}" staat al bij ${field.nl}.`, en: `"${written}" is already in ${field.en}.` },
      hint: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
      first: { nl: 'hier staat het voor het eerst', en: 'this is the first one' },
    }),
  ),
  engineMessage(
    'schema/empty-text',
    { nl: 'Een veld dat er staat, moet zijn ingevuld.', en: 'A field that is given must be filled in.' },
    ({ field, within, required }) => ({
      message:
        within === 'list'
          ? { nl: `In de lijst bij ${field.nl} is een punt leeg.`, en: `An item in the list of ${field.en} is empty.` }
          : { nl: `${field.nl} is leeg.`, en: `${field.en} is empty.` },
      hint: required
        ? { nl: 'Vul het in.', en: 'Fill it in.' }
        : { nl: 'Vul het in, of verwijder de regel.', en: 'Fill it in, or remove the line.' },
    }),
  ),
];

function wantedText(expected: readonly ExpectedType[]): Text {
  // Only `value` takes both: one figure, or one for each deliverable.
  if (expected.includes('number') && expected.includes('object'))
    return { nl: 'een getal, of een getal per onderdeel', en: 'a number, or a number for each deliverable' };
  const wanted = expected.map((type) => TYPES[type]);
  return {
    nl: alternatives(wanted.map((type) => type.nl)).nl,
    en: alternatives(wanted.map((type) => type.en)).en,
  };
}

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

/** The values that were probably meant. People also write the label of a value: `behaald` means `done`. */
function meantWords(written: string, allowed: readonly string[]): readonly string[] {
  const wordBy = new Map<string, string>();
  for (const word of allowed)
    for (const said of [word, WORDS[word]?.nl, WORDS[word]?.en, ...(ALSO_CALLED[word] ?? [])])
      if (said !== undefined && !wordBy.has(said)) wordBy.set(said, word);
  const meant = suggest(written, wordBy.keys()).filter((said) => keepsDigits(written, said));
  return [...new Set(meant.map((said) => wordBy.get(said) as string))];
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
          nl: `De lijst bij ${field.nl} heeft ${length} punten; ten hoogste ${most} zijn toegestaan.`,
          en: `The list of ${field.en} has ${length} items; at most ${most} are allowed.`,
        },
        hint: {
          nl: 'Maak de lijst korter, of verdeel haar over meer bestanden.',
          en: 'Make the list shorter, or divide it over more files.',
        },
      };
    case 'id':
      return {
        message: {
          nl: `Dit id is ${length} tekens lang; ten hoogste ${most} zijn toegestaan.`,
          en: `This id is ${length} characters long; at most ${most} are allowed.`,
        },
        hint: { nl: 'Kies een korter id.', en: 'Choose a shorter id.' },
      };
    case 'text':
      return {
        message: {
          nl: `De tekst bij ${field.nl} is ${length} tekens lang; ten hoogste ${most} zijn toegestaan.`,
          en: `The text of ${field.en} is ${length} characters long; at most ${most} are allowed.`,
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

/** Values of YAML that are no finite number; a number with too many digits is read as one of these too. */
const ENDLESS: Readonly<Record<string, Text>> = {
  '.inf': {
    nl: 'oneindig (.inf), of een getal dat te groot is',
    en: 'infinity (.inf), or a number that is too large',
  },
  '-.inf': {
    nl: 'min oneindig (-.inf), of een getal dat te klein is',
    en: 'minus infinity (-.inf), or a number that is too small',
  },
  '.nan': { nl: 'iets wat geen getal is (.nan)', en: 'something that is not a number (.nan)' },
};

/** The kind of the value; the value itself where only its decimals are wrong, or where its kind says nothing. */
function whatItIs({ expected, found, written }: WrongType): Text {
  if (found === 'number' && ENDLESS[written]) return ENDLESS[written];
  return found === 'boolean' || (found === 'number' && expected.includes('integer'))
    ? { nl: written, en: written }
    : TYPES[found];
}

/** The value that was probably meant, in the right form. */
function meantValue({ expected, found, written }: WrongType): string | undefined {
  if (found === 'array' && !expected.includes('object'))
    return /^\["([\w-]+)"\]$/.exec(written)?.[1] ?? (expected.includes('string') ? inQuotes(written) : undefined);
  if (found !== 'string') return undefined;
  if (expected.includes('array') && /^[\w-]+(?:, *[\w-]+)*$/.test(written)) return `[${written}]`;
  const number = /^-?\d+(?:[.,]\d+)?(?= *%?$)/.exec(written.trim())?.[0].replace(',', '.');
  if (number !== undefined && (expected.includes('number') || (expected.includes('integer') && !number.includes('.'))))
    return number;
  return undefined;
}

/** A text that was read as a list because it begins with a bracket: the same text in quotes. */
function inQuotes(written: string): string | undefined {
  const items = /…$/.test(written) ? undefined : listOf(written);
  const words = items?.every((item) => typeof item === 'string' || typeof item === 'number') ? items.join(', ') : '';
  return words === '' || /["\\]/.test(words) ? undefined : `"[${words}]"`;
}

function listOf(json: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** A target in one line, such as "5 bijeenkomsten": the number is what was promised. */
const TARGET_LINE = /^(?<number>-?\d+(?:\.\d+)?)\s+(?<measure>\p{L}[\p{L}\p{N} -]*)$/u;

function howToWrite(
  { key, expected, found, within, example, written }: WrongType,
  suggestion: string | undefined,
): Text {
  const lines = inOrder(example);
  const as = (value: string): string => `${key}: ${value}`;
  if (example.length > 0 && (expected.includes('array') || (within === 'list' && expected.includes('object'))))
    return {
      nl: `Begin elk punt met een streepje en een spatie, op een eigen regel: ${inOrder([`- ${example[0]}`, ...example.slice(1)]).nl}.`,
      en: `Begin each item with a hyphen and a space, on a line of its own: ${inOrder([`- ${example[0]}`, ...example.slice(1)]).en}.`,
    };
  if (expected.includes('array'))
    return {
      nl: `Zet er blokhaken [ ] omheen, ook als het er maar één is:  ${as(suggestion ?? '[…]')}`,
      en: `Put square brackets around it, even if there is only one:  ${as(suggestion ?? '[…]')}`,
    };
  if (expected.includes('number') || expected.includes('integer'))
    return numberHint(expected, found, suggestion && as(suggestion));
  if (expected.includes('boolean'))
    return { nl: 'Schrijf true (ja) of false (nee).', en: 'Write true (yes) or false (no).' };
  const promised = key === 'target' && found === 'string' ? TARGET_LINE.exec(written.trim())?.groups : undefined;
  if (promised) {
    const line = `target: { measure: ${promised['measure']}, at-least: ${promised['number']} }`;
    return { nl: `Schrijf:  ${line}`, en: `Write:  ${line}` };
  }
  if (expected.includes('object'))
    return {
      nl: `Schrijf op de regel eronder, twee spaties ingesprongen: ${lines.nl}.`,
      en: `Write on the line below, indented by two spaces: ${lines.en}.`,
    };
  if (found === 'array' && suggestion?.startsWith('"'))
    return {
      nl: `Is het gewone tekst? Zet die dan tussen aanhalingstekens:  ${as(suggestion)}`,
      en: `Is it plain text? Then put it in quotes:  ${as(suggestion)}`,
    };
  if (found === 'array')
    return {
      nl: `Hier past maar één waarde, zonder haken of streepje:  ${as(suggestion ?? '…')}`,
      en: `There can be only one value here, without brackets or a hyphen:  ${as(suggestion ?? '…')}`,
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
        nl: 'Schrijf alleen cijfers, met een punt als decimaalteken.',
        en: 'Write digits only, with a point as the decimal mark.',
      };
}
