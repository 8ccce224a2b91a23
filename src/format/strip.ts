import { stripVTControlCharacters } from 'node:util';

/** A text without the colours that {@link ./paint} gave it. */
export const stripAnsi = (text: string): string => stripVTControlCharacters(text);
