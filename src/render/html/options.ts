import type { Language, Text } from '../../i18n/text.ts';
import type { Destination } from '../../views/page.ts';
import type { Html } from './html.ts';

/** What the blocks of one page are drawn with. */
export interface HtmlOptions {
  readonly t: (text: Text) => string;
  /** The reader's language. */
  readonly language: Language;
  /** The language of texts from files. */
  readonly textLanguage: Language;
  /** The address of a destination as seen from this page; undefined where it has none. */
  readonly hrefOf: (to: Destination) => string | undefined;
  /** A text in Markdown; its headings begin below the level given. */
  readonly prose: (text: string, level: number) => Html;
  /** A word that no other element of the page has for an id. */
  readonly nextId: () => string;
}

/**
 * Ids for one page: `n1`, `n2`, … A record's id has no place for them, since what refers to a record is written `…-id`.
 */
export function numberedIds(): () => string {
  let last = 0;
  return () => `n${++last}`;
}
