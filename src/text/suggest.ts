import distance from 'damerau-levenshtein';

/** The cost of a difference that people do not see as one: capitals, hyphens, underscores, spaces. */
const SLIP = 0.1;

/** What was probably meant by a word, of what there is to choose from; of some of it, where only that could have been meant. */
export type Suggest = (word: string, couldBeMeant?: (candidate: string) => boolean) => readonly string[];

/**
 * The candidates that were probably meant by a word, best first, at most three. Close is at most three edits in ten letters
 * (letters swapped count as one), and at least one edit is allowed; differences in capitals and hyphens hardly count.
 */
export const suggest = (word: string, candidates: Iterable<string>): readonly string[] => suggestFrom(candidates)(word);

/** The same, for many words: what can be known of the candidates by themselves is found once, when the first word is asked about. */
export function suggestFrom(candidates: Iterable<string>): Suggest {
  let byLength: ReadonlyMap<number, readonly Candidate[]> | undefined;
  return (word, couldBeMeant = () => true) => {
    byLength ??= groupByLength(Array.from(new Set(candidates), candidateOf));
    const meant = candidateOf(word);
    const limit = Math.max(1, 0.3 * meant.plain.length);
    const near: { candidate: string; cost: number }[] = [];
    for (let length = Math.ceil(meant.plain.length - limit); length <= meant.plain.length + limit; length++) {
      for (const target of byLength.get(length) ?? []) {
        if (
          lettersMissing(meant, target) > limit ||
          lettersMissing(target, meant) > limit ||
          !couldBeMeant(target.written)
        )
          continue;
        const cost = distance(meant.plain, target.plain).steps + (word === target.written ? 0 : SLIP);
        if (cost <= limit + SLIP) near.push({ candidate: target.written, cost });
      }
    }
    const sorted = near.sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
    // Where only capitals and hyphens differ nothing else was meant.
    const same = sorted.filter(({ cost }) => cost <= SLIP);
    return (same.length > 0 ? same : sorted).slice(0, 3).map(({ candidate }) => candidate);
  };
}

function groupByLength(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const { length } = candidate.plain;
    const own = groups.get(length);
    if (own) own.push(candidate);
    else groups.set(length, [candidate]);
  }
  return groups;
}

interface Candidate {
  readonly written: string;
  /** As it is compared. */
  readonly plain: string;
  /** A bit for each letter in it, and for each that is there twice; letters share 32 bits. */
  readonly letters: number;
  readonly twice: number;
}

function candidateOf(written: string): Candidate {
  const plain = written.normalize('NFC').toLowerCase().replace(/[-_ ]/g, '');
  let [letters, twice] = [0, 0];
  for (let at = 0; at < plain.length; at++) {
    const bit = 1 << (plain.charCodeAt(at) & 31);
    twice |= letters & bit;
    letters |= bit;
  }
  return { written, plain, letters, twice };
}

/** At least so many edits it takes to come from one to the other, since each brings one letter. Nearly all candidates are passed over for that alone. */
const lettersMissing = (from: Candidate, to: Candidate): number =>
  bitsIn(to.letters & ~from.letters) + bitsIn(to.twice & ~from.twice);

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
