import type { Commitment } from '../../model/commitment.ts';
import { inFile, inText, type Place } from '../../source/place.ts';
import words from './words.json' with { type: 'json' };

/** A phrase found in a text, with its place. */
export interface Hit {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the phrases of a list in words.json, as whole words. The longest phrase wins, so that "draagt bij aan" is found
 * once.
 */
export function finder(list: keyof typeof words): (text: string) => readonly Hit[] {
  const phrases = Object.values(words[list])
    .flat()
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${phrases.map((phrase) => phrase.replace(/ /g, '\\s+')).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      phrase: match[0].replace(/\s+/g, ' '),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** The place in the file of a part of a commitment's text. */
export function placeInText({ path, document, text }: Commitment, { start, end }: Pick<Hit, 'start' | 'end'>): Place {
  const from = document?.file.text.indexOf(text, document.body?.heading?.end ?? 0) ?? -1;
  // With Windows line endings the text was normalised, so the file does not contain it literally.
  return from === -1 ? inFile(path) : inText(path, { start: from + start, end: from + end });
}
