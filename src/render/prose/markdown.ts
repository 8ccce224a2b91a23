import MarkdownIt, { type StateBlock, type StateInline, type Token } from 'markdown-it';
import { type Inline, type Inlines, inlineText, isWeb, type Prose, type ProseBlock } from './prose.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false });

// Remarks in HTML are for whoever writes the file; readers never see them.
const COMMENT = '<!--';
const COMMENT_END = '-->';

markdown.inline.ruler.before('html_inline', 'comment', (state: StateInline) => {
  const end = state.src.startsWith(COMMENT, state.pos) ? state.src.indexOf(COMMENT_END, state.pos) : -1;
  if (end === -1) return false;
  state.pos = end + COMMENT_END.length;
  return true;
});

markdown.block.ruler.before(
  'paragraph',
  'comment',
  (state: StateBlock, first: number, last: number, silent: boolean) => {
    const begin = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
    if (!state.src.startsWith(COMMENT, begin)) return false;
    const end = state.src.indexOf(COMMENT_END, begin);
    let line = first;
    while (line < last && (state.eMarks[line] ?? 0) < end) line++;
    // Only where nothing but the remark stands on its lines.
    if (end === -1 || line >= last || state.src.slice(end + COMMENT_END.length, state.eMarks[line]).trim() !== '')
      return false;
    if (!silent) state.line = line + 1;
    return true;
  },
  { alt: ['paragraph', 'blockquote', 'list'] },
);

/** Reads a text in Markdown (CommonMark, with tables and struck-out words). */
export function readProse(text: string): Prose {
  return blocksOf({ tokens: markdown.parse(text, {}), at: 0 }, undefined, levels());
}

/** Reads one line, of which nothing begins a list, a heading or the like. */
export const readInline = (line: string): Inlines =>
  inlinesOf({ tokens: markdown.parseInline(line, {})[0]?.children ?? [], at: 0 }, undefined);

/** Where a reader of tokens is. */
interface Place {
  readonly tokens: readonly Token[];
  at: number;
}

function blocksOf(place: Place, end: string | undefined, level: LevelOf): Prose {
  const blocks: ProseBlock[] = [];
  for (let token = place.tokens[place.at]; token && token.type !== end; token = place.tokens[place.at]) {
    place.at++;
    const block = blockOf(token, place, level);
    if (block) blocks.push(block);
  }
  place.at++;
  return blocks;
}

function blockOf(token: Token, place: Place, level: LevelOf): ProseBlock | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return filled('paragraph', inlineIn(place));
    case 'heading_open': {
      const inline = inlineIn(place);
      // A heading without words is no heading.
      return inlineText(inline).trim() === ''
        ? undefined
        : { kind: 'heading', level: level(Number(token.tag.slice(1))), inline };
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return {
        kind: 'list',
        ordered: token.type === 'ordered_list_open',
        start: Number(token.attrGet('start') ?? 1),
        items: itemsIn(place, level),
      };
    case 'blockquote_open':
      return { kind: 'quote', blocks: blocksOf(place, 'blockquote_close', level) };
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content };
    case 'hr':
      return { kind: 'rule' };
    case 'table_open':
      return tableIn(place);
    default:
      return undefined;
  }
}

const filled = (kind: 'paragraph', inline: Inlines): ProseBlock | undefined =>
  inline.length === 0 ? undefined : { kind, inline };

/** The text between an opening token that was passed and its closing one. */
function inlineIn(place: Place): Inlines {
  const inline = place.tokens[place.at];
  place.at += inline?.type === 'inline' ? 2 : 1;
  return inline?.type === 'inline' ? inlinesOf({ tokens: inline.children ?? [], at: 0 }, undefined) : [];
}

function itemsIn(place: Place, level: LevelOf): readonly Prose[] {
  const items: Prose[] = [];
  while (place.tokens[place.at]?.type === 'list_item_open') {
    place.at++;
    items.push(blocksOf(place, 'list_item_close', level));
  }
  place.at++;
  return items;
}

function tableIn(place: Place): ProseBlock {
  const rows: Inlines[][] = [];
  for (let token = place.tokens[place.at]; token && token.type !== 'table_close'; token = place.tokens[place.at]) {
    place.at++;
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push(inlineIn(place));
  }
  place.at++;
  const [head = [], ...body] = rows;
  return { kind: 'table', head, rows: body };
}

function inlinesOf(place: Place, end: string | undefined): Inlines {
  const found: Inline[] = [];
  for (let token = place.tokens[place.at]; token && token.type !== end; token = place.tokens[place.at]) {
    place.at++;
    found.push(...inlineOf(token, place));
  }
  place.at++;
  return joined(found);
}

function inlineOf(token: Token, place: Place): Inlines {
  switch (token.type) {
    case 'strong_open':
      return [{ kind: 'strong', inline: inlinesOf(place, 'strong_close') }];
    case 'em_open':
      return [{ kind: 'emphasis', inline: inlinesOf(place, 'em_close') }];
    case 's_open':
      return [{ kind: 'deleted', inline: inlinesOf(place, 's_close') }];
    case 'link_open':
      return linkOf(String(token.attrGet('href') ?? ''), inlinesOf(place, 'link_close'));
    // A picture would have to be fetched: its description takes its place.
    case 'image':
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
    case 'code_inline':
      return [{ kind: 'code', text: token.content }];
    case 'softbreak':
      return [{ kind: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ kind: 'break' }];
    default:
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
  }
}

/**
 * A link to anything but the web, such as a file beside the text, leads nowhere in a report: its words stay. One
 * without words is called by its address.
 */
function linkOf(url: string, inline: Inlines): Inlines {
  if (!isWeb(url)) return inline;
  return [{ kind: 'link', url, inline: inlineText(inline).trim() === '' ? [{ kind: 'text', text: url }] : inline }];
}

/** Texts that follow one another are one. */
function joined(inline: Inlines): Inlines {
  const found: Inline[] = [];
  for (const each of inline) {
    const last = found.at(-1);
    if (each.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = { kind: 'text', text: last.text + each.text };
    else found.push(each);
  }
  return found;
}

type LevelOf = (written: number) => number;

/** How deep a heading stands, however its writer counted: one deeper than the last one that was written as higher. */
function levels(): LevelOf {
  const above: number[] = [];
  return (written) => {
    while (above.length > 0 && (above.at(-1) as number) >= written) above.pop();
    above.push(written);
    return above.length;
  };
}
