/**
 * Pseudo-random choices that are the same on every machine for the same seed: Marsaglia's xorshift with 32 bits of state, and a
 * multiplication because its lowest bits are weak.
 * @param {string} seed
 */
export function chance(seed) {
  let state = hash(seed) || 1;
  const step = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.imul(state, 0x9e3779b1) >>> 0;
  };
  // The first values of similar seeds are similar.
  for (let round = 0; round < 8; round++) step();
  return choices(() => step() / 2 ** 32);
}

/** @param {() => number} next at least 0, below 1 */
function choices(next) {
  const below = (end) => Math.floor(next() * end);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    one: (list) => list[below(list.length)],
    /** `count` different items, in random order. */
    some: (list, count) => shuffled(list, below).slice(0, count),
    /** True in this share of the cases. */
    in: (share) => next() < share,
    /** @param {readonly (readonly [item: string, weight: number])[]} weighted */
    weighted(weighted) {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      return weighted.find(([, weight]) => (left -= weight) < 0)?.[0] ?? weighted[0][0];
    },
  };
}

function shuffled(list, below) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}

/** FNV-1a over UTF-16 units. */
const hash = (text) =>
  Array.from(text).reduce((value, character) => Math.imul(value ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5) >>>
  0;
