// What holds of every import, whatever the paper.
import { marked } from 'marked';
import { expect } from 'vitest';
import { repairsOf } from '../../src/import/draft/destinations.ts';
import { bodyOf } from '../../src/import/draft/markdown.ts';
import type { Imported } from '../../src/import/import-paper.ts';
import type { Paper } from '../../src/import/paper.ts';

/** Destinations follow each other without a gap, and together they are the paper's text, character by character. */
export function expectPartition(paper: Paper, { draft }: Imported): void {
  expect(draft.destinations.map(({ start, end }) => paper.text.slice(start, end)).join('')).toBe(paper.text);
  let at = 0;
  for (const { start, end } of draft.destinations) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
}

/** The characters of each block, with the repairs that are listed and no others, are its text. */
export function expectListedRepairs(paper: Paper, { draft }: Imported): void {
  const repairs = repairsOf(draft.destinations);
  const starts = new Map(repairs.map((repair) => [repair.start, repair]));
  expect(starts.size).toBe(repairs.length);
  for (const { block, role } of draft.destinations) {
    if (!block || role === 'rest' || role === 'label') continue;
    let text = '';
    for (const { start, end } of block.pieces) {
      for (let at = start; at < end; ) {
        const repair = starts.get(at);
        text += repair ? repair.to : paper.text[at];
        at = repair ? repair.end : at + 1;
      }
    }
    expect(text).toBe(block.text);
  }
}

/** What a reader of the Markdown sees is the text of the blocks, and nothing else. */
export function expectReadableMarkdown(paper: Paper, { draft }: Imported): void {
  for (const { content } of draft.records) {
    const parts = content.filter(({ block }) => !block.text.includes('\ufffd'));
    const shown = shownText(bodyOf(parts, paper.format === 'md'));
    const meant = parts
      .filter(({ part }) => part !== 'label')
      .map(({ block }) => block.text)
      .join(' ');
    if (paper.format !== 'md') expect(bare(shown)).toBe(bare(meant));
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The text of Markdown without its marks, as CommonMark reads it. */
function shownText(markdown: string): string {
  const html = marked.parse(markdown, { async: false, gfm: true });
  return html
    .replace(/<ol start="(\d+)">/g, '')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
