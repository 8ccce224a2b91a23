// Text from a file must not control the surface on which it is shown.
import { replaceUnseen } from '../text/unseen-characters.ts';

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * Makes a text safe for a terminal: invisible characters are shown as `\u{1b}`, so that they have no effect. These are
 * the characters of {@link ../text/unseen-characters.ts} and the carriage return. Tabs and newlines are left to the
 * caller.
 */
export const safe = (text: string): string => replaceUnseen(text, escaped).replaceAll('\r', escaped);

/** The same for a text that must stay on one line. */
export const safeLine = (text: string): string =>
  safe(text).replace(/[\n\t]/g, (character) => (character === '\t' ? ' ' : '\\n'));
