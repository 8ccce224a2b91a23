// The plan as a plain text: lines of a fixed width, a blank line between blocks.
import { blocksIn, type PaperBlock, type PaperPlan } from './plan.ts';

export interface TextStyle {
  readonly width: number;
  readonly bullet: string;
  /** What stands before a theme's title. */
  readonly theme: (number: string) => string;
}

export const PLAIN: TextStyle = { width: 90, bullet: '- ', theme: (number) => `${number}. ` };

export const asText = (plan: PaperPlan, style: TextStyle = PLAIN): string =>
  `${blocksIn(plan)
    .map((block) => wrapped(lineOf(block, style), style.width).join('\n'))
    .join('\n\n')}\n`;

function lineOf(block: PaperBlock, { bullet, theme }: TextStyle): string {
  if (block.is === 'theme') return `${theme(block.number)}${block.text}`;
  if (block.is === 'objective') return `${block.number} ${block.text}`;
  if (block.is === 'numbered') return `${block.number}. ${block.text}`;
  return block.is === 'item' ? `${bullet}${block.text}` : block.text;
}

/** Breaks between words, and after a hyphen in a compound, as word processors do. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\S+?(?:(?<=\p{L})-(?=\p{L})|\s+|$)/gu) ?? []) {
    if (line !== '' && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
