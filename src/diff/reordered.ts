import { byNumber } from '../model/build.ts';
import type { Entry } from './entry.ts';
import type { Match } from './match.ts';
import { outOfOrder } from './order.ts';

/**
 * The pairs that changed places with others under the same parent; a pair that shifted only because something came or
 * went did not.
 */
export function reorderedIn(
  matches: readonly Match[],
  underMatched: (old: Entry, next: Entry) => boolean,
): ReadonlySet<Match> {
  const siblings = new Map<Entry, Match[]>();
  for (const match of matches) {
    const [old, next] = [match.old[0], match.new[0]];
    if (match.old.length !== 1 || match.new.length !== 1 || !old?.number || !next?.parent || !underMatched(old, next))
      continue;
    const known = siblings.get(next.parent);
    if (known) known.push(match);
    else siblings.set(next.parent, [match]);
  }
  return new Set([...siblings.values()].flatMap(outOfOrderAmong));
}

/** Ties between runs of the same length must not depend on which side is called old. */
function outOfOrderAmong(matches: readonly Match[]): readonly Match[] {
  const byOld = [...matches].sort((a, b) => byPlace(a.old[0], b.old[0]));
  const byNew = [...matches].sort((a, b) => byPlace(a.new[0], b.new[0]));
  if (byOld.every((match, at) => match === byNew[at])) return [];
  const names = (list: readonly Match[], side: 'old' | 'new'): string =>
    JSON.stringify(list.map((match) => [match[side][0]?.year, match[side][0]?.number, match[side][0]?.id]));
  const [from, to] = names(byOld, 'old') <= names(byNew, 'new') ? [byOld, byNew] : [byNew, byOld];
  const place = new Map(to.map((match, at) => [match, at]));
  const moved = outOfOrder(from.map((match) => place.get(match) as number));
  return from.filter((_match, at) => moved.has(at));
}

const byPlace = (a: Entry | undefined, b: Entry | undefined): number =>
  byNumber({ number: a?.number ?? '0', id: a?.id ?? '' }, { number: b?.number ?? '0', id: b?.id ?? '' });
