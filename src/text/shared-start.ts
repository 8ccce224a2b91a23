/**
 * The length of the common start of two texts, up to the beginning of a word after a single space. A comparison can
 * skip this part, also one that ignores case or spaces. Most rewordings leave most of a text unchanged.
 */
export function sharedStart(old: string, next: string): number {
  let at = sameFrom(old, next);
  for (at--; at > 1; at--)
    if (old.charCodeAt(at - 1) === SPACE && isPlain(old.charCodeAt(at)) && isPlain(old.charCodeAt(at - 2))) return at;
  return 0;
}

/**
 * The length of the common start, found by halving. Comparing character by character takes longer than the rest of the
 * comparison.
 */
function sameFrom(old: string, next: string): number {
  const shortest = Math.min(old.length, next.length);
  let same = 0;
  for (let step = 2 ** Math.floor(Math.log2(shortest || 1)); step >= 1; step /= 2) {
    if (same + step <= shortest && old.startsWith(next.slice(same, same + step), same)) same += step;
  }
  return same;
}

const SPACE = 0x20;

/** A letter or digit of ASCII. */
const isPlain = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
