// A hyphen at the end of a line: does it belong to the word?
import type { Line } from '../paper.ts';

/**
 * What becomes of a hyphen at a line's end. `drop`: `ver-` `der` is verder. `keep`: `boa-` `uitrusting`. `space`:
 * `zorg-` `en`.
 */
export type HyphenUse = 'drop' | 'keep' | 'space';

export interface HyphenVerdict {
  readonly use: HyphenUse;
  /** Whether the document itself has the word, in this form. */
  readonly isKnown: boolean;
}

export type HyphenJudge = (before: string, after: string) => HyphenVerdict;

/** After these a hyphen stands for the rest of a word that follows: `in- en uitvoer`. */
const SHARED = /^(?:en|of|en\/of|tot|alsmede|noch|als|dan|respectievelijk|c\.q\.|and|or|to|und)$/i;
const LAST_PART = /(?:^|[\s("'‘“/])([\p{L}\p{N}-]*[\p{L}\p{N}])[-\u2010\u00ad]$/u;
const FIRST_PART = /^([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u;

/**
 * Judges by the document's own words: a word that stands in it elsewhere as one is one, and a compound is a compound.
 * Of words that occur nowhere else the habit of the document decides: whether its hyphens at line ends mostly break
 * words.
 */
export function hyphenJudge(text: string, lines: readonly Line[]): HyphenJudge {
  const words = wordsIn(text, lines);
  const breaksWords = doesBreakWords(text, lines, words);
  return (before, after) => {
    const first = LAST_PART.exec(before)?.[1] ?? '';
    const second = FIRST_PART.exec(after)?.[1] ?? '';
    if (SHARED.test(second) || second === '') return { use: 'space', isKnown: true };
    const known = verdictOf(first, second, words);
    if (known) return { use: known, isKnown: true };
    if (isCompound(first, second)) return { use: 'keep', isKnown: true };
    // Where hyphens mostly break words, only two words of their own may have been one with a hyphen.
    const isDoubtful =
      !breaksWords || [first, second].every((part) => part.length >= 4 && words.has(part.toLowerCase()));
    return { use: breaksWords ? 'drop' : 'keep', isKnown: !isDoubtful };
  };
}

function verdictOf(first: string, second: string, words: ReadonlyMap<string, number>): HyphenUse | undefined {
  const whole = words.get(`${first}${second}`.toLowerCase()) ?? 0;
  const apart = words.get(`${first}-${second}`.toLowerCase()) ?? 0;
  if (whole === apart) return undefined;
  return whole > apart ? 'drop' : 'keep';
}

/** Abbreviations, figures and names keep their hyphen: `VTH-taken`, `2022-2025`, `artikel 2-onderzoek`. */
const isCompound = (first: string, second: string): boolean =>
  /(?:\p{Lu}|\p{N})$/u.test(first) || /^(?:\p{Lu}|\p{N})/u.test(second);

/** All words that stand whole in a line, in lower case, and how often. */
function wordsIn(text: string, lines: readonly Line[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  lines.forEach(({ start, end }, at) => {
    const before = lines[at - 1];
    let whole = text.slice(start, end);
    if (/[-\u2010\u00ad]$/.test(whole)) whole = whole.replace(/(?<!\S)\S+$/, '');
    if (before && /[-\u2010\u00ad]/.test(text[before.end - 1] ?? '')) whole = whole.replace(/^\S+/, '');
    for (const [word] of whole.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  });
  return words;
}

/** In a document that breaks words, many lines end in a hyphen and what they make is mostly a word. */
const MANY = 0.04;

function doesBreakWords(text: string, lines: readonly Line[], words: ReadonlyMap<string, number>): boolean {
  const votes = { drop: 0, keep: 0, space: 0 };
  let hyphens = 0;
  lines.forEach(({ start, end }, at) => {
    const next = lines[at + 1];
    if (!next) return;
    const first = LAST_PART.exec(text.slice(start, end))?.[1];
    const second = FIRST_PART.exec(text.slice(next.start, next.end))?.[1];
    if (first === undefined || second === undefined || SHARED.test(second) || text[end - 1] === '\u00ad') return;
    hyphens++;
    const verdict = verdictOf(first, second, words);
    if (verdict) votes[verdict]++;
  });
  if (votes.drop !== votes.keep) return votes.drop > votes.keep;
  return hyphens > lines.length * MANY;
}
