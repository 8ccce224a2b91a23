// Which marks begin something. A dash may stand in a sentence, and so may a number.
import { fits, type Habits } from './habits.ts';
import type { LabelledLine } from './labels.ts';
import { type BulletMark, isSureBullet, type Mark, markOf, type NumberMark } from './marks.ts';
import { hasOpenDash, isEnded, startsLower, startsUpper } from './sentence.ts';

/** What came before a line. */
export interface Before {
  /** The text of the block that is open, without its mark. */
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly lastLine: LabelledLine | undefined;
  /** Whether a blank line that means something, or a page's end, stands between. */
  readonly hasGap: boolean;
  /** Numbers that were taken before. */
  readonly numbers: Numbers;
}

/** The numbers so far, to see whether another one counts on. */
export type Numbers = ReadonlySet<string>;

/** How a number is remembered. */
export const numberKey = ({ path, word }: Pick<NumberMark, 'path' | 'word'>): string => `${word} ${path.join('.')}`;

/** Whether it is a first, or follows one that was there: 1.3 after 1.2, 2.1 after 1.4. */
function countsOn(mark: NumberMark, numbers: Numbers): boolean {
  const last = mark.path.at(-1) ?? 0;
  if (last <= 1) return last === 1;
  const before = [...mark.path.slice(0, -1), last - 1];
  return numbers.has(numberKey({ path: before, word: mark.word })) || numbers.has(numberKey(mark));
}

/** The mark with which a line begins something new; undefined where it only looks like one. */
export function openingOf(words: string, line: LabelledLine, before: Before, habits: Habits): Mark | undefined {
  const mark = markOf(words);
  if (!mark) return undefined;
  const rest = words.slice(mark.length);
  if (line.element !== undefined) return mark;
  if (mark.is === 'bullet') return isDash(mark, rest, before, habits) ? undefined : mark;
  if (mark.is === 'letter') return isFree(before) || before.mark?.is === 'letter' ? mark : undefined;
  return isOpeningNumber(mark, rest, before) ? mark : undefined;
}

/**
 * A dash in a sentence, which happens to begin a line. Somebody may have made a bullet of it when changing all dashes.
 */
function isDash(mark: BulletMark, rest: string, before: Before, habits: Habits): boolean {
  if (before.text === '' || isEnded(before.text) || !startsLower(rest)) return false;
  if (before.lastLine?.label !== undefined) return false;
  if (hasOpenDash(before.text)) return !(isSureBullet(mark) && before.hasGap);
  return (
    !isSureBullet(mark) && !before.hasGap && before.lastLine !== undefined && !fits(before.lastLine, mark.glyph, habits)
  );
}

/** Nothing is left unfinished before it. */
const isFree = ({ hasGap, text, lastLine }: Before): boolean =>
  hasGap || text === '' || isEnded(text) || lastLine?.label !== undefined;

function isOpeningNumber(mark: NumberMark, rest: string, before: Before): boolean {
  const { hasGap, numbers } = before;
  if (mark.path.some((part) => part === 0)) return false;
  if (mark.path.length > 1)
    return countsOn(mark, numbers) ? startsUpper(rest) || isFree(before) : hasGap && startsUpper(rest);
  if (!mark.isClosed && mark.word === '') return startsUpper(rest) && isFree(before) && countsOn(mark, numbers);
  if (mark.isRoman && mark.word === '') return isFree(before) && countsOn(mark, numbers);
  return countsOn(mark, numbers) && (isFree(before) || startsUpper(rest));
}
