import { STYLE } from 'agenda:site';
import type { Language } from '../../i18n/text.ts';
import type { UserError } from '../../i18n/user-error.ts';
import { html, NOTHING } from '../../render/html/html.ts';
import { pageHtml } from '../../render/html/shell.ts';
import { sha256Base64 } from '../../text/hash.ts';
import { LIVE_SCRIPT } from './live.ts';

/** A page in place of a site that cannot be made now; it loads again when the files change. */
export const troublePage = ({ text, hint }: Pick<UserError, 'text' | 'hint'>, language: Language): string =>
  pageHtml({
    language,
    title: text[language],
    policy: `default-src 'none'; style-src 'sha256-${sha256Base64(STYLE)}'; script-src 'sha256-${sha256Base64(LIVE_SCRIPT)}'; connect-src 'self'`,
    head: [html`<style>${{ html: STYLE }}</style>`, html`<script>${{ html: LIVE_SCRIPT }}</script>`],
    skip: { nl: 'Naar de inhoud', en: 'To the content' }[language],
    header: NOTHING,
    main: html`<h1>${text[language]}</h1>
${
  hint &&
  html`<p>${hint[language]}</p>
`
}`,
    footer: NOTHING,
  });
