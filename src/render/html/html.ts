import { safe } from '../safe.ts';

/**
 * A piece of HTML: whatever is put into one as text is escaped, so that only what the program wrote itself is markup.
 */
export interface Html {
  readonly html: string;
}

/**
 * What may stand between the pieces of a template. Text is escaped; nothing is left out, a list is written one after
 * the other.
 */
export type Part = Html | string | number | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text in which nothing is markup, in an element or in a quoted attribute; control and direction marks are shown, not
 * obeyed.
 */
export const escaped = (text: string): string =>
  safe(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/** Writes HTML: `` html`<p>${text}</p>` ``. Attributes must be in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let written = strings[0] as string;
  for (let at = 0; at < parts.length; at++) written += plain(parts[at]) + (strings[at + 1] as string);
  return { html: written };
}

function plain(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  let written = '';
  for (const each of part) written += plain(each);
  return written;
}

/** An attribute that is left out where it has no value: ` id="x"`. */
export const attribute = (name: string, value: string | undefined): Html =>
  value === undefined ? NOTHING : { html: ` ${name}="${escaped(value)}"` };

export const NOTHING: Html = { html: '' };
