import type { Mark } from '../../views/marks.ts';
import type { MarkCount } from '../../views/page.ts';
import { pngOf, type Rgb } from './png.ts';

/** A status on paper: its colour, and lines that tell it apart where there are no colours. */
interface Ink {
  readonly colour: Rgb;
  readonly isLined: (x: number, y: number) => boolean;
}

const plain = (): boolean => false;
const rising = (x: number, y: number): boolean => (x + y) % 8 < 2;
const falling = (x: number, y: number): boolean => (x - y + 1000) % 8 < 2;
const crossed = (x: number, y: number): boolean => rising(x, y) || falling(x, y);
const level = (_x: number, y: number): boolean => y % 6 < 2;
const dotted = (x: number, y: number): boolean => x % 6 < 2 && y % 6 < 2;

const INKS: Readonly<Record<Mark, Ink>> = {
  unreadable: { colour: [164, 38, 44], isLined: dotted },
  'not-done': { colour: [164, 38, 44], isLined: plain },
  'off-track': { colour: [181, 64, 15], isLined: rising },
  delayed: { colour: [154, 75, 6], isLined: falling },
  'at-risk': { colour: [127, 82, 0], isLined: crossed },
  paused: { colour: [91, 75, 138], isLined: level },
  'partly-done': { colour: [35, 97, 163], isLined: falling },
  stopped: { colour: [75, 81, 89], isLined: crossed },
  unknown: { colour: [93, 101, 112], isLined: level },
  unreported: { colour: [226, 230, 234], isLined: plain },
  planned: { colour: [226, 230, 234], isLined: dotted },
  'on-track': { colour: [11, 110, 102], isLined: rising },
  done: { colour: [27, 110, 27], isLined: plain },
};

const WHITE: Rgb = [255, 255, 255];
const GREY: Rgb = [87, 96, 106];
/** Of the picture, in pixels; it is shown at a third of that. */
export const BAR = { width: 1350, height: 42 } as const;
const GAP = 3;

/** A bar as a picture: it stands beside the numbers that it shows, and is never the only place where they are. */
export function barPng(counts: readonly MarkCount[]): Uint8Array {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const ends: { readonly end: number; readonly mark: Mark }[] = [];
  let before = 0;
  for (const { mark, count } of counts) ends.push({ mark, end: Math.round(((before += count) / total) * BAR.width) });
  let at = 0;
  return pngOf(BAR.width, BAR.height, (x, y) => {
    if (x === 0) at = 0;
    while (at < ends.length - 1 && x >= (ends[at]?.end ?? 0)) at++;
    const part = ends[at];
    if (!part) return WHITE;
    const isEdge = y < 2 || y >= BAR.height - 2;
    if (part.end - x <= GAP && part.end < BAR.width) return WHITE;
    const { colour, isLined } = INKS[part.mark];
    if (isEdge && (part.mark === 'unreported' || part.mark === 'planned')) return GREY;
    return isLined(x, y) ? (part.mark === 'planned' ? GREY : WHITE) : colour;
  });
}

/** The colour of a status in text, as Word writes it. */
export const inkOf = (mark: Mark): string =>
  (mark === 'unreported' || mark === 'planned' ? GREY : INKS[mark].colour)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
