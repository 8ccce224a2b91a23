// A value of the wrong kind: what it is, what belongs there, and what was probably meant.
import { alternatives } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { ExpectedType, ProblemWords } from '../../source/problem.ts';
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

export function wantedText(expected: readonly ExpectedType[]): Text {
  // Only `value` takes both: one figure, or one for each deliverable.
  if (expected.includes('number') && expected.includes('object'))
    return { nl: 'een getal, of een getal per onderdeel', en: 'a number, or a number for each deliverable' };
  const wanted = expected.map((type) => TYPES[type]);
  return {
    nl: alternatives(wanted.map((type) => type.nl)).nl,
    en: alternatives(wanted.map((type) => type.en)).en,
  };
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
export function whatItIs({ expected, found, written }: WrongType): Text {
  if (found === 'number' && ENDLESS[written]) return ENDLESS[written];
  return found === 'boolean' || (found === 'number' && expected.includes('integer'))
    ? { nl: written, en: written }
    : TYPES[found];
}

/** The value that was probably meant, in the right form. */
export function meantValue({ expected, found, written }: WrongType): string | undefined {
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

export function howToWrite(
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
