import type { Kind } from '../diff/kinds.ts';
import { type Details, entry, isTold, possibleEntry } from './diff.ts';
import { CHANGE_LABELS } from './diff-labels.ts';
import type { DiffItem, DiffReport } from './diff-report.ts';
import { type Block, dim, type Line, strong, type View } from './view.ts';
import type { Say } from './wording.ts';

/** From so many commitments on a side on, a comparison would not fit on a screen. */
const LARGE = 100;
/** Where no more than this is to be told, it still does. */
const FITS = 30;
/** So many of each are named; the others are counted. */
const NAMED = 8;

export const isLarge = (report: DiffReport, details: Details): boolean =>
  report.commitments >= LARGE && itemsIn(report).filter((item) => isTold(item, details)).length > FITS;

const itemsIn = ({ groups }: DiffReport): readonly DiffItem[] => groups.flatMap(({ items }) => items);

/**
 * A large comparison on one screen: the summary, what vanished, what was weakened and what is asked; the rest is counted.
 * @param again the command as it was given
 */
export function largeDiffView(report: DiffReport, again: string, t: Say): View {
  const items = itemsIn(report);
  const lost = items.filter(({ kinds }) => kinds.includes('vanished') || kinds.includes('dropped'));
  const weaker = items.filter((item) => item.kinds.includes('weakened') && !lost.includes(item));
  const rest = items.filter((item) => !lost.includes(item) && !weaker.includes(item));
  const named = (title: string, some: readonly DiffItem[], more: string): readonly Block[] =>
    section(
      `${title} (${some.length})`,
      some.slice(0, NAMED).map((item) => entry(item, 'none', t, 0)),
      some.length - NAMED,
      more,
      t,
    );
  return [
    { kind: 'title', text: [strong(`${report.heading}: `), report.summary] },
    ...report.notices.map((text): Block => ({ kind: 'notice', text })),
    ...named(t({ nl: 'Verdwenen', en: 'Vanished' }), lost, `${again} --only vanished,dropped --details words`),
    ...named(t({ nl: 'Afgezwakt', en: 'Weakened' }), weaker, `${again} --only weakened --details words`),
    ...section(
      t({
        nl: `Te bevestigen: is dit hetzelfde? (${report.possible.length})`,
        en: `To confirm: is this the same? (${report.possible.length})`,
      }),
      report.possible.slice(0, NAMED).map((each) => ({ head: possibleEntry(each, t).head, lines: [] })),
      report.possible.length - NAMED,
      t({ nl: `${again} --review vragen.csv`, en: `${again} --review questions.csv` }),
      t,
    ),
    ...restBlocks(rest, again, t),
    { kind: 'paragraph', text: [dim(report.known)] },
  ];
}

function section(
  title: string,
  items: readonly { readonly head: Line; readonly lines: readonly Line[] }[],
  left: number,
  more: string,
  t: Say,
): readonly Block[] {
  if (items.length === 0) return [];
  const others =
    left > 0 ? [{ head: [dim(t({ nl: `en nog ${left}: ${more}`, en: `and ${left} more: ${more}` }))], lines: [] }] : [];
  return [
    { kind: 'heading', text: [strong(title)] },
    { kind: 'entries', items: [...items, ...others] },
  ];
}

/** How many others there are, each by the most important that happened to it. */
function restBlocks(rest: readonly DiffItem[], again: string, t: Say): readonly Block[] {
  if (rest.length === 0) return [];
  const counts = new Map<Kind, number>();
  for (const { kinds } of rest) {
    const kind = kinds.find((each) => each !== 'carried-over') ?? 'unchanged';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${count} ${t(CHANGE_LABELS[kind])}`);
  return [
    { kind: 'heading', text: [strong(t({ nl: `Verder (${rest.length})`, en: `The rest (${rest.length})` }))] },
    { kind: 'list', items: [told.join(', ')] },
    {
      kind: 'list',
      items: [
        t({
          nl: `alles, per thema: ${again} --details words`,
          en: `everything, by theme: ${again} --details words`,
        }),
      ],
    },
  ];
}
