// What comes from a file must not steer the surface it is shown on.
import { replaceUnseen } from '../text/unseen-characters.ts';

/** Makes a text safe for a terminal: characters that nobody sees are shown as `\u{1b}`, so that nothing is hidden and nothing obeyed. Tabs and newlines are the caller's to keep or not. */
export const safe = (text: string): string => replaceUnseen(text, shown).replaceAll('\r', shown);

const shown = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** The same for something that must stay on one line. */
export const safeLine = (text: string): string =>
  safe(text).replace(/[\n\t]/g, (character) => (character === '\t' ? ' ' : '\\n'));
