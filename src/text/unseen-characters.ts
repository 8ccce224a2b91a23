// Invisible characters, which can control a terminal, reverse the reading direction or make two texts look the same.

/** An invisible character and its offset, in UTF-16 units. */
export interface Unseen {
  readonly index: number;
  readonly character: string;
}

/**
 * Texts of these characters only have no invisible ones. That goes for nearly all texts, so the slower test is rarely
 * needed.
 */
const PLAINLY_SEEN = /^[\t\n\r\x20-\x7e\xa0-\u034e\u0350-\u061b\u2010-\u2027\u202f-\u205f\u2070-\u27ff]*$/;
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]|(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu;

/**
 * The invisible characters of a text: control characters except tab and line endings, marks of reading direction,
 * characters without width, line separators, blanks that are not spaces, halves of characters. Not where they belong:
 * inside an emoji, in a script that needs them, and soft hyphens.
 * @param most the search stops after this many
 */
export function unseenIn(text: string, most = Number.POSITIVE_INFINITY): readonly Unseen[] {
  const found: Unseen[] = [];
  if (PLAINLY_SEEN.test(text)) return found;
  for (const { index, 0: character } of text.matchAll(UNSEEN)) {
    if (found.length >= most) break;
    if (!belongs(text, index, character)) found.push({ index, character });
  }
  return found;
}

/** The code point, such as `U+202E`, by which people can look up a character. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with a visible replacement for each character that {@link unseenIn} finds. */
export const replaceUnseen = (text: string, shown: (character: string) => string): string =>
  PLAINLY_SEEN.test(text)
    ? text
    : text.replace(UNSEEN, (character, index: number) =>
        belongs(text, index, character) ? character : shown(character),
      );

const JOINERS = /[\u200c\u200d]/;
const SELECTORS = /[\ufe00-\ufe0f\u180b-\u180d\u{e0100}-\u{e01ef}]/u;
const TAGS = /[\u{e0020}-\u{e007f}]/u;

const IN_EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?$/u;
/** Letters of scripts in which such characters join or separate letters (The Unicode Standard, 23.2). */
const JOINING =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])(?:\p{L}|\p{M})$/u;
const SELECTABLE = /(?![A-Za-z]|\p{Default_Ignorable_Code_Point})(?:\p{L}|\p{M}|\p{N}|\p{S}|\p{P})$/u;
/** The flag of a part of a country: a black flag, and its code in tags (UTS 51, "Emoji Tag Sequence"). */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;
const LONGEST_FLAG = 32;

/** Whether such a character belongs to something visible: an emoji, or a word in a script that needs it. */
function belongs(text: string, index: number, character: string): boolean {
  const before = (length: number): string => text.slice(Math.max(0, index - length), index);
  if (SELECTORS.test(character)) return SELECTABLE.test(before(2));
  if (JOINERS.test(character))
    return (
      JOINING.test(before(2)) ||
      (IN_EMOJI.test(before(4)) && /^.\p{Extended_Pictographic}/u.test(text.slice(index, index + 3)))
    );
  return TAGS.test(character) && FLAG.test(before(LONGEST_FLAG));
}
