// The plan's title: a short line at the beginning of the paper that says what it is.
import type { Placed } from './placed.ts';

const LONGEST = 120;
/** How far from the beginning a title can stand, in blocks. */
const NEAR = 12;
const WORDS = /agenda|plan|programma|programme|akkoord|agreement|strategie|strategy|begroting|koers|nota|visie/i;

/** Gives the block that is the title the part of one; where no block looks like it, none. */
export function withPlanTitle(placed: readonly Placed[], year: number): readonly Placed[] {
  const first = placed.findIndex(({ part }) => part === 'theme' || part === 'commitment');
  const before = placed.slice(0, first === -1 ? NEAR : Math.min(first, NEAR));
  const looks = before.map((each, at) => ({ at, look: lookOf(each, year) })).filter(({ look }) => look > 0);
  const best = looks.sort((a, b) => b.look - a.look || a.at - b.at)[0];
  if (!best) return placed;
  return placed.map((each, at) => (at === best.at ? { ...each, part: 'title', of: 'plan' } : each));
}

/** More for a year, for a word such as plan, for a heading; nothing for a sentence or an aside. */
function lookOf({ block, part, of }: Placed, year: number): number {
  const { text, kind } = block;
  if (of !== 'plan' || (part !== 'text' && part !== 'section') || kind === 'item' || kind === 'label') return 0;
  if (text.length > LONGEST || !/\p{L}{3}/u.test(text) || /[.;:,]$/.test(text)) return 0;
  const isTitled = (WORDS.test(text) ? 2 : 0) + (text.includes(String(year)) ? 2 : 0) + (kind === 'heading' ? 1 : 0);
  return isTitled >= 2 || (kind === 'heading' && block.level === 1) ? isTitled : 0;
}
