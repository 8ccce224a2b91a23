import { diffArrays } from 'diff';
import { isWestern, WESTERN_LETTERS } from './normalise.ts';
import { sharedStart } from './shared-start.ts';
import { sharedWords } from './shared-words.ts';

/** A stretch of text that stayed, went or came. */
export interface WordChange {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/** Comparing is quadratic in the number of edits (Myers, 1986): past this many a text is rewritten, and word by word says nothing. */
const MOST_EDITS = 800;
/** Where fewer words than this are shared, one reads the two texts rather than their difference. */
const LEAST_SHARED = 0.3;

/**
 * What changed, word by word; undefined where the text is rewritten. How lines are broken makes no difference.
 * @param shared the share of common words, where it is known already.
 */
export function wordDiff(old: string, next: string, shared?: number): readonly WordChange[] | undefined {
  const start = sharedStart(old, next);
  const [before, after] = [tokensOf(old.slice(start)), tokensOf(next.slice(start))];
  if (before.join('') === after.join('')) return [];
  if ((shared ?? sharedWords(old, next)) < LEAST_SHARED) return undefined;
  // Between two ways to say the same difference, the choice must not depend on which text is called old.
  const forwards = old <= next;
  const changes = forwards
    ? diffArrays([...before], [...after], OPTIONS)
    : diffArrays([...after], [...before], OPTIONS);
  if (!changes) return undefined;
  const differing = changes.map(
    ({ added, removed, value }): WordChange => ({
      op: added ? (forwards ? 'insert' : 'delete') : removed ? (forwards ? 'delete' : 'insert') : 'equal',
      text: value.join(''),
    }),
  );
  return slid(joined(start === 0 ? differing : behind(spaced(old.slice(0, start).trimStart()), differing)));
}

const behind = (same: string, [first, ...rest]: readonly WordChange[]): readonly WordChange[] =>
  first?.op === 'equal'
    ? [{ op: 'equal', text: same + first.text }, ...rest]
    : [{ op: 'equal', text: same }, ...(first ? [first] : []), ...rest];

/** The space behind a word is part of it, and makes it no other word. */
const OPTIONS = {
  maxEditLength: MOST_EDITS,
  comparator: (left: string, right: string): boolean => left === right || left.trimEnd() === right.trimEnd(),
};

/** Words with the space behind them, so that what is left out leaves no double space. */
const tokensOf = (text: string): readonly string[] =>
  spaced(text.trim()).match(isWestern(text) ? WESTERN_TOKEN : (tokenOfAnyScript ??= tokenOf('\\p{L}\\p{N}', 'gu'))) ??
  [];

const tokenOf = (letters: string, flags: string): RegExp =>
  new RegExp(`[${letters}][${letters}'’-]*(?:[.,]\\d+)*\\s*|[^${letters}\\s]+\\s*|\\s+`, flags);
const WESTERN_TOKEN = tokenOf(WESTERN_LETTERS, 'g');
/** Made when a text asks for it: all the world's letters take milliseconds to compile. */
let tokenOfAnyScript: RegExp | undefined;

/** Between paragraphs one empty line, between words one space. */
const spaced = (text: string): string =>
  text
    .replace(/[ \t\u00a0]*\n(?:[ \t]*\n)+\s*/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/[ \t]+/g, ' ');

/** A lone short word between two changes is noise: it goes and comes again with them. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const found: { delete: string; insert: string; equal: string }[] = [];
  for (const [at, { op, text }] of changes.entries()) {
    const last = found.at(-1);
    const between = at > 0 && at < changes.length - 1;
    if (op === 'equal' && (last?.equal !== '' || !between || text.trim().length > 3))
      found.push({ delete: '', insert: '', equal: text });
    else if (op === 'equal' && last)
      found[found.length - 1] = { delete: last.delete + text, insert: last.insert + text, equal: '' };
    else if (last && last.equal === '') last[op as 'delete' | 'insert'] += text;
    else found.push({ delete: '', insert: '', equal: '', [op]: text });
  }
  return found.flatMap((part): readonly WordChange[] =>
    (['delete', 'insert', 'equal'] as const).flatMap((op) => (part[op] === '' ? [] : [{ op, text: part[op] }])),
  );
}

/** What came or went after a full stop is shown as a sentence with its own stop, not as one that begins with that of the sentence before. */
function slid(changes: readonly WordChange[]): readonly WordChange[] {
  const found = changes.map((change) => ({ ...change }));
  for (const [at, change] of found.entries()) {
    const [before, after] = [found[at - 1], found[at + 1]];
    const stop = /^([.;:!?,])\s+/.exec(change.text);
    if (
      change.op === 'equal' ||
      before?.op !== 'equal' ||
      after?.op !== 'equal' ||
      !stop?.[1] ||
      !after.text.startsWith(stop[1])
    )
      continue;
    const space = /^\S(\s*)/.exec(after.text)?.[1] ?? '';
    before.text += stop[0];
    change.text = `${change.text.slice(stop[0].length).trimEnd()}${stop[1]}${space}`;
    after.text = after.text.slice(1 + space.length);
  }
  return found.filter(({ text }) => text !== '');
}
