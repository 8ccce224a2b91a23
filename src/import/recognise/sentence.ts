// Where a sentence ends, and whether a text runs on.

/** Small words that end no sentence, title or item. */
const FUNCTION_WORDS = new Set(
  (
    'de het een en of aan als bij dat die dit door haar hun in is met na naar ons onze op per te ten ter tot tussen uit van via voor waar wat wij we zijn zoals om over onder ' +
    'the a an and or at by for from in into its of on our that their this to under with'
  ).split(' '),
);

const END = /[.!?:;…](?:["'’”»)\]]*)$/;
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.){2,}|(?:bijv|etc|resp|ca|nr|art|incl|excl|max|min|evt|mr|dr|prof|e\.g|i\.e|vs)\.)$/iu;

/** Whether a text ends as a sentence, a list item or an introduction does. */
export const isEnded = (text: string): boolean => END.test(text) && !ABBREVIATION.test(text);

/** Whether a text begins in lower case, after brackets and quotes. */
export const startsLower = (text: string): boolean => /^["'‘’“”«([]*\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^["'‘’“”«([]*\p{Lu}/u.test(text);

/** Whether a text goes on in the next, though a blank line or a page's end stands between them. */
export function runsOn(text: string, next: string): boolean {
  if (isEnded(text)) return false;
  return startsLower(next) || isOpen(text);
}

/** Whether something must follow: a hyphen, a comma, an open bracket, a word that ends no sentence. */
export function isOpen(text: string): boolean {
  return /(?:[,(\u00ad]|\p{L}[-\u2010])$/u.test(text) || (text.includes(' ') && endsInFunctionWord(text));
}

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase());
export const endsInFunctionWord = (text: string): boolean =>
  isFunctionWord(/(?<!\p{L})(\p{L}+)$/u.exec(text)?.[1] ?? '');

/** Whether a dash stands open: `the staff - which was small`. */
export const hasOpenDash = (text: string): boolean => (text.match(/\s[-–—]\s/g) ?? []).length % 2 === 1;
