import distance from 'damerau-levenshtein';

/** The cost of a difference that people do not see as one: capitals, hyphens, underscores, spaces. */
const SLIP = 0.1;

/**
 * The candidates that were probably meant by a word, best first, at most three. Close is at most three edits in ten letters
 * (letters swapped count as one), and at least one edit is allowed; differences in capitals and hyphens hardly count.
 */
export function suggest(word: string, candidates: Iterable<string>): readonly string[] {
  const meant = plain(word);
  const limit = Math.max(1, 0.3 * meant.length);
  const near: { candidate: string; cost: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const target = plain(candidate);
    if (Math.abs(target.length - meant.length) > limit) continue;
    const cost = distance(meant, target).steps + (word === candidate ? 0 : SLIP);
    if (cost <= limit + SLIP) near.push({ candidate, cost });
  }
  const sorted = near.sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
  // Where only capitals and hyphens differ nothing else was meant.
  const same = sorted.filter(({ cost }) => cost <= SLIP);
  return (same.length > 0 ? same : sorted).slice(0, 3).map(({ candidate }) => candidate);
}

const plain = (word: string): string => word.normalize('NFC').toLowerCase().replace(/[-_ ]/g, '');
