import type { Text } from '../i18n/text.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { editorLine } from '../render/editor-text.ts';
import type { Rendered } from '../render/rendered.ts';
import type { Span } from '../source/file.ts';
import { textOf } from '../source/tree.ts';
import { shorten } from '../text/shorten.ts';
import { dataIn } from './cells.ts';
import type { Page } from './subject.ts';

/** Something that mends a finding, for who chooses it. */
export interface Repair {
  readonly title: Rendered;
  /** Whether it mends without a doubt. */
  readonly isCertain: boolean;
  readonly edits: readonly RepairEdit[];
}

export interface RepairEdit {
  /** Relative to the agenda's root. */
  readonly path: string;
  /** In the text without a mark at its beginning. */
  readonly span: Span;
  readonly text: string;
}

/** Everything that can be proposed for a finding in a file. What a person must write is left open, and never made up. */
export const repairsOf = (page: Page, diagnostic: Diagnostic): readonly Repair[] => [
  ...certain(page, diagnostic),
  ...suggested(page, diagnostic),
  ...asked(page, diagnostic),
];

function certain({ live, t }: Page, { fix, hint }: Diagnostic): readonly Repair[] {
  const edits = fix.flatMap(({ path, span, text }): readonly RepairEdit[] => {
    const mark = textOf(live.tree.entries.find((entry) => entry.path === path)).startsWith('\ufeff') ? 1 : 0;
    // The mark itself is no part of what an editor has.
    return span.end <= mark && mark > 0
      ? []
      : [{ path, span: { start: span.start - mark, end: span.end - mark }, text }];
  });
  const [first] = edits;
  if (!first) return [];
  const title =
    edits.length === 1 && first.text !== '' && !first.text.includes('\n')
      ? becomes(first.text)
      : (hint ?? { nl: 'Herstel dit.', en: 'Fix this.' });
  return [{ title: editorLine(t(title)), isCertain: true, edits }];
}

const becomes = (text: string): Text => ({ nl: `Maak er ${shorten(text)} van`, en: `Change to ${shorten(text)}` });

/** The words that were probably meant, in the place of the word that is there; quotes around it stay. */
function suggested({ t, file }: Page, { suggestions, span, path, source }: Diagnostic): readonly Repair[] {
  if (!source || path !== file.path || span.start === span.end) return [];
  const written = file.text.slice(span.start, span.end);
  const inQuotes = /^(["'])[^]*\1$/.test(written) && written.length > 1 ? 1 : 0;
  const inner = { start: span.start + inQuotes, end: span.end - inQuotes };
  return suggestions.map((text) => ({
    title: editorLine(t(becomes(`"${text}"`))),
    isCertain: false,
    edits: [{ path, span: inner, text }],
  }));
}

/** What a rule asks for, as the fields to fill in. */
const ASKED: Readonly<Record<string, readonly [field: string, isList: boolean, ...keys: string[]]>> = {
  'update/cause-missing': ['explanation', false, 'cause', 'consequence', 'remedy'],
  'update/explanation-incomplete': ['explanation', false, 'consequence', 'remedy'],
  'update/evidence-missing': ['evidence', true, 'title', 'url'],
  'update/stopped-without-decision': ['decision', false, 'body', 'date'],
};

function asked({ t, file, cells }: Page, { rule, path }: Diagnostic): readonly Repair[] {
  const [field, isList = false, ...keys] = Object.hasOwn(ASKED, rule) ? (ASKED[rule] ?? []) : [];
  const data = dataIn(file);
  if (field === undefined || !data || path !== file.path) return [];
  const isWithin = (pointer: readonly unknown[]): boolean => pointer[0] === field && pointer.length === 2;
  const own = cells.all.filter(({ part, pointer }) => part === 'key' && isWithin(pointer));
  const missing = keys.filter((key) => !own.some(({ pointer }) => pointer[1] === key));
  const head = cells.all.find(({ part, pointer }) => part === 'key' && pointer.length === 1 && pointer[0] === field);
  const [first] = own;
  const lineOf = (offset: number): number => file.text.lastIndexOf('\n', offset - 1) + 1;
  // What is written on the same line, in brackets, is for its writer to complete.
  if (missing.length === 0 || (head && (!first || lineOf(first.span.start) === lineOf(head.span.start)))) return [];
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const indent = first ? ' '.repeat(first.span.start - lineOf(first.span.start)) : isList ? '    ' : '  ';
  const lines = missing.map((key, at) => `${isList && at === 0 ? '  - ' : indent}${key}: `);
  const last = own.at(-1);
  const end = last ? endOfBlock(file.text, last.span.end, indent.length, data.end) : data.end;
  const before = end > 0 && file.text[end - 1] !== '\n' ? newline : '';
  const text = before + [...(head ? [] : [`${field}:`]), ...lines].map((line) => line + newline).join('');
  const what = missing.join(', ');
  return [
    {
      title: editorLine(
        t({ nl: `Voeg "${field}" toe om in te vullen (${what})`, en: `Add "${field}" to fill in (${what})` }),
      ),
      isCertain: false,
      edits: [{ path, span: { start: end, end }, text }],
    },
  ];
}

/** The start of the first line below a key that is not in its value. */
function endOfBlock(text: string, from: number, indent: number, end: number): number {
  let at = text.indexOf('\n', from) + 1;
  while (at > 0 && at < end) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? end : next);
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) return at;
    if (next === -1) return end;
    at = next + 1;
  }
  return at === 0 ? end : Math.min(at, end);
}
