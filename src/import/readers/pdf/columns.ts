// Whether a page is set in columns, and in what order its parts are read.

/** A stretch of letters on a page, from left to right at one height. */
export interface Fragment {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The least number of lines that make a column. */
const COLUMN_LINES = 8;
/** A column is text: its lines fill more than this part of its width. */
const FULL_LINE = 0.55;
/** The gutter is at least this wide, in points. */
const GUTTER = 9;
/** How many columns are looked for, one inside another. */
const DEPTH = 2;

/**
 * The fragments of a page in groups that are read one after another, each from top to bottom. A page without columns is
 * one group. Fragments that stand across the gutter part the page into bands: above, the columns, below.
 */
export function readingGroups<F extends Fragment>(fragments: readonly F[], depth = DEPTH): readonly (readonly F[])[] {
  const gutter = depth === 0 ? undefined : findGutter(fragments);
  if (gutter === undefined) return [fragments];
  const groups: (readonly F[])[] = [];
  for (const band of bandsOf(fragments, gutter)) {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter((each) => each.left >= gutter);
    if (left.length + right.length < band.length || left.length === 0 || right.length === 0) groups.push(band);
    else groups.push(...readingGroups(left, depth - 1), ...readingGroups(right, depth - 1));
  }
  return groups;
}

/** The middle of the widest empty strip with full lines of text on both sides. */
function findGutter(fragments: readonly Fragment[]): number | undefined {
  const from = Math.min(...fragments.map(({ left }) => left));
  const to = Math.max(...fragments.map(({ right }) => right));
  let best: { readonly at: number; readonly width: number } | undefined;
  for (let at = from + (to - from) * 0.2; at < from + (to - from) * 0.8; at += GUTTER / 3) {
    const left = fragments.filter(({ right }) => right <= at);
    const right = fragments.filter((each) => each.left >= at);
    const crossing = fragments.length - left.length - right.length;
    const beside = left.filter(({ y, size }) => right.some((each) => Math.abs(each.y - y) < size * 3)).length;
    if (beside < COLUMN_LINES || right.length < COLUMN_LINES || crossing > beside / 2) continue;
    const edges = {
      left: Math.max(...left.map((each) => each.right)),
      right: Math.min(...right.map((each) => each.left)),
    };
    const width = edges.right - edges.left;
    if (width < GUTTER || !isText(left) || !isText(right)) continue;
    if (!best || width > best.width) best = { at: (edges.left + edges.right) / 2, width };
  }
  return best?.at;
}

/** Text has full lines; the cells of a table are short. */
function isText(fragments: readonly Fragment[]): boolean {
  const left = Math.min(...fragments.map((each) => each.left));
  const width = Math.max(...fragments.map(({ right }) => right)) - left;
  const full = fragments.filter(
    (each) => each.right - left > width * FULL_LINE && each.right - each.left > each.size * 12,
  );
  return full.length >= Math.max(COLUMN_LINES / 2, fragments.length * 0.4);
}

/** From top to bottom: what stands across the gutter is a band by itself. */
function bandsOf<F extends Fragment>(fragments: readonly F[], gutter: number): readonly (readonly F[])[] {
  const bands: F[][] = [];
  let crossed = true;
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const crosses = fragment.left < gutter && fragment.right > gutter;
    if (bands.length === 0 || crosses !== crossed) bands.push([]);
    crossed = crosses;
    (bands.at(-1) as F[]).push(fragment);
  }
  return bands;
}
