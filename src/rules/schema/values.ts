// Messages about the kind of a value, and about empty values.
import {
  LANGUAGE_LABELS,
  ROLE_LABELS,
  RULE_WEIGHT_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
  VISIBILITY_LABELS,
} from '../../i18n/labels.ts';
import type { Language, Text } from '../../i18n/text.ts';
import { type EngineMessage, engineMessage } from '../../lint/rule.ts';
import { ALSO_CALLED } from '../../query/meant-status.ts';
import type { ProblemWords } from '../../source/problem.ts';
import { keepsDigits, suggest } from '../../text/suggest.ts';
import { didYouMean } from '../did-you-mean.ts';
import { howToWrite, meantValue, wantedText, whatItIs } from './wrong-type.ts';

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
