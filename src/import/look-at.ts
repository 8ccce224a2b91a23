// What a person should look at: everything that was decided in doubt.
import type { Block } from './block.ts';
import { startOf } from './block.ts';
import type { Draft } from './draft/draft.ts';
import type { Paper } from './paper.ts';
import { hasOpenDash } from './recognise/sentence.ts';
import type { RecordDraft } from './records/record.ts';

export const DOUBTS = [
  'word-break',
  'dash-in-sentence',
  'renumbered',
  'made-theme',
  'made-objective',
  'no-text',
  'no-commitments',
  'text-after-items',
  'short-commitment',
  'long-commitment',
  'columns',
  'plan-title',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One thing to look at. */
export interface LookAt {
  readonly doubt: Doubt;
  /** Where in the paper: a line of a text, a page of anything else. Undefined where it is nowhere in particular. */
  readonly line: number | undefined;
  readonly page: number | undefined;
  /** The record's number, empty for the plan. */
  readonly number: string;
  /** A few words by which the place is known. */
  readonly words: string;
}

const SHORT = 25;
const LONG = 1_500;

export function lookAt(paper: Paper, draft: Draft): readonly LookAt[] {
  return [...draft.records.flatMap((record, at) => inRecord(paper, record, draft.records[at + 1])), ...columns(paper)];
}

function inRecord(paper: Paper, record: RecordDraft, next: RecordDraft | undefined): readonly LookAt[] {
  const at = (doubt: Doubt, block: Block | undefined, words: string): LookAt => ({
    doubt,
    number: record.number,
    words,
    ...placeIn(paper, block),
  });
  const blocks = [
    ...(record.block ? [record.block] : []),
    ...record.content.map(({ block }) => block),
    ...record.deliverables.flatMap((each) => each.blocks),
  ];
  const { block, title, kind } = record;
  const text = blocks.map((each) => each.text).join(' ');
  const isEmpty =
    record.content.every(({ part }) => part === 'label') && record.isTitle && record.deliverables.length === 0;
  return [
    ...blocks.flatMap((each) =>
      each.repairs
        .filter(({ isDoubtful }) => isDoubtful)
        .map((repair) => at('word-break', each, around(paper, each, repair.start))),
    ),
    ...blocks.filter((each) => hasDash(paper, each)).map((each) => at('dash-in-sentence', each, beginning(each.text))),
    ...(record.paperNumber !== undefined ? [at('renumbered', block, record.paperNumber)] : []),
    ...(kind === 'theme' && !block ? [at('made-theme', undefined, title)] : []),
    ...(kind === 'objective' && !block ? [at('made-objective', undefined, title)] : []),
    ...(kind === 'plan' && !block ? [at('plan-title', undefined, title)] : []),
    // In a sheet a title with nothing beside it is what it should be.
    ...((kind === 'objective' || kind === 'commitment') && isEmpty && !block?.cell
      ? [at('no-text', block, title)]
      : []),
    ...(kind === 'objective' && next?.kind !== 'commitment' ? [at('no-commitments', block, title)] : []),
    ...(kind === 'objective'
      ? record.content
          .filter((each) => each.part === 'text' && isBehindCommitments(each.block, next))
          .map((each) => at('text-after-items', each.block, beginning(each.block.text)))
      : []),
    ...(kind === 'commitment' && text.length < SHORT ? [at('short-commitment', block, text)] : []),
    ...(kind === 'commitment' && !record.isTitle && text.length > LONG
      ? [at('long-commitment', block, beginning(text))]
      : []),
  ];
}

/** Text of the objective that the paper has only after its first commitment. */
const isBehindCommitments = (block: Block, next: RecordDraft | undefined): boolean =>
  next?.kind === 'commitment' && next.block !== undefined && startOf(block) > startOf(next.block);

/** A line inside the block begins with a dash: it was taken for a part of the sentence. */
function hasDash(paper: Paper, { spans }: Block): boolean {
  return spans.some(
    ({ start, end }, at) =>
      at > 0 &&
      /^[-–—•] /.test(paper.text.slice(start, end)) &&
      hasOpenDash(
        `${spans
          .slice(0, at)
          .map((span) => paper.text.slice(span.start, span.end))
          .join(' ')} `,
      ),
  );
}

const columns = ({ read }: Paper): readonly LookAt[] =>
  (read.columnPages ?? []).map((page) => ({ doubt: 'columns', line: undefined, page, number: '', words: '' }));

const WORDS = 50;
const beginning = (text: string): string =>
  text.length <= WORDS ? text : `${text.slice(0, WORDS).replace(/(?<!\s)\s+\S*$/, '')}…`;

/** The word that was broken, as it is now. */
function around(paper: Paper, { text }: Block, at: number): string {
  const before =
    /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)[-\u2010]?$/u.exec(paper.text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].map(([word]) => word);
  return words.find((word) => before !== '' && word.length > before.length && word.includes(before)) ?? before;
}

function placeIn(paper: Paper, block: Block | undefined): Pick<LookAt, 'line' | 'page'> {
  if (!block) return { line: undefined, page: undefined };
  if (paper.format !== 'txt' && paper.format !== 'md')
    return { line: undefined, page: paper.pages === undefined ? undefined : block.page };
  return { line: (paper.text.slice(0, startOf(block)).match(/\r\n|\r|\n/g)?.length ?? 0) + 1, page: undefined };
}
