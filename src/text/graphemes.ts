/** What a reader sees as one character: a flag, a family and a letter with its accents are each one (UAX 29). */
let segmenter: Intl.Segmenter | undefined;

const segments = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** A text of these characters only has one code unit for each character that a reader sees. */
const ONE_UNIT_EACH = /^[\x20-\x7e\xa0-\u02ff]*$/;

/** The characters of a text, as a reader counts them. */
export const graphemesOf = (text: string): Iterable<string> =>
  ONE_UNIT_EACH.test(text) ? text : Array.from(segments(text), ({ segment }) => segment);

/** Where the character begins that an offset is in. */
export const graphemeStart = (text: string, at: number): number => segments(text).containing(at)?.index ?? at;
