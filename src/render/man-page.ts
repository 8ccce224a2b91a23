import type { HelpPage } from '../views/help-page.ts';
import { type Rendered, rendered } from './rendered.ts';

/** What stands around a page of the manual. */
export interface ManualNames {
  readonly program: string;
  readonly version: string;
  /** The heading above the name, which man and apropos look for. */
  readonly name: string;
}

/** A page of the manual in the language of man(7), in ASCII, so that every reader of it shows the same. */
export function manPage({ title, sections }: HelpPage, { program, version, name }: ManualNames): Rendered {
  const lines = [
    `.TH ${quoted(program.toUpperCase())} 1 "" ${quoted(`${program} ${version}`)}`,
    // Examples are to be copied: no line is stretched, and no word broken.
    '.ad l',
    '.nh',
    `.SH ${quoted(name)}`,
    `${escaped(program)} \\- ${escaped(title)}`,
    ...sections.flatMap((section) => [
      `.${section.isPart ? 'SS' : 'SH'} ${quoted(section.title)}`,
      ...(section.text === undefined ? [] : [escaped(section.text)]),
      ...(section.rows ?? []).flatMap(([term, what]) => ['.TP', `.B ${quoted(term)}`, escaped(what)]),
    ]),
  ];
  return rendered(`${lines.join('\n')}\n`);
}

/** One line of text. A full stop or an apostrophe in front would make it a request, and a bare dash is a hyphen. */
const escaped = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^[.']/, '\\&$&')
    .replace(/[^\x20-\x7e]/gu, (character) => `\\[u${hexOf(character)}]`);
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '\\(dq')}"`;
const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
