// The text of a block: its lines joined, and a list of everything that was changed on the way.
import type { Repair } from '../block.ts';
import type { Span } from '../paper.ts';
import type { HyphenJudge } from './word-breaks.ts';

export interface BlockText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** White space that is not one plain space, and signs that nobody sees; control characters too. */
const ODD = /\u00ad|[\s\u00a0]+|[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;

/**
 * Joins the lines of a block.
 * @param spans the lines, without their marker
 * @param pieces up to where the characters behind each line belong to the block
 */
export function blockText(
  paper: string,
  spans: readonly Span[],
  pieces: readonly Span[],
  judge: HyphenJudge,
): BlockText {
  const repairs: Repair[] = [];
  let text = '';
  spans.forEach((span, at) => {
    const inside = within(paper, span);
    const next = spans[at + 1];
    const gap = { start: span.end, end: gapEnd(span, next, pieces) };
    text += inside.text;
    repairs.push(...inside.repairs);
    if (!next) {
      if (gap.end > gap.start) repairs.push({ kind: 'white-space', ...gap, to: '' });
      return;
    }
    const isSoft = paper[span.end - 1] === '\u00ad';
    const join = isSoft ? SOFT : joinOf(text, within(paper, next).text, judge);
    repairs.push({
      kind: join.kind,
      start: join.drops ? gap.start - 1 : gap.start,
      end: gap.end,
      to: join.to,
      ...(join.isDoubtful ? { isDoubtful: true } : {}),
    });
    text = (join.drops ? text.slice(0, -1) : text) + join.to;
  });
  return { text, repairs };
}

/** A sign that says where a word may be broken, and was. */
const SOFT: Join = { kind: 'word-break', drops: false, to: '' };

interface Join {
  readonly kind: 'white-space' | 'word-break';
  readonly drops: boolean;
  readonly to: string;
  readonly isDoubtful?: boolean;
}

function joinOf(before: string, after: string, judge: HyphenJudge): Join {
  if (!/[\p{L}\p{N}][-\u2010]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after))
    return { kind: 'white-space', drops: false, to: ' ' };
  const { use, isKnown } = judge(before, after);
  if (use === 'space') return { kind: 'white-space', drops: false, to: ' ' };
  return { kind: 'word-break', drops: use === 'drop', to: '', isDoubtful: !isKnown };
}

/** What stands behind a line up to the next one, or up to where the block is interrupted. */
function gapEnd(span: Span, next: Span | undefined, pieces: readonly Span[]): number {
  const piece = pieces.find(({ start, end }) => start <= span.start && span.end <= end);
  return Math.min(piece?.end ?? span.end, next?.start ?? Number.MAX_SAFE_INTEGER);
}

/** One line: odd white space becomes a space, what nobody sees goes. */
function within(paper: string, { start, end }: Span): BlockText {
  const raw = paper.slice(start, end);
  const repairs: Repair[] = [];
  const text = raw.replace(ODD, (odd, at: number) => {
    if (odd === ' ') return odd;
    const isSpace = /^[\s\u00a0]+$/.test(odd);
    const to = isSpace ? ' ' : /^\p{Cs}$/u.test(odd) ? '\ufffd' : '';
    const kind = isSpace ? 'white-space' : odd === '\u00ad' ? 'soft-hyphen' : 'invisible';
    repairs.push({ kind, start: start + at, end: start + at + odd.length, to });
    return to;
  });
  return { text, repairs };
}
