import { stripVTControlCharacters } from 'node:util';

/** A text without colours. Most texts have none, so they are returned at once. */
export const stripAnsi = (text: string): string => (MARK.test(text) ? stripVTControlCharacters(text) : text);

/** The first character of a colour code, in both forms. */
const MARK = /[\u001b\u009b]/;
