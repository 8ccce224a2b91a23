import distance from 'damerau-levenshtein';

/** The cost of a difference only in capitals, hyphens, underscores or spaces. */
const SLIP = 0.1;

/** Gives the candidates that were probably meant by a word; `couldBeMeant` can leave some out. */
export type Suggest = (word: string, couldBeMeant?: (candidate: string) => boolean) => readonly string[];

/**
 * The candidates that were probably meant by a word, best first, at most three. They differ by at most three edits in
 * ten letters (swapping two letters is one edit); one edit is always allowed. Differences in capitals and hyphens
 * hardly count.
 */
export const suggest = (word: string, candidates: Iterable<string>): readonly string[] => suggestFrom(candidates)(word);

/** The same for many words. The candidates are prepared once, at the first word. */
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
    // If a candidate differs only in capitals or hyphens, nothing else was meant.
    const same = sorted.filter(({ cost }) => cost <= SLIP);
    return (same.length > 0 ? same : sorted).slice(0, 3).map(({ candidate }) => candidate);
  };
}

/** Whether no digit of a word is missing from what is proposed for it: in "5 bijeenkomsten" the 5 was meant. */
export function keepsDigits(word: string, candidate: string): boolean {
  const left = [...candidate.replace(/\D/g, '')];
  return [...word.replace(/\D/g, '')].every((digit) => {
    const at = left.indexOf(digit);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
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
  /** The form that is compared. */
  readonly plain: string;
  /** A bit for each letter in it, and for each letter that occurs twice; letters share 32 bits. */
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

/** A lower limit for the number of edits: each edit adds at most one letter. This rules out nearly all candidates. */
const lettersMissing = (from: Candidate, to: Candidate): number =>
  bitsIn(to.letters & ~from.letters) + bitsIn(to.twice & ~from.twice);

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
