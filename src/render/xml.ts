import { safe } from './safe.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

/** An element of XML 1.0: its name, its attributes, and in it elements or text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content?: readonly Element[] | string;
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
// Half characters and two others have no place in XML at all.
const NOT_IN_XML = /[\p{Surrogate}\ufffe\uffff]/gu;

/** What is no character of XML is made visible; the rest is read back as it was. */
const plain = (text: string): string => safe(text).replace(NOT_IN_XML, '\ufffd');
const escapeText = (text: string): string =>
  withoutCommandsInXml(plain(text).replace(/[&<>]/g, (character) => MARKUP[character] as string));
const escapeAttribute = (text: string): string =>
  withoutCommandsInXml(plain(text).replace(/[&<>"'\t\n\r]/g, (character) => MARKUP[character] as string));

/** A document, indented by two spaces; text stands as it is. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;

function lines({ name, attributes, content = [] }: Element, indent: string): readonly string[] {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const open = `${indent}<${name}${given.join('')}`;
  if (content.length === 0) return [`${open}/>`];
  if (typeof content === 'string') return [`${open}>${escapeText(content)}</${name}>`];
  return [`${open}>`, ...content.flatMap((element) => lines(element, `${indent}  `)), `${indent}</${name}>`];
}
