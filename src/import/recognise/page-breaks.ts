// Items and paragraphs that a page's end cut in two, in a paper whose tags begin each page anew.

import { isItem } from './depths.ts';
import type { Group } from './groups.ts';
import { isEnded, runsOn, startsLower } from './sentence.ts';

/**
 * Joins what goes on behind a page's end; also paragraphs that go on in lower case on the same page, as careless tags
 * have it.
 */
export function joinPages(groups: readonly Group[]): readonly Group[] {
  const marked = groups.filter((group) => isRole(group, 'item')).map(({ mark }) => mark !== undefined);
  const haveMarks = marked.length > 0 && marked.filter(Boolean).length >= marked.length * 0.8;
  const joined: Group[] = [];
  /** The last group that is no aside. */
  let open: number | undefined;
  for (const group of groups) {
    const current = open === undefined ? undefined : joined[open];
    if (current && goesOn(current, group, haveMarks))
      joined[open as number] = {
        ...current,
        lines: [...current.lines, ...group.lines],
        text: `${current.text} ${group.text}`,
      };
    else {
      joined.push(group);
      if (!isRole(group, 'aside')) open = joined.length - 1;
    }
  }
  return joined;
}

function goesOn(current: Group, next: Group, haveMarks: boolean): boolean {
  const [last, first] = [current.lines.at(-1), next.lines[0]];
  if (!last || !first || first.element === undefined || last.element === undefined || next.mark) return false;
  if (last.label !== undefined || first.label !== undefined || !isText(current) || !isText(next)) return false;
  if (Math.abs(last.size - first.size) >= 0.8) return false;
  if (first.page === last.page)
    return (
      isRole(next, 'paragraph') &&
      isRole(current, 'paragraph') &&
      !isEnded(current.text) &&
      startsLower(next.text) &&
      current.text.length > 60
    );
  if (runsOn(current.text, next.text)) return true;
  // On a new page an item without the mark that all others have is the rest of the one before.
  return haveMarks && isItem(current) && isRole(next, 'item') && !isEnded(current.text);
}

const isRole = ({ lines }: Group, role: string): boolean => lines[0]?.role.is === role;
const isText = (group: Group): boolean =>
  isRole(group, 'item') || isRole(group, 'paragraph') || isRole(group, 'unknown');
