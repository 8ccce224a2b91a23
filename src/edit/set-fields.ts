import { splitFrontMatter } from '../document/front-matter.ts';
import type { SourceFile } from '../source/file.ts';

/** A field of the front matter with the YAML that is to stand there: lines without the key's own indentation. */
export interface FieldText {
  readonly key: string;
  /** `key: value`, or `key:` and indented lines. */
  readonly lines: readonly string[];
}

/**
 * Sets fields at the top level of a file's front matter by editing its text: not a byte elsewhere changes, comments and order stay.
 * A field that is there is replaced where it stands; a new one comes last. The caller reads the result again before believing it.
 * @returns undefined where the file has no front matter to edit.
 */
export function setFields(file: SourceFile, fields: readonly FieldText[]): string | undefined {
  const { yaml } = splitFrontMatter(file);
  if (!yaml) return undefined;
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = file.text.slice(yaml.start, yaml.end).split(/(?<=\n)/);
  const edited = fields.reduce<readonly string[]>((current, field) => setField(current, field, newline), lines);
  return file.text.slice(0, yaml.start) + edited.join('') + file.text.slice(yaml.end);
}

function setField(lines: readonly string[], { key, lines: text }: FieldText, newline: string): readonly string[] {
  const written = text.map((line) => line + newline);
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return [...lines, ...written];
  const length = lines.slice(start + 1).findIndex((line) => !belongsToField(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return [...lines.slice(0, start), ...written, ...lines.slice(end)];
}

/** What is indented, or a list at the key's own indentation, belongs to the field above it. */
const belongsToField = (line: string): boolean => /^(?:[ \t]+\S|- )/.test(line);
