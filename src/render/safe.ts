// Text from a file must not control the surface on which it is shown.
import { replaceUnseen } from '../text/unseen-characters.ts';

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * Makes a text safe for a terminal: what nobody sees is shown as `\u{1b}`, so that nothing is hidden and nothing obeyed. Which characters those
 * are is what {@link ../text/unseen-characters.ts} says, and a carriage return. Tabs and newlines are the caller's to keep or not.
 */
export const safe = (text: string): string => replaceUnseen(text, escaped).replaceAll('\r', escaped);

/** The same for a text that must stay on one line. */
export const safeLine = (text: string): string =>
  safe(text).replace(/[\n\t]/g, (character) => (character === '\t' ? ' ' : '\\n'));
