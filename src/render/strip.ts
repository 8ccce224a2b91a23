import { stripVTControlCharacters } from 'node:util';

/** A text without the colours that {@link ./paint} gave it; most have none. */
export const stripAnsi = (text: string): string => (MARK.test(text) ? stripVTControlCharacters(text) : text);

/** What begins a colour, in either of its forms. */
const MARK = /[\u001b\u009b]/;
