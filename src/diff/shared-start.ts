/**
 * How long two texts say the same, up to the beginning of a word behind a single space: from there on they can be compared as if nothing
 * stood before, whatever is done with their words, their case or their spaces. Most rewordings leave most of a text as it was.
 */
export function sharedStart(old: string, fresh: string): number {
  const shortest = Math.min(old.length, fresh.length);
  let at = 0;
  while (at < shortest && old.charCodeAt(at) === fresh.charCodeAt(at)) at++;
  for (at--; at > 1; at--) if (old.charCodeAt(at - 1) === SPACE && isPlain(old.charCodeAt(at)) && isPlain(old.charCodeAt(at - 2))) return at;
  return 0;
}

const SPACE = 0x20;

/** A letter or figure of ASCII. */
const isPlain = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
