// Normal forms of texts, for comparing them. `normalise` ignores how a text was typed, `bare` also case, punctuation
// and markup.

const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A text without characters to compose or replace. Most texts are, and this test is much faster than replacing. */
const PLAIN = /^[\n\x20-_a-~]*$/;

/** A text with composed letters, straight quotes, one kind of hyphen, single plain spaces and no soft hyphens. */
export const normalise = (text: string): string =>
  (PLAIN.test(text) ? text : composed(text)).replace(/\s+/g, ' ').trim();

const composed = (text: string): string =>
  text.normalize('NFC').replace(SOFT, '').replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');

/** Only the letters and digits of a text, in small letters: case, spaces, punctuation and markup do not count. */
export const bare = (text: string): string => (isWestern(text) ? westernParts(text).join(' ') : bareOfAny(text));

const bareOfAny = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$]+/gu, ' ')
    .trim();

/** The words of a text for a comparison of meaning: bare, and without accents, which people often leave out. */
export const wordsOf = (text: string): readonly string[] => {
  if (isWestern(text)) return ACCENTED.test(text) ? withoutAccents(westernParts(text)) : westernParts(text);
  const plain = bareOfAny(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain === '' ? [] : plain.split(' ');
};

/**
 * Nearly all texts of Western Europe: ASCII, the letters of Latin-1, typographic quotes and dashes, the euro. These
 * characters have no combining marks, and their small letters are in the range too, so that one step does the work of
 * all. A test in test/laws checks that both ways agree.
 */
const WESTERN = /^[\0-\x7f\xa0-\xac\xae-\xff\u2010-\u2027\u2030-\u205e\u20ac]*$/;
/**
 * The letters among them, for a class in a pattern. The class of all letters of Unicode takes milliseconds to compile.
 */
export const WESTERN_ALPHABET = 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';
/** The letters and digits among them. */
export const WESTERN_LETTERS = `${WESTERN_ALPHABET}0-9\\xb2\\xb3\\xb9\\xbc-\\xbe`;
export const isWestern = (text: string): boolean => WESTERN.test(text);
const westernParts = (text: string): readonly string[] =>
  text.toLowerCase().match(/[a-z0-9%$\u20ac\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xdf-\xf6\xf8-\xff]+/g) ?? [];

const ACCENTED = /[\xc0-\xc5\xc7-\xcf\xd1-\xd6\xd9-\xdd\xe0-\xe5\xe7-\xef\xf1-\xf6\xf9-\xfd\xff]/;
/** The accents of Latin-1. The class of all marks of Unicode takes four milliseconds to compile. */
const ACCENTS = /[\u0300-\u036f]+/g;
const withoutAccents = (words: readonly string[]): readonly string[] =>
  words.map((word) => (ACCENTED.test(word) ? word.normalize('NFD').replace(ACCENTS, '') : word));
