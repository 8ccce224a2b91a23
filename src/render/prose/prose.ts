/**
 * A text in Markdown, understood: what every surface draws in its own way. It holds no HTML and no pictures, and only
 * links to the web: a text from a file can neither run anything nor fetch anything.
 */
export type Prose = readonly ProseBlock[];

export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly inline: Inlines }
  /** `level` counts from 1 within the text, and never skips one. */
  | { readonly kind: 'heading'; readonly level: number; readonly inline: Inlines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Prose[] }
  | { readonly kind: 'quote'; readonly blocks: Prose }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly head: readonly Inlines[]; readonly rows: readonly (readonly Inlines[])[] };

export type Inlines = readonly Inline[];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly inline: Inlines }
  | { readonly kind: 'link'; readonly url: string; readonly inline: Inlines };

/** The words alone. */
export const inlineText = (inline: Inlines): string =>
  inline
    .map((each): string => ('text' in each ? each.text : each.kind === 'break' ? ' ' : inlineText(each.inline)))
    .join('');

const WEB = /^https?:\/\//i;

/** Whether an address is one on the web: nothing else is ever linked. */
export const isWeb = (url: string): boolean => WEB.test(url);
