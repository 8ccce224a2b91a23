// What changed in a line of Markdown, with its bold words, its code and its links shown as such.
import type { WordChange } from '../../text/word-diff.ts';
import { type MarkedLine, plain } from '../../views/marked-lines.ts';
import { readInline } from './markdown.ts';
import type { Inlines } from './prose.ts';

/** A piece of a line in one style. */
export interface MarkedRun extends WordChange {
  /** From the outside inwards. */
  readonly styles: readonly ('strong' | 'emphasis' | 'deleted' | 'code')[];
  /** The address on the web that the piece leads to. */
  readonly url: string | undefined;
}

// A noncharacter of Unicode stands before each piece while the line is read as Markdown.
const BORDER = '\ufdd0';

/**
 * The line as runs. It stays as it is written where reading it would hide a change: in an address, in a remark, or of
 * a mark alone.
 */
export function markedRuns(line: MarkedLine): readonly MarkedRun[] {
  const text = plain(line);
  if (!text.includes(BORDER) && !text.includes('<!--')) {
    const runs: (MarkedRun & { readonly piece: number })[] = [];
    let piece = -1;
    const add = (words: string, styles: MarkedRun['styles'], url: string | undefined): void => {
      for (const [at, part] of words.split(BORDER).entries()) {
        if (at > 0) piece += 1;
        const { op } = line[piece] ?? {};
        if (op && part !== '') runs.push({ op, text: part, styles, url, piece });
      }
    };
    collect(readInline(line.map((each) => BORDER + each.text).join('')), [], undefined, add);
    const shown = new Set(runs.flatMap((run) => (run.text.trim() === '' ? [] : [run.piece])));
    const isShown = ({ op, text: words }: WordChange, at: number): boolean =>
      op === 'equal' || words.trim() === '' || shown.has(at);
    if (piece === line.length - 1 && line.every(isShown)) return runs.map(({ piece: _, ...run }) => run);
  }
  return runsAsWritten(line);
}

/** The line without any style, as code is shown. */
export const runsAsWritten = (line: MarkedLine): readonly MarkedRun[] =>
  line.map((each) => ({ ...each, styles: [], url: undefined }));

function collect(
  inline: Inlines,
  styles: MarkedRun['styles'],
  url: string | undefined,
  add: (words: string, styles: MarkedRun['styles'], url: string | undefined) => void,
): void {
  for (const each of inline) {
    if (each.kind === 'break') add(' ', styles, url);
    else if (each.kind === 'text') add(each.text, styles, url);
    else if (each.kind === 'code') add(each.text, [...styles, 'code'], url);
    else if (each.kind === 'link') collect(each.inline, styles, each.url, add);
    else collect(each.inline, [...styles, each.kind], url, add);
  }
}
