import { diffArrays } from 'diff';
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

/** What changed, word by word; undefined where the text is rewritten. How lines are broken makes no difference. */
export function wordDiff(old: string, fresh: string): readonly WordChange[] | undefined {
  const [before, after] = [tokensOf(old), tokensOf(fresh)];
  if (before.join('') === after.join('')) return [];
  if (sharedWords(old, fresh) < LEAST_SHARED) return undefined;
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  return joined(changes.map(({ added, removed, value }) => ({ op: added ? 'insert' : removed ? 'delete' : 'equal', text: value.join('') })));
}

/** Words with the space behind them, so that what is left out leaves no double space. */
const tokensOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/[ \t\u00a0]*\n(?:[ \t]*\n)+\s*/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:[.,]\d+)*\s*|[^\p{L}\p{N}\s]+\s*|\s+/gu) ?? [];

/** A lone short word between two changes is noise: it goes and comes again with them. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const found: { delete: string; insert: string; equal: string }[] = [];
  for (const [at, { op, text }] of changes.entries()) {
    const last = found.at(-1);
    const between = at > 0 && at < changes.length - 1;
    if (op === 'equal' && (!last || last.equal !== '' || !between || text.trim().length > 3)) found.push({ delete: '', insert: '', equal: text });
    else if (op === 'equal' && last) found[found.length - 1] = { delete: last.delete + text, insert: last.insert + text, equal: '' };
    else if (last && last.equal === '') last[op as 'delete' | 'insert'] += text;
    else found.push({ delete: '', insert: '', equal: '', [op]: text });
  }
  return found.flatMap((part): readonly WordChange[] => (['delete', 'insert', 'equal'] as const).flatMap((op) => (part[op] === '' ? [] : [{ op, text: part[op] }])));
}
