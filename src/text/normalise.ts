// Texts as they are compared. Each step forgets more: how it was typed, then how it was set.

const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Nothing to compose or to replace: true of most texts, and much quicker to see than to do. */
const PLAIN = /^[\n\x20-_a-~]*$/;

/** The same text however it was typed: composed letters, straight quotes, one kind of hyphen, single plain spaces, no soft hyphens. */
export const normalise = (text: string): string =>
  (PLAIN.test(text) ? text : composed(text)).replace(/\s+/g, ' ').trim();

const composed = (text: string): string =>
  text.normalize('NFC').replace(SOFT, '').replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');

/** The letters and figures alone, in small letters: what is left when case, space, punctuation and emphasis do not count. */
export const bare = (text: string): string => (isWestern(text) ? westernParts(text).join(' ') : bareOfAny(text));

const bareOfAny = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$]+/gu, ' ')
    .trim();

/** The words of a text for a comparison of meaning: bare, and without accents, which people leave out at will. */
export const wordsOf = (text: string): readonly string[] => {
  if (isWestern(text)) return ACCENTED.test(text) ? withoutAccents(westernParts(text)) : westernParts(text);
  const plain = bareOfAny(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain === '' ? [] : plain.split(' ');
};

/**
 * Nearly all that is written in Western Europe: ASCII, the letters of Latin-1, typographic quotes and dashes, the euro. Nothing in it is composed or
 * soft, and its small letters are in it too, so that all steps together come down to one; a law holds the two ways together.
 */
const WESTERN = /^[\0-\x7f\xa0-\xac\xae-\xff\u2010-\u2027\u2030-\u205e\u20ac]*$/;
/** Those that are letters, as a class in a pattern writes them. A class of all the world's takes milliseconds to compile. */
export const WESTERN_ALPHABET = 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';
/** Those that are letters or figures. */
export const WESTERN_LETTERS = `${WESTERN_ALPHABET}0-9\\xb2\\xb3\\xb9\\xbc-\\xbe`;
export const isWestern = (text: string): boolean => WESTERN.test(text);
const westernParts = (text: string): readonly string[] =>
  text.toLowerCase().match(/[a-z0-9%$\u20ac\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xdf-\xf6\xf8-\xff]+/g) ?? [];

const ACCENTED = /[\xc0-\xc5\xc7-\xcf\xd1-\xd6\xd9-\xdd\xe0-\xe5\xe7-\xef\xf1-\xf6\xf9-\xfd\xff]/;
/** All that the letters of Latin-1 have; to compile the class of all marks takes four milliseconds. */
const ACCENTS = /[\u0300-\u036f]+/g;
const withoutAccents = (words: readonly string[]): readonly string[] =>
  words.map((word) => (ACCENTED.test(word) ? word.normalize('NFD').replace(ACCENTS, '') : word));
