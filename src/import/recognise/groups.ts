// Lines that belong together: one group is one heading, item, paragraph, label or aside.
import type { Line } from '../paper.ts';
import { fits, type Habits, isShort } from './habits.ts';
import type { LabelledLine } from './labels.ts';
import type { Mark } from './marks.ts';
import { numberKey, openingOf } from './openings.ts';
import { isEnded, isOpen, runsOn, startsLower, startsUpper } from './sentence.ts';

export interface Group {
  readonly lines: readonly LabelledLine[];
  /** The label that its only line is. */
  readonly label: string | undefined;
  readonly mark: Mark | undefined;
  /** Lines joined by spaces, without the mark: enough to judge by. */
  readonly text: string;
}

/** A larger or smaller letter than this begins something else, in points. */
const OTHER_SIZE = 0.8;

/** Puts lines together. Asides are groups of their own, and what runs on behind one goes on. */
export function groupLines(paper: string, lines: readonly LabelledLine[], habits: Habits): readonly Group[] {
  const groups: Group[] = [];
  const numbers = new Set<string>();
  /** The group that the next line may go on with: an aside in between does not end it. */
  let open: number | undefined;
  lines.forEach((line, at) => {
    const words = paper.slice(line.start, line.end);
    if (line.role.is === 'aside') {
      const last = groups.at(-1);
      if (last && isSameAside(last, line, lines[at - 1]))
        groups[groups.length - 1] = { ...last, lines: [...last.lines, line], text: `${last.text} ${words}` };
      else groups.push({ lines: [line], label: undefined, mark: undefined, text: words });
      return;
    }
    const current = open === undefined ? undefined : (groups[open] as Group);
    const lastLine = current?.lines.at(-1);
    const hasGap =
      !lastLine || lastLine.page !== line.page || lines[at - 1] !== lastLine || (habits.usesBlanks && line.afterBlank);
    const mark = beginsElement(line, lastLine)
      ? openingOf(words, line, { text: current?.text ?? '', mark: current?.mark, lastLine, hasGap, numbers }, habits)
      : undefined;
    if (mark?.is === 'number') numbers.add(numberKey(mark));
    if (
      current &&
      lastLine &&
      !mark &&
      goesOn(current, line, words, { last: lastLine, next: lines[at + 1], hasGap }, habits)
    ) {
      groups[open as number] = { ...current, lines: [...current.lines, line], text: `${current.text} ${words}`.trim() };
      return;
    }
    groups.push({ lines: [line], label: line.label, mark, text: words.slice(mark?.length ?? 0) });
    open = groups.length - 1;
  });
  return groups;
}

const beginsElement = (line: Line, last: Line | undefined): boolean =>
  line.element === undefined || line.element !== last?.element;

const isSameAside = (group: Group, line: Line, before: Line | undefined): boolean => {
  const last = group.lines.at(-1) as Line;
  return (
    last === before &&
    last.role.is === 'aside' &&
    line.role.is === 'aside' &&
    last.role.reason === line.role.reason &&
    last.page === line.page
  );
};

/** What stands around a line. */
interface Around {
  readonly last: LabelledLine;
  readonly next: LabelledLine | undefined;
  readonly hasGap: boolean;
}

/** Whether a line without a mark belongs to the group that is open. */
function goesOn(
  group: Group,
  line: LabelledLine,
  words: string,
  { last, next, hasGap }: Around,
  habits: Habits,
): boolean {
  if (line.element !== undefined || last.element !== undefined) return line.element === last.element;
  if (line.label !== undefined || last.label !== undefined) return false;
  // A bullet or number that stands alone on its line has its text in the next.
  if (group.text === '') return true;
  if (Math.abs(line.size - last.size) >= OTHER_SIZE) return false;
  if (hasGap) return goesOnBehindGap(group, words, habits);
  if (!startsUpper(words)) return true;
  const [word = ''] = words.split(' ');
  const isOver = isEnded(group.text) || (group.mark === undefined && isShort(last, habits));
  if (isOver && isTitleLine(line, words, next, habits)) return false;
  if (!fits(last, word, habits)) return true;
  if (line.style !== last.style && isShort(last, habits)) return false;
  const isFirstLine = group.lines.length === 1 && group.mark === undefined && isShort(last, habits);
  if (canBeTitle(group) || isFirstLine) return isOpen(group.text);
  if (habits.usesBlanks) return true;
  return !isEnded(group.text) || (group.mark !== undefined && !isShort(last, habits));
}

function goesOnBehindGap(group: Group, words: string, { isCapitals }: Habits): boolean {
  if (canBeTitle(group)) return startsLower(words) && !isEnded(group.text);
  return runsOn(group.text, words) || (isCapitals && group.mark?.is === 'bullet' && !isEnded(group.text));
}

/** A number with a few words, which may be a title over several lines. */
const canBeTitle = ({ mark, lines, text }: Group): boolean =>
  mark?.is === 'number' && lines.length <= 3 && text.length <= 120 && !isEnded(text);

/** A short line without an end, with a gap or a label under it: a heading that is stuck to the text above it. */
function isTitleLine(line: LabelledLine, words: string, next: LabelledLine | undefined, habits: Habits): boolean {
  if (!next || isEnded(words) || !isShort(line, habits)) return false;
  return next.label !== undefined || (habits.usesBlanks && next.afterBlank);
}
