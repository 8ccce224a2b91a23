import { alternatives } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { suggest } from './suggest.ts';

const SHOWN = 12;

/** A hint for an unknown word: the words that were probably meant, else the words to choose from. */
export function knownWords(word: string, words: readonly string[]): Text {
  const meant = suggest(word, words);
  if (meant.length > 0) {
    const { nl } = alternatives(meant);
    return { nl: `Bedoel je ${nl}?`, en: `Did you mean ${alternatives(meant).en}?` };
  }
  if (words.length === 0) return { nl: 'Er is niets om uit te kiezen.', en: 'There is nothing to choose from.' };
  const some = words.slice(0, SHOWN).join(', ') + (words.length > SHOWN ? ', …' : '');
  return { nl: `Kies uit: ${some}`, en: `Choose from: ${some}` };
}
