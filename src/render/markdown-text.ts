import { type Rendered, rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

// Characters with a meaning in Markdown, in HTML or in formulas. As entities they have none, also between the bars of a table.
const SIGNS = /[&<>|\\`*_[\]{}~#$]/g;
// Before a word these make a name, a number of an issue or a label, on GitHub or GitLab; a space without width takes that away.
const REFERENCE =
  /(?<=[@#!$~%&^])(?=[\w"*-])|(?<=:)(?=\/\/|[\w+-]+:)|(?<=\b(?:www|gh))(?=[.-])|(?<=\b(?:mailto|xmpp))(?=:)/gi;
const BREAK = '\u200b';

/** A text on one line of Markdown in which nothing is markup, HTML, a link, a mention or a reference. */
export const markdownText = (text: string): string =>
  safeLine(text)
    .replace(REFERENCE, BREAK)
    .replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(BREAK, '&#8203;');

/** A whole document of our own Markdown, in which texts from files are {@link markdownText}. Also no line of it is a command where it is printed. */
export const markdownDocument = (text: string): Rendered => rendered(withoutCommandsInXml(safe(text)));
