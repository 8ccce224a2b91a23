import type { Language } from '../../i18n/text.ts';
import { attribute, type Html, html } from './html.ts';

/** What stands around the content of a page. */
export interface Shell {
  readonly language: Language;
  /** Of the browser's tab: the most particular first. */
  readonly title: string;
  /** Elements of the head besides the usual: styles, scripts, other forms of the same. */
  readonly head: readonly Html[];
  /** What may be loaded, and from where (Content Security Policy, level 3). */
  readonly policy: string;
  readonly skip: string;
  readonly header: Html;
  readonly main: Html;
  readonly footer: Html;
}

/** A whole page. Nothing in it runs unless its policy lets it. */
export const pageHtml = ({ language, title, head, policy, skip, header, main, footer }: Shell): string =>
  `${
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head.map(
  (element) => html`${element}
`,
)}</head>
<body>
<a class="skip" href="#inhoud">${skip}</a>
<header>
${header}</header>
<main id="inhoud" tabindex="-1">
${main}</main>
<footer>
${footer}</footer>
</body>
</html>
`.html
  }`;

/** A row of links with a name; the one that leads to this page says so. */
export const navHtml = (
  label: string,
  links: readonly { readonly href: string; readonly text: string; readonly isHere: boolean }[],
): Html => html`<nav aria-label="${label}"><ul>${links.map(
  ({ href, text, isHere }) => html`
<li><a href="${href}"${attribute('aria-current', isHere ? 'page' : undefined)}>${text}</a></li>`,
)}
</ul></nav>
`;
