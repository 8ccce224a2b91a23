// Which blocks are the commitments, for each shape.
import type { Block } from '../block.ts';
import { type LabelUse, usualUse } from '../recognise/label-words.ts';
import type { GivenLabels } from '../recognise/labels.ts';
import type { Shape } from './placed.ts';

/** What each label of the paper stands for. */
export type LabelUses = ReadonlyMap<string, LabelUse>;

/**
 * Given labels first, then the usual words. Where none of them is about commitments, the label under which items stand
 * most often is; the label that comes before it each time is then the goal.
 */
export function labelUses(blocks: readonly Block[], given: GivenLabels): LabelUses {
  const uses = new Map<string, LabelUse>();
  for (const { label } of blocks)
    if (label !== undefined) uses.set(label, given.get(label) ?? usualUse(label) ?? 'text');
  if (![...uses.values()].includes('commitments')) {
    const promised = mostOften(
      blocks.flatMap((block, at) =>
        block.label !== undefined && blocks[at + 1]?.kind === 'item' ? [block.label] : [],
      ),
    );
    if (promised !== undefined && !given.has(promised)) uses.set(promised, 'commitments');
  }
  return uses;
}

const ENOUGH = 3;

function mostOften(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return (count ?? 0) >= ENOUGH ? most : undefined;
}

/** Places of the blocks that begin a commitment. */
export function promisesOf(
  blocks: readonly Block[],
  shape: Exclude<Shape, 'table'>,
  uses: LabelUses,
): ReadonlySet<number> {
  switch (shape) {
    case 'labels':
      return underLabels(blocks, uses);
    case 'headings':
      return where(blocks, ({ kind, level }) => kind === 'item' && level === 1);
    case 'numbered':
      return numberedTitles(blocks);
    case 'paragraphs':
      return where(blocks, ({ kind, level, number }) => kind === 'item' && level === 1 && number !== undefined);
  }
}

const where = (blocks: readonly Block[], isPromise: (block: Block) => boolean): ReadonlySet<number> =>
  new Set(blocks.flatMap((block, at) => (isPromise(block) ? [at] : [])));

/** The items under a label; where there are none, the paragraphs. */
function underLabels(blocks: readonly Block[], uses: LabelUses): ReadonlySet<number> {
  const found = new Set<number>();
  blocks.forEach(({ label, isCut }, at) => {
    if (label === undefined || uses.get(label) !== 'commitments') return;
    const under = sectionAfter(blocks, at);
    const items = under.filter((each) => blocks[each]?.kind === 'item' && blocks[each]?.level === 1);
    const paragraphs = under.filter((each) => blocks[each]?.kind === 'paragraph' && blocks[each]?.level === 0);
    for (const each of items.length > 0 ? items : paragraphs) found.add(each);
    // `Inzet 2021: We hebben …`, with bullets only from the second on.
    const [first] = paragraphs;
    if (isCut && first === at + 1 && !/:$/.test(blocks[first]?.text ?? '')) found.add(first);
  });
  return found;
}

/** What stands under a heading or label, up to the next. */
function sectionAfter(blocks: readonly Block[], at: number): readonly number[] {
  const next = blocks.findIndex(({ kind }, each) => each > at && (kind === 'heading' || kind === 'label'));
  return Array.from({ length: (next === -1 ? blocks.length : next) - at - 1 }, (_, each) => at + 1 + each);
}

/** Titles with a number, at the level at which most of them stand. */
function numberedTitles(blocks: readonly Block[]): ReadonlySet<number> {
  const numbered = blocks.flatMap(({ kind, number, level }, at) =>
    kind === 'heading' && number !== undefined ? [{ at, level }] : [],
  );
  const lowest = Math.max(0, ...numbered.map(({ level }) => level));
  return new Set(numbered.filter(({ level }) => level === lowest).map(({ at }) => at));
}
