import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import type { Language } from '../i18n/text.ts';

/** The stem of a word in small letters without accents; a word with a figure in it is its own. */
export const stemmerOf = (language: Language): ((word: string) => string) => REMEMBERED[language];

/** Stems are remembered: plans repeat their words, and every comparison asks for those of the same lists. */
function remembered(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = FIGURE.test(word) ? word : stem(word);
    known.set(word, found);
    return found;
  };
}

const FIGURE = /\d/;

/**
 * What the stemmers (Snowball; Porter, 1980) leave apart and spelling alone tells: "boetes" and "boete", "huizen" and
 * "huis", "verlaagd" and "verlagen", "stabilise" and "stabilize".
 */
const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  nl: (word) =>
    dutch(word.replace(/(?<=[dgkt]e)s$/, ''))
      .replace(/([aeou])\1(?=[^aeiou])/g, '$1')
      .replace(/([^aeiou])\1$/, '$1')
      .replace(/z$/, 's')
      .replace(/v$/, 'f'),
  en: (word) =>
    english(word.replace(/is(ation|e|es|ed|ing|er)$/, 'iz$1'))
      .replace(/([^aeiou])\1$/, '$1')
      .replace(/bil$/, 'bl'),
};

const REMEMBERED: Readonly<Record<Language, (word: string) => string>> = {
  nl: remembered(STEMMERS.nl),
  en: remembered(STEMMERS.en),
};
