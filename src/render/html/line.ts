import { SIGNS } from '../../views/marks.ts';
import { type PageLine, type PagePiece, pagePiecesOf } from '../../views/page.ts';
import type { Tone } from '../../views/view.ts';
import { attribute, type Html, html } from './html.ts';
import type { HtmlOptions } from './options.ts';

/** A line of text with what its pieces mean. */
export const lineHtml = (line: PageLine, options: HtmlOptions): Html =>
  html`${pagePiecesOf(line).map((piece) => pieceHtml(piece, options))}`;

function pieceHtml(piece: PagePiece, options: HtmlOptions): Html {
  if (typeof piece === 'string') return html`${piece}`;
  if ('to' in piece) {
    const href = options.hrefOf(piece.to);
    const lang = piece.quoted ? langOf(options) : undefined;
    if (href === undefined)
      return lang === undefined ? html`${piece.text}` : html`<span lang="${lang}">${piece.text}</span>`;
    return html`<a href="${href}"${attribute('lang', lang)}>${piece.text}</a>`;
  }
  if ('day' in piece) return html`<time datetime="${piece.day}">${piece.text}</time>`;
  if ('quoted' in piece) {
    const lang = langOf(options);
    return lang === undefined ? html`${piece.text}` : html`<span lang="${lang}">${piece.text}</span>`;
  }
  return tonedHtml(piece.tone, piece.text);
}

/** The language that a text from a file must be marked with; undefined where it is that of the page. */
export const langOf = ({ language, textLanguage }: HtmlOptions): string | undefined =>
  language === textLanguage ? undefined : textLanguage;

const ALL_SIGNS: ReadonlySet<string> = new Set(Object.values(SIGNS));

function tonedHtml(tone: Tone, text: string): Html {
  switch (tone) {
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'removed':
      return html`<del>${text}</del>`;
    case 'inserted':
      return html`<ins>${text}</ins>`;
    default:
      return html`<span class="${classOf(tone)}">${withSign(text)}</span>`;
  }
}

/** A sign is for the eye; whoever listens hears the word behind it. */
export function withSign(text: string): Html {
  const sign = text.charAt(0);
  return ALL_SIGNS.has(sign) ? html`<span aria-hidden="true">${sign}</span>${text.slice(1)}` : html`${text}`;
}

/** Statuses have a class of their own: `m-done`. */
export const classOf = (tone: Tone): string => (tone in SIGNS ? `s m-${tone}` : tone);
