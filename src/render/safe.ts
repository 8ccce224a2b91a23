// What comes from a file must not steer the surface it is shown on.

// C0 and C1 controls, DEL, and the marks that turn reading direction round. Tabs and newlines are the caller's to keep or not.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Makes a text safe for a terminal: control characters are shown as `\u{1b}`, so that nothing is hidden and nothing obeyed. */
export const safe = (text: string): string =>
  text.replace(CONTROLS, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** The same for something that must stay on one line. */
export const safeLine = (text: string): string =>
  safe(text).replace(/[\n\t]/g, (character) => (character === '\t' ? ' ' : '\\n'));
