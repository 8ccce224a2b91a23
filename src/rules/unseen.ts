// Names of invisible characters.
import type { Text } from '../i18n/text.ts';
import type { Place } from '../source/place.ts';

const NAMES: Readonly<Record<string, Text>> = {
  'U+0000': { nl: 'het teken NUL', en: 'the character NUL' },
  'U+0007': { nl: 'het stuurteken BEL', en: 'the control character BEL' },
  'U+001B': { nl: 'het stuurteken ESC', en: 'the control character ESC' },
  'U+007F': { nl: 'het stuurteken DEL', en: 'the control character DEL' },
  'U+00A0': { nl: 'een harde spatie', en: 'a no-break space' },
  'U+00AD': { nl: 'een zacht afbreekstreepje', en: 'a soft hyphen' },
  'U+061C': { nl: 'een Arabisch richtingsteken', en: 'an Arabic direction mark' },
  'U+200B': { nl: 'een spatie zonder breedte', en: 'a space without width' },
  'U+200C': { nl: 'een scheiding zonder breedte', en: 'a separator without width' },
  'U+200D': { nl: 'een verbinding zonder breedte', en: 'a joiner without width' },
  'U+200E': { nl: 'een richtingsteken', en: 'a direction mark' },
  'U+200F': { nl: 'een richtingsteken', en: 'a direction mark' },
  'U+2028': { nl: 'een bijzonder regeleinde', en: 'a line separator' },
  'U+2029': { nl: 'een bijzonder regeleinde', en: 'a paragraph separator' },
  'U+202E': { nl: 'een omkering van de leesrichting', en: 'a reversal of the reading direction' },
  'U+202F': { nl: 'een smalle harde spatie', en: 'a narrow no-break space' },
  'U+2060': { nl: 'een woordverbinder', en: 'a word joiner' },
  'U+FEFF': { nl: 'een BOM', en: 'a BOM' },
};

/** C0 and C1 controls (ECMA-48). */
const CONTROL = /^U\+00(?:[01]|[89])[0-9A-F]$/;
/** Marks that set the reading direction (UAX 9). */
const DIRECTION = /^U\+(?:061C|200[EF]|202[A-E]|206[6-9])$/;
/** Halves of characters of two UTF-16 units, from an incomplete escape. */
const HALF = /^U\+D[89A-F]/;

/** A character by its name and its number: "een harde spatie, U+00A0". */
export function unseenName(codePoint: string): Text {
  const name =
    NAMES[codePoint] ??
    (CONTROL.test(codePoint) ? { nl: 'een stuurteken', en: 'a control character' } : undefined) ??
    (DIRECTION.test(codePoint) ? { nl: 'een richtingsteken', en: 'a direction mark' } : undefined) ??
    (HALF.test(codePoint) ? { nl: 'een half teken', en: 'half a character' } : undefined);
  return name ? { nl: `${name.nl}, ${codePoint}`, en: `${name.en}, ${codePoint}` } : { nl: codePoint, en: codePoint };
}

/** Whether a character can make a text look different from what is written. */
export const turnsDirection = (codePoint: string): boolean => DIRECTION.test(codePoint);
/** Whether a program may take a character for a command. */
export const isControl = (codePoint: string): boolean => CONTROL.test(codePoint) || codePoint === 'U+007F';
/** Characters that take no room and turn nothing around: whoever reads the text sees it the same without them. */
const WITHOUT_WIDTH = /^U\+(?:200[BCD]|2060|FEFF)$/;

/** Takes an invisible character away where it has no width; undefined for others, and where an escape stands for it. */
export const withoutUnseen = (codePoint: string, { span }: Place): string | undefined =>
  WITHOUT_WIDTH.test(codePoint) && span && span.end - span.start === 1 ? '' : undefined;
