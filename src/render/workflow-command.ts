// Workflow commands: lines of output that GitHub Actions obeys (docs: "Workflow commands for GitHub Actions"). And how
// to make sure that other lines are not taken for one.
import { type Rendered, rendered } from './rendered.ts';
import { safe } from './safe.ts';

/** One command on one line; undefined properties are left out. */
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

// The runner reads `::` at the start of a line, after any white space, and `##[` anywhere in a line; other services
// read `##vso[` and `##teamcity[`. It may ignore characters without a width.
const breakColons = (text: string, broken: string): string =>
  text.replace(/^([\t\v\f\p{Zs}\p{Cf}]*):(?=\p{Cf}*:)/gmu, `$1${broken}`);
const breakHashes = (text: string, broken: string): string =>
  text.replace(/#(\p{Cf}*)#(?=[\p{Cf}\w]*\[)/gu, `#$1${broken}`);

/**
 * A quick check before the exact patterns, which take V8 half a millisecond to compile. Nearly no text has these marks.
 */
const MAYBE_COMMAND = /:[^ -~]*:|#[^ -~]*#/;

/** A text in which no line is a command; changed characters are shown as `\u{3a}` and `\u{23}`. */
export const withoutCommands = (text: string): string =>
  MAYBE_COMMAND.test(text) ? breakHashes(breakColons(text, '\\u{3a}'), '\\u{23}') : text;

/** The same for JSON, without changing its value: `##[` can only occur in a string. */
export const withoutCommandsInJson = (json: string): string => breakHashes(json, '\\u0023');

/** The same for XML: for text between tags and for attributes. */
export const withoutCommandsInXml = (xml: string): string => breakHashes(breakColons(xml, '&#58;'), '&#35;');
