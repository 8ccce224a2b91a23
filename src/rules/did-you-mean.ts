import { alternatives } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';

/** ` Bedoel je "a" of "b"?`, with a space before it; empty without suggestions. */
export function didYouMean(suggestions: readonly string[]): Text {
  const { nl, en } = alternatives(suggestions.map((word) => `"${word}"`));
  return suggestions.length === 0 ? { nl: '', en: '' } : { nl: ` Bedoel je ${nl}?`, en: ` Did you mean ${en}?` };
}
