// Which lines are labels: short lines that come back under one heading after another.
import type { Line, Span } from '../paper.ts';
import { type LabelUse, labelKey, USUAL_LABELS, usualUse } from './label-words.ts';
import { markOf } from './marks.ts';
import { isEnded, startsLower } from './sentence.ts';

/** Labels that the person who imports names: key to use. */
export type GivenLabels = ReadonlyMap<string, LabelUse>;

/** A line, and the key of the label that it is. */
export interface LabelledLine extends Line {
  readonly label: string | undefined;
  /** Whether the text under it begins on its own line. */
  readonly isCut?: boolean;
}

const LONGEST = 60;
/** A line that nobody knows as a label is one when it comes back this often. */
const OFTEN = 3;

/** Marks the lines that are labels, and cuts a label from the text that stands behind it on its line. */
export function labelLines(text: string, lines: readonly Line[], given: GivenLabels): readonly LabelledLine[] {
  const known = knownLabels(text, lines, given);
  const cut = cutLabels(text, lines, [...known]);
  return cut.map((line, at) => ({ ...line, label: isAlone(text, cut, at) ? labelAt(text, line, known) : undefined }));
}

function labelAt(text: string, { start, end, role }: Line, known: ReadonlySet<string>): string | undefined {
  if (role.is === 'aside' || !looksLikeLabel(text.slice(start, end))) return undefined;
  const key = labelKey(text.slice(start, end));
  return known.has(key) ? key : undefined;
}

/**
 * The keys that are labels in this paper: given, usual ones that come back or make a pair, and any that come back
 * often.
 */
function knownLabels(text: string, lines: readonly Line[], given: GivenLabels): ReadonlySet<string> {
  const counts = new Map<string, number>();
  lines.forEach((line, at) => {
    const words = text.slice(line.start, line.end);
    if (line.role.is === 'aside' || !looksLikeLabel(words) || !isAlone(text, lines, at)) return;
    counts.set(labelKey(words), (counts.get(labelKey(words)) ?? 0) + 1);
  });
  for (const key of inlineKeys(text, lines, [...given.keys(), ...USUAL_LABELS]))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts]
    .filter(([key, count]) => given.has(key) || (count >= 2 && usualUse(key) !== undefined) || count >= OFTEN)
    .map(([key]) => key);
  const uses = new Set([...counts.keys()].map(usualUse));
  const pair =
    uses.has('goal') && uses.has('commitments') ? [...counts.keys()].filter((key) => usualUse(key) !== undefined) : [];
  return new Set([...keys, ...pair, ...given.keys()]);
}

/** Short, begins with a capital, is no sentence and has no mark of its own. */
const looksLikeLabel = (words: string): boolean =>
  words.length <= LONGEST &&
  /^\p{Lu}/u.test(words) &&
  !/[.;,]$/.test(words) &&
  words.split(/\s+/).length <= 8 &&
  markOf(words) === undefined &&
  /\p{L}{3}/u.test(words);

/**
 * Whether a line is a block of its own: alone in its element, or neither going on from the line before nor in the next.
 */
function isAlone(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const [before, next] = [lines[at - 1], lines[at + 1]];
  if (line.element !== undefined) return before?.element !== line.element && next?.element !== line.element;
  const nextWords = next ? text.slice(next.start, next.end) : '';
  if (startsLower(nextWords) && !markOf(nextWords)) return false;
  return (
    !before || line.afterBlank || isEnded(text.slice(before.start, before.end)) || before.end - before.start <= 120
  );
}

/** Keys that begin a line with text behind them: `Inzet 2021: Wij …`. */
function inlineKeys(text: string, lines: readonly Line[], keys: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const cut = beginsElement(lines, at) ? labelBefore(text.slice(line.start, line.end), keys) : undefined;
    return cut ? [cut.key] : [];
  });
}

const beginsElement = (lines: readonly Line[], at: number): boolean => {
  const { role, element } = lines[at] as Line;
  return role.is !== 'aside' && (element === undefined || lines[at - 1]?.element !== element);
};

/**
 * The label with which a line begins, where a year, a colon or a question mark ends it and a sentence or bullet
 * follows.
 */
function labelBefore(
  words: string,
  keys: readonly string[],
): { readonly key: string; readonly length: number } | undefined {
  const lower = words.toLowerCase();
  for (const key of keys) {
    if (!lower.startsWith(key)) continue;
    const rest = words.slice(key.length);
    const end =
      /^(?: +(?:in |voor |for )?(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?)?\s*(?:[:?]|[-–—](?=\s+[-–—•]))?(?=\s)/.exec(
        rest,
      )?.[0];
    if (end === undefined || end.trim() === '') continue;
    const after = rest.slice(end.length).trim();
    if (/^["'‘“(]*\p{Lu}/u.test(after) || markOf(after)) return { key, length: key.length + end.length };
  }
  return undefined;
}

/**
 * A line that begins with a label becomes two; in a paper that says what belongs together the label becomes an element
 * of its own.
 */
function cutLabels(
  text: string,
  lines: readonly Line[],
  keys: readonly string[],
): readonly (Line & { readonly isCut?: boolean })[] {
  const longest = [...keys].sort((a, b) => b.length - a.length);
  return lines.flatMap((line, at) => {
    const cut = beginsElement(lines, at) ? labelBefore(text.slice(line.start, line.end), longest) : undefined;
    if (!cut) return [line];
    const label = {
      ...line,
      isCut: true,
      end: line.start + cut.length,
      element: line.element === undefined ? undefined : -line.element,
      role: line.role,
    };
    const rest = text.slice(label.end, line.end);
    const start = label.end + rest.length - rest.trimStart().length;
    const span: Span = { start, end: line.end };
    // The marks before the line stand before the label.
    const { lead: _lead, ...unmarked } = line;
    return [
      label,
      { ...unmarked, ...span, afterBlank: false, role: line.role.is === 'heading' ? { is: 'paragraph' } : line.role },
    ];
  });
}
