import { bare } from '../text/normalise.ts';
import type { Entry } from './entry.ts';

/** Two entries that say the same. */
export interface EqualPair<E extends Entry> {
  readonly old: E;
  readonly new: E;
}

const FEWEST_WORDS = 5;
const telling = (text: string): string => (text.split(' ').length >= FEWEST_WORDS ? text : '');

/**
 * Pairs equal texts: first title and text together, then a text long enough to be no coincidence. Where a text stands
 * more than once, those under matching parents belong together first, then those under others, each time in the order
 * of the document.
 */
export function pairEqual<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  sameParent: (old: E, next: E) => boolean,
  areApart: (old: E, next: E) => boolean = () => false,
): readonly EqualPair<E>[] {
  if (old.length === 0 || next.length === 0) return [];
  const whole = pairBy(old, next, ({ title, text }) => `${bare(title)}\n${bare(text)}`, sameParent, areApart);
  const taken = new Set(whole.flatMap((pair) => [pair.old, pair.new]));
  const isFree = (entry: E): boolean => !taken.has(entry);
  const text = pairBy(
    old.filter(isFree),
    next.filter(isFree),
    (entry) => telling(bare(entry.text)),
    sameParent,
    areApart,
  );
  return [...whole, ...text];
}

function pairBy<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  key: (entry: E) => string,
  sameParent: (old: E, next: E) => boolean,
  areApart: (old: E, next: E) => boolean,
): readonly EqualPair<E>[] {
  const [before, after] = [byKey(old, key), byKey(next, key)];
  return [...before].flatMap(([written, entries]) => inOrder(entries, after.get(written) ?? [], sameParent, areApart));
}

function byKey<E extends Entry>(entries: readonly E[], key: (entry: E) => string): ReadonlyMap<string, readonly E[]> {
  const found = new Map<string, E[]>();
  for (const entry of entries) {
    const written = entry.textKnown ? key(entry) : '';
    if (written.trim() === '') continue;
    const known = found.get(written);
    if (known) known.push(entry);
    else found.set(written, [entry]);
  }
  return found;
}

function inOrder<E extends Entry>(
  old: readonly E[],
  next: readonly E[],
  sameParent: (old: E, next: E) => boolean,
  areApart: (old: E, next: E) => boolean,
): readonly EqualPair<E>[] {
  const free = new Set(next);
  const pairs: EqualPair<E>[] = [];
  const pairWhere = (areTogether: (a: E, b: E) => boolean): void => {
    for (const entry of old) {
      const other = pairs.some((pair) => pair.old === entry)
        ? undefined
        : [...free].find((each) => areTogether(entry, each) && !areApart(entry, each));
      if (other === undefined) continue;
      free.delete(other);
      pairs.push({ old: entry, new: other });
    }
  };
  pairWhere(sameParent);
  pairWhere(() => true);
  return pairs;
}
