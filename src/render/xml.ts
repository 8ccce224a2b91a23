import { type Rendered, rendered } from './rendered.ts';
import { safe } from './safe.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

/** An element of XML 1.0, with elements or text as its content. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content?: Iterable<Element> | string;
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
// XML cannot contain lone surrogates and two other characters.
const NOT_IN_XML = /[\p{Surrogate}\ufffe\uffff]/gu;

/** Shows characters that XML cannot contain; all others stay the same. */
const plain = (text: string): string => safe(text).replace(NOT_IN_XML, '\ufffd');
const escapeText = (text: string): string =>
  withoutCommandsInXml(plain(text).replace(/[&<>]/g, (character) => MARKUP[character] as string));
const escapeAttribute = (text: string): string =>
  withoutCommandsInXml(plain(text).replace(/[&<>"'\t\n\r]/g, (character) => MARKUP[character] as string));

/** A document in parts, indented by two spaces; text is not indented. Child elements are requested one by one. */
export function* xmlDocument(root: Element): Iterable<Rendered> {
  yield rendered('<?xml version="1.0" encoding="UTF-8"?>\n');
  yield* parts(root, '');
}

function* parts({ name, attributes, content = [] }: Element, indent: string): Iterable<Rendered> {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const open = `${indent}<${name}${given.join('')}`;
  if (typeof content === 'string')
    return yield rendered(content === '' ? `${open}/>\n` : `${open}>${escapeText(content)}</${name}>\n`);
  let isEmpty = true;
  for (const element of content) {
    if (isEmpty) yield rendered(`${open}>\n`);
    isEmpty = false;
    yield* parts(element, `${indent}  `);
  }
  yield rendered(isEmpty ? `${open}/>\n` : `${indent}</${name}>\n`);
}
