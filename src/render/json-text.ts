import { withoutCommandsInJson } from './workflow-command.ts';

// Control characters beyond the ones that JSON itself escapes, and marks that turn reading direction round.
const UNSEEN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that people can read, and that steers no terminal or workflow it is shown in. What is read back is what was written. */
export const jsonText = (value: unknown): string =>
  `${withoutCommandsInJson(JSON.stringify(value, null, 2)).replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
