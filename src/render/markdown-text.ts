import { type Rendered, rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

// Characters with a meaning in Markdown, HTML or formulas. As entities they have none, also in a table.
const SIGNS = /[&<>|\\`*_[\]{}~#$]/g;
// On GitHub and GitLab these characters before a word make a mention, an issue number or a label; a zero-width space
// prevents that.
const REFERENCE =
  /(?<=[@#!$~%&^])(?=[\w"*-])|(?<=:)(?=\/\/|[\w+-]+:)|(?<=\b(?:www|gh))(?=[.-])|(?<=\b(?:mailto|xmpp))(?=:)/gi;
const BREAK = '\u200b';

/** A text on one line of Markdown, without markup, HTML, links, mentions and references. */
export const markdownText = (text: string): string =>
  safeLine(text)
    .replace(REFERENCE, BREAK)
    .replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(BREAK, '&#8203;');

/**
 * A complete document, in which texts from files are {@link markdownText}. No line of it is a workflow command where it
 * is printed.
 */
export const markdownDocument = (text: string): Rendered => rendered(withoutCommandsInXml(safe(text)));
