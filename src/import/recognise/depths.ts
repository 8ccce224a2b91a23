// How deep an item stands in lists, and which paragraphs belong to an item.
import type { Group } from './groups.ts';

/** What stands further in than this belongs to what stands before it: two spaces, or some points. */
const FURTHER = { letters: 2, points: 8 };

interface Open {
  readonly indent: number;
  readonly glyph: string;
  /** A paragraph that belongs to an item stands under its text, not under its mark. */
  readonly textIndent: number;
}

/** For each group how many lists it stands in: 1 for an item, or for a paragraph inside one; 0 outside lists. */
export function depthsOf(groups: readonly Group[], isHeading: (at: number) => boolean): readonly number[] {
  let open: Open[] = [];
  return groups.map((group, at) => {
    const first = group.lines[0] as Group['lines'][number];
    if (first.role.is === 'aside') return 0;
    if (isHeading(at) || first.label !== undefined) return (open = []).length;
    const further = first.size > 0 ? FURTHER.points : FURTHER.letters;
    if (isItem(group)) {
      open = around(open, group, further);
      const top = open.at(-1);
      const isDeeper =
        !top ||
        first.indent >= top.indent + further ||
        (top.glyph !== glyphOf(group) && first.indent >= top.indent - 1);
      if (isDeeper) open = [...open, openOf(group)];
      else open = [...open.slice(0, -1), openOf(group)];
      return open.length;
    }
    while (open.length > 0 && first.indent < (open.at(-1) as Open).textIndent - 1) open = open.slice(0, -1);
    if (open.length > 0 && first.indent < (open.at(-1) as Open).indent + further / 2) open = [];
    return open.length;
  });
}

export const isItem = ({ mark, lines }: Group): boolean => mark !== undefined || lines[0]?.role.is === 'item';

/** The lists that are still open: an item further out ends those within, and so does the glyph of a list around. */
function around(open: readonly Open[], group: Group, further: number): Open[] {
  const indent = group.lines[0]?.indent ?? 0;
  const glyph = glyphOf(group);
  const kept = open.filter((each) => indent > each.indent - further);
  const same = kept.findIndex((each) => each.glyph === glyph && Math.abs(each.indent - indent) < further);
  return same === -1 ? kept : kept.slice(0, same + 1);
}

function openOf(group: Group): Open {
  const [first, second] = group.lines;
  const indent = first?.indent ?? 0;
  return {
    indent,
    glyph: glyphOf(group),
    textIndent: second && second.indent > indent ? second.indent : indent + (group.mark?.length ?? 0),
  };
}

const glyphOf = ({ mark }: Group): string => (mark?.is === 'bullet' ? mark.glyph : (mark?.is ?? ''));
