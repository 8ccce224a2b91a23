import { markdownText } from './markdown-text.ts';
import { type Inline, type Inlines, inlineText, type Prose, type ProseBlock } from './prose/prose.ts';

/** A text that was understood, written in Markdown again: only what it holds as structure is markup. */
export const proseMarkdown = (prose: Prose, level: number): string =>
  prose.map((block) => blockOf(block, level)).join('\n\n');

const DEEPEST = 6;

function blockOf(block: ProseBlock, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return begun(inlines(block.inline));
    case 'heading':
      return `${'#'.repeat(Math.min(level + block.level, DEEPEST))} ${inlines(block.inline)}`;
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${block.start + at}. ` : '- ';
          return indented(proseMarkdown(item, level), sign);
        })
        .join('\n');
    case 'quote':
      return proseMarkdown(block.blocks, level)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'code':
      return block.text
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n');
    case 'rule':
      return '---';
    case 'table':
      return [block.head, block.head.map(() => undefined), ...block.rows]
        .map((row) => `| ${row.map((cell) => (cell === undefined ? '---' : inlines(cell))).join(' | ')} |`)
        .join('\n');
    default:
      return block satisfies never;
  }
}

const indented = (text: string, sign: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? sign : line === '' ? '' : ' '.repeat(sign.length)) + line)
    .join('\n');

/** A paragraph that begins with what would make it a list, a heading or a rule does so as text. */
const begun = (text: string): string => text.replace(/^([-+=])/, '&#8203;$1').replace(/^(\d+)([.)])/, '$1&#8203;$2');

const inlines = (inline: Inlines): string => inline.map(inlineOf).join('');

function inlineOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return markdownText(inline.text);
    case 'code':
      return markdownText(inline.text);
    case 'break':
      return '  \n';
    case 'strong':
      return marked(inline.inline, '**');
    case 'emphasis':
      return marked(inline.inline, '*');
    case 'deleted':
      return marked(inline.inline, '~~');
    case 'link':
      return `[${inlines(inline.inline)}](<${inline.url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`;
    default:
      return inline satisfies never;
  }
}

const marked = (inline: Inlines, mark: string): string =>
  inlineText(inline).trim() === '' ? inlines(inline) : `${mark}${inlines(inline)}${mark}`;
