// Changes below the data: the title and the text under it.

import { prose, readBody } from '../document/body.ts';
import type { Document } from '../document/document.ts';
import type { Replacement } from '../source/splice.ts';

/** What stands before a title, `#  `, and behind it, ` ##`. */
const BEFORE_TITLE = /^ {0,3}#[ \t]+/;
const AFTER_TITLE = /(?<![ \t])[ \t]+(?:#+[ \t]*)?$/;

/** Puts another title in its place, or one above the text. @returns undefined where it would be read otherwise */
export function titleReplaced(document: Document, title: string): readonly Replacement[] | undefined {
  const { file, body } = document;
  if (!body) return undefined;
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const { heading } = body;
  const replacement = heading
    ? { span: heading, text: headingWith(file.text.slice(heading.start, heading.end), title) }
    : { span: { start: body.start, end: body.start }, text: `# ${title}${newline}${newline}` };
  return isFaithful(document, replacement, { title, text: body.text }) ? [replacement] : undefined;
}

/** A heading with another title, marked in the same way. */
function headingWith(written: string, title: string): string {
  const underlined = /\r?\n[^\n]*$/.exec(written)?.[0];
  if (underlined !== undefined && !written.trimStart().startsWith('#')) return title + underlined;
  const before = BEFORE_TITLE.exec(written)?.[0] ?? '# ';
  return before + title + (AFTER_TITLE.exec(written.slice(before.length))?.[0] ?? '');
}

/** Puts another text below the title. @returns undefined where it would be read otherwise */
export function textReplaced(document: Document, text: string): readonly Replacement[] | undefined {
  const { file, body } = document;
  if (!body) return undefined;
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const from = body.heading ? body.heading.end : body.start;
  const old = file.text.slice(from);
  const lines = prose(text).replaceAll('\n', newline);
  const isEmpty = old.trim() === '';
  const start = isEmpty ? from : from + old.length - old.trimStart().length;
  const span = { start, end: isEmpty ? file.text.length : from + old.trimEnd().length };
  const above = isEmpty && body.heading && lines !== '' ? newline + newline : '';
  const below = isEmpty && lines !== '' ? newline : '';
  const left = lines === '' && body.heading ? newline : '';
  const replacement =
    lines === '' ? { span: { start: from, end: file.text.length }, text: left } : { span, text: above + lines + below };
  return isFaithful(document, replacement, { title: body.title, text: prose(text) }) ? [replacement] : undefined;
}

/** Whether the title and text are read back as they are meant to be. */
function isFaithful(
  { file, body }: Document,
  { span, text }: Replacement,
  meant: { readonly title: string | undefined; readonly text: string },
): boolean {
  const after = readBody(file.text.slice(0, span.start) + text + file.text.slice(span.end), body?.start ?? 0);
  return after.title === meant.title && after.text === meant.text;
}
