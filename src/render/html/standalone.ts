import type { Language, Text } from '../../i18n/text.ts';
import { sha256Base64 } from '../../text/hash.ts';
import { type Html, html, NOTHING } from './html.ts';
import { pageHtml } from './shell.ts';

export interface Standalone {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly t: (text: Text) => string;
  readonly main: Html;
}

/** A page that needs no other file: no script, nothing fetched, and only its own style. */
export function standalonePage({ language, title, style: given, t, main }: Standalone): string {
  // What would end the element is written as an escape, which means the same in CSS.
  const style = given.replaceAll('</', '<\\/');
  return pageHtml({
    language,
    title,
    // The style is let in by what it is, so that nothing else can be.
    policy: `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'`,
    head: [html`<style>${{ html: style }}</style>`],
    skip: t({ nl: 'Naar de inhoud', en: 'To the content' }),
    header: NOTHING,
    main,
    footer: NOTHING,
  });
}
