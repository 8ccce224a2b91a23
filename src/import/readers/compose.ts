import { type Cell, type Line, type Role, UNKNOWN } from '../paper.ts';

/** One line as a reader finds it, before it has a place in the text. */
export interface DraftLine {
  readonly text: string;
  readonly page: number;
  readonly afterBlank?: boolean;
  readonly indent?: number;
  readonly right?: number;
  readonly style?: string;
  readonly size?: number;
  readonly role?: Role;
  readonly cell?: Cell | undefined;
  readonly element?: number | undefined;
}

/**
 * Lines become one text: a new line for each, a blank line where one stands between, a form feed where a page ends.
 * Lines without a visible character are left out.
 */
export function compose(drafts: readonly DraftLine[]): { readonly text: string; readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  let text = '';
  let page = 1;
  for (const draft of drafts) {
    const words = draft.text.trim();
    if (words === '') continue;
    if (text !== '') text += between(page, draft);
    page = draft.page;
    lines.push({
      start: text.length,
      end: text.length + words.length,
      page,
      afterBlank: draft.afterBlank === true,
      indent: draft.indent ?? 0,
      right: draft.right ?? (draft.indent ?? 0) + words.length,
      style: draft.style ?? '',
      size: draft.size ?? 0,
      role: draft.role ?? UNKNOWN,
      element: draft.element,
      ...(draft.cell ? { cell: draft.cell } : {}),
    });
    text += words;
  }
  return { text: text === '' ? '' : `${text}\n`, lines };
}

const between = (page: number, next: DraftLine): string =>
  `\n${next.afterBlank ? '\n' : ''}${next.page > page ? '\f' : ''}`;
