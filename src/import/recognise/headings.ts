// Which groups are headings.
import type { Group } from './groups.ts';
import { runsOf } from './runs.ts';
import { isEnded, isOpen, startsUpper } from './sentence.ts';

/** How a heading was known; the first that holds. */
export type HeadingBy = 'role' | 'number' | 'style' | 'words';

const LONGEST = 160;
/** Letters that are larger than those of the text by this much make a heading, in points. */
const LARGER = 1;

/** The groups that are headings, and how they are known. */
export function headingsOf(groups: readonly Group[]): ReadonlyMap<number, HeadingBy> {
  const headings = new Map<number, HeadingBy>();
  const body = bodyOf(groups);
  const byRole = groups.filter((group) => roleOf(group) === 'heading').length;
  const numbered = numberedTitles(groups);
  groups.forEach((group, at) => {
    const by =
      isAside(group) || group.label !== undefined ? undefined : knownBy(groups, at, numbered, body, byRole > 2);
    if (by) headings.set(at, by);
  });
  return headings;
}

function knownBy(
  groups: readonly Group[],
  at: number,
  numbered: ReadonlySet<number>,
  body: Look,
  hasRoles: boolean,
): HeadingBy | undefined {
  const group = groups[at] as Group;
  if (numbered.has(at)) return isLarger(group, body) ? 'style' : 'number';
  if (roleOf(group) === 'heading') return group.text === '' ? undefined : 'role';
  if (group.mark !== undefined && group.mark.is !== 'number') return undefined;
  if (isSetApart(group, body, hasRoles)) return 'style';
  return group.mark === undefined && standsAsHeading(groups, at, numbered) ? 'words' : undefined;
}

interface Look {
  readonly size: number;
  readonly style: string;
}

/** How the text itself looks: most of its letters. */
function bodyOf(groups: readonly Group[]): Look {
  const letters = new Map<string, { readonly look: Look; count: number }>();
  for (const { lines } of groups) {
    for (const { size, style, start, end, role } of lines) {
      if (role.is === 'aside') continue;
      const each = letters.get(style) ?? { look: { size, style }, count: 0 };
      each.count += end - start;
      letters.set(style, each);
    }
  }
  const most = [...letters.values()].sort((a, b) => b.count - a.count)[0];
  return most?.look ?? { size: 0, style: '' };
}

/**
 * Larger letters; or another font throughout, for something short. In a paper with headings of its own only larger ones
 * count.
 */
function isSetApart({ lines, text, mark }: Group, body: Look, hasRoles: boolean): boolean {
  const first = lines[0];
  if (!first || first.size === 0 || !isTitle(text) || lines.length > 4) return false;
  if (first.size >= body.size + LARGER) return true;
  if (hasRoles || mark !== undefined || first.size < body.size - LARGER / 2) return false;
  return (
    lines.every(({ style }) => style !== body.style) &&
    text.length <= 100 &&
    lines.length <= 2 &&
    first.afterBlank &&
    startsUpper(text)
  );
}

const isLarger = ({ lines }: Group, body: Look): boolean => (lines[0]?.size ?? 0) >= body.size + LARGER;

/** Something that can be a title: not long, and no sentence. */
export const isTitle = (text: string): boolean =>
  text !== '' &&
  text.length <= LONGEST &&
  (!isEnded(text) || /\?$/.test(text) || (/[^.]\.$/.test(text) && text.length <= 100 && !/[.!?;:]\s/.test(text)));

/** A short line by itself with a paragraph under it, where the paper has no other way to show a heading. */
function standsAsHeading(groups: readonly Group[], at: number, numbered: ReadonlySet<number>): boolean {
  const [group, next] = [groups[at] as Group, groups[at + 1]];
  if (roleOf(group) !== 'unknown' || group.lines[0]?.size !== 0 || group.text.length > LONGEST) return false;
  if (!startsUpper(group.text) || isEnded(group.text) || isOpen(group.text) || !next || isAside(next)) return false;
  if (next.label !== undefined) return group.lines.length <= 3;
  if (group.lines.length > 1 || group.text.length > 100) return false;
  if (next.mark !== undefined) return numbered.has(at + 1) || next.mark.is === 'bullet';
  return next.text.length > group.text.length && isEnded(next.text);
}

/** Numbers that stand before titles, in rows of which the paper itself does not say that they are headings. */
function numberedTitles(groups: readonly Group[]): ReadonlySet<number> {
  const canBe = (at: number): boolean => !isAside(groups[at] as Group) && isTitle((groups[at] as Group).text);
  const deep = groups.flatMap(({ mark }, at) =>
    mark?.is === 'number' && mark.path.length > 1 && canBe(at) && isHeadLine(groups, at) ? [at] : [],
  );
  const rows = deep.length > 0 ? [chaptersOver(groups, deep, canBe)] : rowsOfTitles(groups, canBe);
  const isKnown = (at: number): boolean => roleOf(groups[at] as Group) === 'heading';
  return new Set([deep, ...rows].filter((row) => row.filter(isKnown).length * 2 < row.length).flat());
}

/** Runs of numbers under most of which something stands that is not the next of them. */
const rowsOfTitles = (groups: readonly Group[], canBe: (at: number) => boolean): readonly (readonly number[])[] =>
  runsOf(groups).flatMap((run) => {
    const members = run.filter(canBe);
    const hold = members.filter((at) => hasTextBelow(groups, at, run));
    return hold.length * 2 > run.length ? [members] : [];
  });

/** For each first of a chapter (3.1) the number before it (3) that looks most like the chapter's title. */
function chaptersOver(
  groups: readonly Group[],
  deep: readonly number[],
  canBe: (at: number) => boolean,
): readonly number[] {
  const single = groups.flatMap(({ mark }, at) => (mark?.is === 'number' && mark.path.length === 1 ? [at] : []));
  return deep.flatMap((first, order) => {
    const path = pathOf(groups, first);
    if (path[1] !== 1) return [];
    const from = deep[order - 1] ?? -1;
    const near = single.filter((at) => at > from && at < first && pathOf(groups, at)[0] === path[0] && canBe(at));
    const looks = near.map((at) => ({ at, look: titleLook(groups, at, single) }));
    const best = looks.sort((a, b) => b.look - a.look)[0];
    return best ? [best.at] : [];
  });
}

const pathOf = (groups: readonly Group[], at: number): readonly number[] => {
  const mark = groups[at]?.mark;
  return mark?.is === 'number' ? mark.path : [];
};

/** More where it stands by itself, less where it counts on in a list. */
function titleLook(groups: readonly Group[], at: number, single: readonly number[]): number {
  const group = groups[at] as Group;
  const [number = 0] = pathOf(groups, at);
  const [before, next] = [single[single.indexOf(at) - 1], single[single.indexOf(at) + 1]];
  const countsOn = before !== undefined && before === at - 1 && pathOf(groups, before)[0] === number - 1;
  const isCountedOn = next !== undefined && next === at + 1 && pathOf(groups, next)[0] === number + 1;
  const look = [
    !isEnded(group.text),
    group.lines.length === 1,
    groups[at + 1]?.label !== undefined,
    !countsOn,
    !isCountedOn,
  ];
  return look.filter(Boolean).length;
}

/** Not the first line of a list of short items: something other than the next number stands under it. */
const isHeadLine = (groups: readonly Group[], at: number): boolean =>
  groups[at + 1] !== undefined && !isCountedOn(groups[at] as Group, groups[at + 1] as Group);

function isCountedOn({ mark }: Group, next: Group): boolean {
  if (mark?.is !== 'number' || next.mark?.is !== 'number' || mark.path.length !== next.mark.path.length) return false;
  return next.mark.path.at(-1) === (mark.path.at(-1) as number) + 1;
}

const hasTextBelow = (groups: readonly Group[], at: number, run: readonly number[]): boolean => {
  const next = groups.findIndex((group, each) => each > at && !isAside(group));
  return next !== -1 && !run.includes(next);
};

const roleOf = ({ lines }: Group): string => lines[0]?.role.is ?? 'unknown';
const isAside = (group: Group): boolean => roleOf(group) === 'aside';

/** A title that is set in several lines, each in a tag of its own, is one. */
export function joinTitles(groups: readonly Group[]): readonly Group[] {
  const headings = headingsOf(groups);
  const joined: Group[] = [];
  groups.forEach((group, at) => {
    const above = joined.at(-1);
    const isMore =
      headings.get(at) === 'style' &&
      headings.get(at - 1) === 'style' &&
      above !== undefined &&
      isSameTitle(above, group);
    if (isMore)
      joined[joined.length - 1] = {
        ...above,
        lines: [...above.lines, ...group.lines],
        text: `${above.text} ${group.text}`,
      };
    else joined.push(group);
  });
  return joined;
}

function isSameTitle(above: Group, group: Group): boolean {
  const [last, first] = [above.lines.at(-1), group.lines[0]];
  if (!last || !first || group.mark !== undefined || last.page !== first.page || roleOf(above) === 'heading')
    return false;
  return last.style === first.style && first.size > 0 && above.text.length + group.text.length <= LONGEST;
}
