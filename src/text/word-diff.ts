import { diffArrays } from 'diff';
import { isWestern, WESTERN_LETTERS } from './normalise.ts';
import { isStructured, proseLines } from './prose-lines.ts';
import { sharedStart } from './shared-start.ts';
import { sharedWords } from './shared-words.ts';

/** A part of a text that stayed, was removed or was added. */
export interface WordChange {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/**
 * Comparing is quadratic in the number of edits (Myers, 1986). With more edits than this, a text counts as completely
 * different.
 */
const MOST_EDITS = 800;
/** If a smaller share of the words is common, reading both texts is easier than reading their difference. */
const LEAST_SHARED = 0.3;

/**
 * The difference word by word; undefined where the text is completely different. Line breaks within a paragraph do not
 * count; those between rows of a table, items and quotations stay in the texts. With one space for any white space, the
 * kept and removed words are the old text, and the kept and added words the new text.
 * @param shared the share of common words, where it is already known
 */
export function wordDiff(old: string, next: string, shared?: number): readonly WordChange[] | undefined {
  if (!isStructured(old) && !isStructured(next)) return differenceOf(old, next, shared);
  return differenceOf(inLines(old), inLines(next), shared)?.map(({ op, text }) => ({
    op,
    text: text.replaceAll(LINE, '\n'),
  }));
}

/** Stands for a line break that counts while texts are compared: white space that is no line feed. */
const LINE = '\u2028';

/** A text in which line breaks that only wrap are spaces. */
const inLines = (text: string): string =>
  proseLines(text.replaceAll(LINE, ' '))
    .map((line, at) => (at === 0 ? '' : line.isApart ? '\n\n' : LINE) + line.text)
    .join('');

function differenceOf(old: string, next: string, shared: number | undefined): readonly WordChange[] | undefined {
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
  const found: WordChange[] = [{ op: 'equal', text: spaced(old.slice(0, start).trimStart()) }];
  let [oldAt, nextAt] = [0, 0];
  const isEnd = (): boolean => oldAt === before.length || nextAt === after.length;
  for (const { added, removed, count } of changes) {
    const op = added ? (forwards ? 'insert' : 'delete') : removed ? (forwards ? 'delete' : 'insert') : 'equal';
    const went = before.slice(oldAt, op === 'insert' ? oldAt : (oldAt += count));
    const came = after.slice(nextAt, op === 'delete' ? nextAt : (nextAt += count));
    if (op === 'equal')
      for (const [at, word] of came.entries())
        for (const part of sameWord(went[at] as string, word, at === count - 1 && isEnd())) found.push(part);
    else found.push({ op, text: [...went, ...came].join('') });
  }
  return slid(joined(inGroups(found).map(withoutLoneSpace)));
}

/**
 * A word that is in both texts. A space that was added or removed after it is a separate change, except at the end of a
 * text.
 */
function sameWord(old: string, next: string, isLast: boolean): readonly WordChange[] {
  if (isSpaced(old) === isSpaced(next)) return [{ op: 'equal', text: next }];
  const [word, spaced] = isSpaced(old) ? [next, old] : [old, next];
  if (isLast) return [{ op: 'equal', text: spaced }];
  return [
    { op: 'equal', text: word },
    { op: spaced === next ? 'insert' : 'delete', text: spaced.slice(word.length) },
  ];
}

const isSpaced = (word: string): boolean => /\s$/.test(word);

/** Removed text, the text in its place, and the text after it that stayed. */
interface Group {
  delete: string;
  insert: string;
  equal: string;
}

function inGroups(changes: readonly WordChange[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { op, text } of changes) {
    const last = groups.at(-1);
    if (text === '') continue;
    if (last && (op === 'equal' || last.equal === '')) last[op] += text;
    else groups.push({ delete: '', insert: '', equal: '', [op]: text });
  }
  return groups;
}

/** Where only a comma was removed, the space after it stayed, and is not marked as a change. */
function withoutLoneSpace(group: Group): Group {
  const [went, came] = [group.delete.trimEnd(), group.insert.trimEnd()];
  if ((went !== '' && came !== '') || !isSpaced(group.delete) || !isSpaced(group.insert)) return group;
  return { delete: went, insert: came, equal: group.insert.slice(came.length) + group.equal };
}

/** The space after a word belongs to it, but two words that differ only in that space are equal. */
const OPTIONS = {
  maxEditLength: MOST_EDITS,
  comparator: (left: string, right: string): boolean => left === right || left.trimEnd() === right.trimEnd(),
};

/** The words of a text, each with the space after it, so that a removed word leaves no double space. */
const tokensOf = (text: string): readonly string[] =>
  spaced(text.trim()).match(isWestern(text) ? WESTERN_TOKEN : (tokenOfAnyScript ??= tokenOf('\\p{L}\\p{N}', 'gu'))) ??
  [];

const tokenOf = (letters: string, flags: string): RegExp =>
  new RegExp(`[${letters}][${letters}'’-]*(?:[.,]\\d+)*\\s*|[^${letters}\\s]+\\s*|\\s+`, flags);
const WESTERN_TOKEN = tokenOf(WESTERN_LETTERS, 'g');
/** Made at its first use: the class of all letters of Unicode takes milliseconds to compile. */
let tokenOfAnyScript: RegExp | undefined;

/** A text with one empty line between paragraphs and one space between words. */
const spaced = (text: string): string =>
  text
    .replace(/(?<![ \t\u00a0])[ \t\u00a0]*\n(?:[ \t]*\n)+\s*/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/[ \t]+/g, ' ');

/**
 * Joins changes: a single short word between two changes counts as changed too, since showing it separately is hard to
 * read.
 */
function joined(groups: readonly Group[]): readonly WordChange[] {
  const found: Group[] = [];
  for (const group of groups) {
    const last = found.at(-1);
    if (last && last.delete + last.insert !== '' && last.equal.trim().length <= SHORT && !BORDER.test(last.equal))
      found[found.length - 1] = {
        delete: last.delete + last.equal + group.delete,
        insert: last.insert + last.equal + group.insert,
        equal: group.equal,
      };
    else found.push(group);
  }
  return found.flatMap((part): readonly WordChange[] =>
    (['delete', 'insert', 'equal'] as const).flatMap((op) => (part[op] === '' ? [] : [{ op, text: part[op] }])),
  );
}

const SHORT = 3;
/** Between two cells or two lines: what stands beyond it is something else. */
const BORDER = /[|\u2028]/;

/**
 * Moves changes over punctuation, so that an added or removed sentence ends with its own full stop instead of starting
 * with the one before it.
 */
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
      !after.text.startsWith(stop[1]) ||
      isSpaced(change.text)
    )
      continue;
    const space = /^\S(\s*)/.exec(after.text)?.[1] ?? '';
    // At the end of a text no space is needed after the full stop; elsewhere no space may be added.
    if (space === '' && (after.text !== stop[1] || at + 2 < found.length)) continue;
    before.text += stop[0];
    change.text = `${change.text.slice(stop[0].length)}${stop[1]}${space}`;
    after.text = after.text.slice(1 + space.length);
  }
  return found.filter(({ text }) => text !== '');
}
