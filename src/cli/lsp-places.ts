// Where a place in a file is, as an editor counts.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Range as FileRange } from '../lint/locate.ts';
import { zeroBased } from '../lsp/diagnostics.ts';
import { lineStarts, type Position } from '../source/file.ts';

/**
 * An editor also ends a line at a lone carriage return, and counts a mark at the beginning of a text.
 * @param textOf the text of a file as the editor has it
 */
export function asEditorsCount(textOf: (file: string) => string): (file: string, range: FileRange) => Range {
  // Findings come file by file.
  let last: { readonly file: string; readonly placeOf: ((place: Position) => Range['start']) | undefined } | undefined;
  return (file, range) => {
    if (last?.file !== file) last = { file, placeOf: placesIn(textOf(file)) };
    const { placeOf } = last;
    return placeOf ? { start: placeOf(range.start), end: placeOf(range.end) } : zeroBased(range);
  };
}

/** Undefined where an editor counts as everybody does. */
function placesIn(text: string): ((place: Position) => Range['start']) | undefined {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  if (mark === 0 && !text.includes('\r')) return undefined;
  const document = TextDocument.create('', '', 0, text);
  const starts = lineStarts(text.slice(mark));
  return ({ line, column }) => document.positionAt(mark + (starts[line - 1] ?? 0) + column - 1);
}
