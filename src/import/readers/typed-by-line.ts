import { isEnded, startsLower } from '../recognise/sentence.ts';

/** From this part of the paragraphs on, what is marked as a paragraph is only a line. */
const GOING_ON = 0.3;
const FEWEST = 20;

/**
 * Whether text was pasted line by line: most paragraphs go on in lower case in the next. Then their borders say
 * nothing.
 */
export function isTypedByLine(paragraphs: readonly string[]): boolean {
  const texts = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
  const going = texts.filter((text, at) => !isEnded(text) && startsLower(texts[at + 1] ?? ''));
  return texts.length > FEWEST && going.length > texts.length * GOING_ON;
}
