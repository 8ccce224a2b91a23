// The text of a block: its lines joined, and a list of everything that was changed on the way.
import { unseenIn } from '../../text/unseen-characters.ts';
import type { Repair, RepairKind } from '../block.ts';
import type { Span } from '../paper.ts';
import type { HyphenJudge } from './word-breaks.ts';

export interface BlockText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/**
 * White space, soft hyphens with the space of a line that ended there, halves of characters, and what may be a sign
 * that nobody sees.
 */
const ODD = /\u00ad(?:\s+(?=\p{Ll}))?|[\s\u00a0]+|[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|\p{Cs}/gu;

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
  if (!/(?:\p{L}|\p{N})[-\u2010]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after))
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
  const unseen = new Set(unseenIn(raw).map(({ index }) => index));
  const repairs: Repair[] = [];
  const text = raw.replace(ODD, (odd, at: number) => {
    const kind = kindOf(odd, unseen.has(at));
    if (kind === undefined) return odd;
    const to = kind === 'white-space' ? ' ' : /^\p{Cs}$/u.test(odd) ? '\ufffd' : '';
    repairs.push({ kind, start: start + at, end: start + at + odd.length, to });
    return to;
  });
  return { text, repairs };
}

/** What is wrong with some characters; undefined where nothing is. */
function kindOf(odd: string, isUnseen: boolean): RepairKind | undefined {
  if (odd === ' ') return undefined;
  if (odd.startsWith('\u00ad')) return 'soft-hyphen';
  if (/^[\s\u00a0]+$/.test(odd)) return 'white-space';
  return isUnseen || /^\p{Cs}$/u.test(odd) ? 'invisible' : undefined;
}
