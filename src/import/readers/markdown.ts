// Markdown: headings, lists and paragraphs as CommonMark has them. What stands in a line stays as it is written.
import matter from 'gray-matter';
import { aside, type Line, PARAGRAPH, type Paper, type Role } from '../paper.ts';
import type { Decoded } from './decode.ts';
import { linesOf } from './text.ts';

/** Reads Markdown. Front matter of any language is cut off, and never read. */
export function readMarkdown({ text, encoding }: Decoded): Paper {
  const bodyStart = text.length - bodyOf(text).length;
  let open: Open = { element: 0, kind: 'none' };
  const lines = linesOf(text).map((line): Line => {
    if (line.start < bodyStart) return { ...line, role: aside('front-matter'), element: -1 };
    const [made, next] = lineOf(text, line, open);
    open = next;
    return made;
  });
  return { format: 'md', text, lines: withSetext(text, lines), pages: undefined, read: { encoding } };
}

/**
 * gray-matter finds where front matter ends; its engines, one of which runs JavaScript, are all replaced by one that
 * does nothing.
 */
function bodyOf(text: string): string {
  const nothing = { parse: () => ({}), stringify: () => '' };
  const engines = Object.fromEntries(
    ['yaml', 'json', 'javascript', 'js', 'coffee', 'cson', 'toml'].map((name) => [name, nothing]),
  );
  const language = /^---[ \t]*(\S*)/.exec(text)?.[1] ?? '';
  // Any other language would have no engine, and front matter that is never closed would be the whole file.
  if ((language !== '' && !(language.toLowerCase() in engines)) || !CLOSED.test(text)) return text;
  return matter(text, { engines }).content;
}

const CLOSED = /^---[^\n]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/;

interface Open {
  readonly element: number;
  readonly kind: 'none' | 'paragraph' | 'item' | 'table' | 'code';
  readonly role?: Role;
  readonly indent?: number;
}

type Step = readonly [Line, Open];

const HEADING = /^(#{1,6})[ \t]+/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(?:```|~~~)/;

function lineOf(text: string, line: Line, open: Open): Step {
  const words = text.slice(line.start, line.end);
  const fresh = open.element + 1;
  if (FENCE.test(words)) {
    const kind = open.kind === 'code' ? 'none' : 'code';
    return [
      { ...line, role: PARAGRAPH, element: open.kind === 'code' ? open.element : fresh },
      { element: open.kind === 'code' ? open.element : fresh, kind },
    ];
  }
  if (open.kind === 'code') return [{ ...line, role: PARAGRAPH, element: open.element }, open];
  const heading = HEADING.exec(words);
  if (heading)
    return [headed(text, line, heading[0].length, (heading[1] ?? '').length, fresh), { element: fresh, kind: 'none' }];
  if (RULE.test(words) || /^<!--.*-->$/.test(words))
    return [
      { ...line, role: aside('note'), element: fresh },
      { element: fresh, kind: 'none' },
    ];
  if (words.startsWith('|')) {
    const element = open.kind === 'table' && !line.afterBlank ? open.element : fresh;
    return [
      { ...line, role: aside('table'), element },
      { element, kind: 'table' },
    ];
  }
  if (ITEM.test(words)) {
    const role: Role = { is: 'item', depth: 1 + Math.floor(line.indent / 2) };
    return [
      { ...line, role, element: fresh },
      { element: fresh, kind: 'item', role, indent: line.indent },
    ];
  }
  return [...textLine(text, line, words, open, fresh)];
}

/** A line of a paragraph, of an item that goes on, or of a quotation. */
function textLine(text: string, line: Line, words: string, open: Open, fresh: number): Step {
  const quoted = /^>[ \t]?/.exec(words)?.[0].length ?? 0;
  const inItem = open.kind === 'item' && line.indent > (open.indent ?? 0);
  const goesOn = (open.kind === 'paragraph' || open.kind === 'item') && !line.afterBlank;
  const element = goesOn ? open.element : fresh;
  const role = goesOn ? (open.role ?? PARAGRAPH) : PARAGRAPH;
  const made = { ...line, role, element, ...(quoted > 0 ? withLead(text, line, quoted) : {}) };
  return [
    made,
    {
      element,
      kind: goesOn ? open.kind : inItem ? 'item' : 'paragraph',
      role,
      ...(inItem || goesOn ? { indent: open.indent ?? 0 } : {}),
    },
  ];
}

function headed(text: string, line: Line, mark: number, level: number, element: number): Line {
  return { ...line, ...withLead(text, line, mark), role: { is: 'heading', level }, element };
}

function withLead(text: string, { start, end }: Line, length: number): Pick<Line, 'start' | 'lead'> {
  const rest = text.slice(start + length, end);
  const lead = length + rest.length - rest.trimStart().length;
  return lead < end - start ? { start: start + lead, lead } : { start };
}

/** A line of `===` or `---` under a paragraph makes it a heading (CommonMark 4.3). */
function withSetext(text: string, lines: readonly Line[]): readonly Line[] {
  const made = [...lines];
  lines.forEach((line, at) => {
    const words = text.slice(line.start, line.end);
    const above = lines[at - 1];
    if (!/^(?:=+|-+)$/.test(words) || !above || line.afterBlank || above.role.is !== 'paragraph') return;
    const level = words.startsWith('=') ? 1 : 2;
    for (let each = at - 1; each >= 0 && lines[each]?.element === above.element; each--)
      made[each] = { ...(lines[each] as Line), role: { is: 'heading', level } };
    made[at] = { ...line, role: aside('note'), element: -2 - at };
  });
  return made;
}
