// Texts as they are compared. Each step forgets more: how it was typed, then how it was set.

const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Nothing to compose or to replace: true of most texts, and much quicker to see than to do. */
const PLAIN = /^[\n\x20-_a-~]*$/;

/** The same text however it was typed: composed letters, straight quotes, one kind of hyphen, single plain spaces, no soft hyphens. */
export const normalise = (text: string): string => (PLAIN.test(text) ? text : composed(text)).replace(/\s+/g, ' ').trim();

const composed = (text: string): string => text.normalize('NFC').replace(SOFT, '').replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');

/** The letters and figures alone, in small letters: what is left when case, space, punctuation and emphasis do not count. */
export const bare = (text: string): string =>
  normalise(text).toLowerCase().replace(/[^\p{L}\p{N}%€$]+/gu, ' ').trim();

/** The words of a text for a comparison of meaning: bare, and without accents, which people leave out at will. */
export const wordsOf = (text: string): readonly string[] => {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9%$]+/g) ?? [];
  const letters = bare(text);
  const plain = PLAIN.test(letters) ? letters : letters.normalize('NFD').replace(/\p{M}+/gu, '');
  return plain === '' ? [] : plain.split(' ');
};

/** Here all steps together come down to one. */
const ASCII = /^[\0-\x7f]*$/;
