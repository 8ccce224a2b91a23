/** Numbers that look like chance and are the same every time. */
export interface Chance {
  /** A whole number from 0, below another. */
  below(limit: number): number;
  /** One of some things. */
  of<T>(things: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain), begun anew for each number of a seed. */
export function chanceOf(seed: number, id: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(id + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    of: <T>(things: readonly T[]): T => {
      if (things.length === 0) throw new Error('there is nothing to choose from');
      return things[below(things.length)] as T;
    },
  };
}
