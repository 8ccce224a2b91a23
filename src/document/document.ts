import type { SourceFile, Span } from '../source/file.ts';
import type { Problem } from '../source/problem.ts';
import type { Body } from './body.ts';

/** One file, read: its data, its text for people, and what was wrong with it as text. */
export interface Document {
  readonly path: string;
  readonly file: SourceFile;
  /** The front matter (or the whole of a YAML file); empty where there is none, undefined where it could not be read. */
  readonly data: Data | undefined;
  /** Whether the file has front matter at all. */
  readonly hasFrontMatter: boolean;
  /** Undefined for YAML files, and where nobody can tell where the body starts. */
  readonly body: Body | undefined;
  readonly problems: readonly Problem[];
  /** Where the YAML stands in the file's text. */
  readonly yaml: Span | undefined;
}

export type Data = Readonly<Record<string, unknown>>;
