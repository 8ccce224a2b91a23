// Running headers and page numbers: lines that come back because a page begins or ends.
import { aside, type Line } from '../paper.ts';
import { labelKey, usualUse } from './label-words.ts';
import { markOf } from './marks.ts';
import { isEnded, startsLower } from './sentence.ts';

/** From this often on something comes back. */
const OFTEN = 3;
const [SHORTEST, LONGEST] = [5, 120];
/** How many lines at the top and the bottom of a page can be its header and footer. */
const EDGE = 2;

const PAGE_NUMBER = /^(?:[-–—|]\s*)?(?:(?:pagina|page|blz\.?|p\.)\s*)?#(?:\s*(?:van|of|\/)\s*#)?(?:\s*[-–—|])?$/;

/** Gives running headers and page numbers the role of an aside. */
export function withoutRunningLines(text: string, lines: readonly Line[]): readonly Line[] {
  const found = new Map<number, 'running-header' | 'page-number'>();
  for (const places of comingBack(text, lines).values()) {
    const isNumber = PAGE_NUMBER.test(patternOf(words(text, lines, places[0] as number)));
    if (isNumber ? areNumbers(text, lines, places) : isRunning(text, lines, places))
      for (const at of places) found.set(at, isNumber ? 'page-number' : 'running-header');
  }
  return lines.map((line, at) => (found.has(at) ? { ...line, role: aside(found.get(at) as 'running-header') } : line));
}

/**
 * Lines that are the same but for their figures, by their pattern. Larger letters make another line: the title itself
 * is no header.
 */
function comingBack(text: string, lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach(({ start, end, role, size }, at) => {
    if (role.is === 'aside' || role.is === 'item' || end - start > LONGEST) return;
    // Where there are no pages, the paper itself knows what a heading is.
    if (role.is === 'heading' && !hasPages(lines)) return;
    const pattern = patternOf(text.slice(start, end));
    const key = `${Math.round(size)} ${pattern}`;
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  return new Map([...places].filter(([, at]) => at.length >= OFTEN));
}

const patternOf = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').replace(/\d+/g, '#');

/** Page numbers go up, and where pages are known they stand at the edge of one. */
function areNumbers(text: string, lines: readonly Line[], places: readonly number[]): boolean {
  const numbers = places.map((at) => Number(/\d+/.exec(words(text, lines, at))?.[0]));
  const goesUp = numbers.slice(1).filter((number, at) => number > (numbers[at] as number)).length;
  return goesUp >= (places.length - 1) * 0.9 && (!hasPages(lines) || atEdge(lines, places) >= places.length * 0.8);
}

function isRunning(text: string, lines: readonly Line[], places: readonly number[]): boolean {
  const first = words(text, lines, places[0] as number);
  if (first.length < SHORTEST || !/^[\p{Lu}\p{N}|–—-]/u.test(first) || isEnded(first)) return false;
  if (markOf(first)?.is === 'bullet') return false;
  if (hasPages(lines)) return atEdge(lines, places) >= places.length * 0.8 && !isLabelled(text, lines, places);
  if (isLabelled(text, lines, places)) return false;
  return hasRisingNumber(text, lines, places) || interrupts(text, lines, places) || isRegular(lines, places);
}

/** A usual label comes back as well, under headings. */
const isLabelled = (text: string, lines: readonly Line[], places: readonly number[]): boolean =>
  usualUse(labelKey(words(text, lines, places[0] as number))) !== undefined;

/** `Plan 2021 | 7`: one of its figures goes up with the pages. */
function hasRisingNumber(text: string, lines: readonly Line[], places: readonly number[]): boolean {
  const figures = places.map((at) => (words(text, lines, at).match(/\d+/g) ?? []).map(Number));
  return (figures[0] ?? []).some((_, column) =>
    figures.every((row, at) => at === 0 || (row[column] ?? 0) > (figures[at - 1]?.[column] ?? 0)),
  );
}

/** It stands in the middle of a sentence somewhere, as no heading or label does. */
function interrupts(text: string, lines: readonly Line[], places: readonly number[]): boolean {
  return places.some((at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]];
    if (!before || !next) return false;
    const last = words(text, lines, at - 1);
    return (
      !isEnded(last) &&
      last.length > 30 &&
      startsLower(words(text, lines, at + 1)) &&
      !markOf(words(text, lines, at + 1))
    );
  });
}

/** It comes back after about as many lines each time. */
function isRegular(lines: readonly Line[], places: readonly number[]): boolean {
  const steps = places.slice(1).map((at, step) => at - (places[step] as number));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const spread = Math.sqrt(steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length);
  return places.length > OFTEN && mean >= 15 && spread < mean * 0.2 && lines.length > 60;
}

const words = (text: string, lines: readonly Line[], at: number): string =>
  text.slice(lines[at]?.start, lines[at]?.end);
const hasPages = (lines: readonly Line[]): boolean => (lines.at(-1)?.page ?? 1) > 1;

function atEdge(lines: readonly Line[], places: readonly number[]): number {
  return places.filter((at) => {
    const { page } = lines[at] as Line;
    const isNear = (step: number): boolean =>
      Array.from({ length: EDGE }, (_, far) => lines[at + step * (far + 1)]).some((line) => line?.page !== page);
    return isNear(-1) || isNear(1);
  }).length;
}
