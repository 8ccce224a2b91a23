// Commands that a program gives to GitHub Actions by writing a line (docs: "Workflow commands for GitHub Actions"), and how a line is kept from being one.
import { type Rendered, rendered } from './rendered.ts';
import { safe } from './safe.ts';

/** One command on a line of its own; what is undefined is left out. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  data: string,
): Rendered {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(safe(String(value)))}`],
  );
  return rendered(`::${name}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(safe(data))}\n`);
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

// The runner reads `::` at the start of a line, behind any white space, and `##[` anywhere in one; other services know `##vso[` and
// `##teamcity[`. Characters without a width may be passed over when it compares.
const breakColons = (text: string, broken: string): string =>
  text.replace(/^([\t\v\f\p{Zs}\p{Cf}]*):(?=\p{Cf}*:)/gmu, `$1${broken}`);
const breakHashes = (text: string, broken: string): string =>
  text.replace(/#(\p{Cf}*)#(?=[\p{Cf}\w]*\[)/gu, `#$1${broken}`);

/** To know all spaces of the world takes V8 half a millisecond: nearly no text holds the two marks that could make a command. */
const MAYBE_COMMAND = /:[^ -~]*:|#[^ -~]*#/;

/** A text of lines none of which is taken for a command; what is changed is shown as `\u{3a}` and `\u{23}`. */
export const withoutCommands = (text: string): string =>
  MAYBE_COMMAND.test(text) ? breakHashes(breakColons(text, '\\u{3a}'), '\\u{23}') : text;

/** The same for JSON, where the text that is read back stays what it was: `##[` can only stand in a string. */
export const withoutCommandsInJson = (json: string): string => breakHashes(json, '\\u0023');

/** The same for XML. Only for text between tags and for attributes. */
export const withoutCommandsInXml = (xml: string): string => breakHashes(breakColons(xml, '&#58;'), '&#35;');
