import { type Rendered, rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

// Characters with a meaning in Markdown, HTML or formulas. As entities they have none, also in a table.
const SIGNS = /[&<>|\\`*_[\]{}~#$]/g;
// On GitHub and GitLab these characters before a word make a mention, an issue number or a label. An element with
// nothing in it prevents that, and is not copied along with the text as a character without width would be.
const REFERENCE =
  /(?<=[@#!$~%&^])(?=[\w"*-])|(?<=:)(?=\/\/|[\w+-]+:)|(?<=\b(?:www|gh))(?=[.-])|(?<=\b(?:mailto|xmpp))(?=:)/gi;
const BREAK = '\u200b';

/** A text on one line of Markdown, without markup, HTML, links, mentions and references. */
export const markdownText = (text: string): string =>
  safeLine(text)
    .replace(REFERENCE, BREAK)
    .replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(BREAK, '<b></b>');

/**
 * A complete document, in which texts from files are {@link markdownText}. No line of it is a workflow command where it
 * is printed.
 */
export const markdownDocument = (text: string): Rendered => rendered(withoutCommandsInXml(safe(text)));
