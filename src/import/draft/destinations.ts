// The account of the paper: for every character where it went.
import type { Block, Repair } from '../block.ts';
import type { Outline } from '../outline.ts';
import type { AsideReason, Paper, Span } from '../paper.ts';
import type { RecordDraft } from '../records/record.ts';

/** A stretch of the paper's text, and where it went. Together they are the whole text, in its order. */
export interface Destination extends Span {
  /** A file from the agenda's folder, or undefined where it is left out. */
  readonly path: string | undefined;
  /** What it is there. */
  readonly role: 'title' | 'text' | 'label' | 'deliverable' | 'rest' | 'white-space';
  readonly reason: AsideReason | undefined;
  readonly page: number;
  readonly block: Block | undefined;
}

/** @throws Error where a character would be lost or counted twice: that is a bug, never a property of a paper. */
export function destinationsOf(
  paper: Paper,
  outline: Outline,
  records: readonly RecordDraft[],
): readonly Destination[] {
  const found = [
    ...records.flatMap(inRecord),
    ...outline.rest.flatMap(({ block, reason }) => spansOf(block, { path: undefined, role: 'rest', reason })),
  ].sort((a, b) => a.start - b.start);
  return found.length === 0 ? whitespaceOnly(paper) : checked(found, paper.text.length);
}

/** A paper in which no line was found has nothing but white space. */
const whitespaceOnly = ({ text }: Paper): readonly Destination[] =>
  text === ''
    ? []
    : [
        {
          start: 0,
          end: text.length,
          path: undefined,
          role: 'white-space',
          reason: undefined,
          page: 1,
          block: undefined,
        },
      ];

function inRecord({ path, block, isTitle, content, deliverables }: RecordDraft): readonly Destination[] {
  return [
    ...(block ? spansOf(block, { path, role: isTitle ? 'title' : 'text', reason: undefined }) : []),
    ...content.flatMap((each) =>
      spansOf(each.block, { path, role: each.part === 'label' ? 'label' : 'text', reason: undefined }),
    ),
    ...deliverables.flatMap(({ blocks }) =>
      blocks.flatMap((each) => spansOf(each, { path, role: 'deliverable', reason: undefined })),
    ),
  ];
}

const spansOf = (block: Block, what: Pick<Destination, 'path' | 'role' | 'reason'>): readonly Destination[] =>
  block.pieces.map(({ start, end }) => ({ start, end, page: block.page, block, ...what }));

function checked(found: readonly Destination[], length: number): readonly Destination[] {
  let at = 0;
  for (const { start, end } of found) {
    if (start !== at || end <= start) throw new Error(`The paper's text is not whole: ${at} is followed by ${start}.`);
    at = end;
  }
  if (at !== length) throw new Error(`The paper's text is not whole: it ends at ${at}, not ${length}.`);
  return found;
}

/** What was changed in the paper's characters, in their order. Of what is left out nothing is changed. */
export function repairsOf(destinations: readonly Destination[]): readonly Repair[] {
  const blocks = new Set(destinations.flatMap(({ block, role }) => (block && role !== 'rest' ? [block] : [])));
  return [...blocks].flatMap(({ repairs }) => repairs).sort((a, b) => a.start - b.start);
}
