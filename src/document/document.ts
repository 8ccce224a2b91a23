import type { SourceFile, Span } from '../source/file.ts';
import type { Problem } from '../source/problem.ts';
import type { Body } from './body.ts';

/** One parsed file: its data, its body, and the problems found while it was read. */
export interface Document {
  readonly path: string;
  readonly file: SourceFile;
  /**
   * The front matter (or the whole of a YAML file); empty where there is none, undefined where it could not be read.
   */
  readonly data: Data | undefined;
  /** Whether the file has front matter at all. */
  readonly hasFrontMatter: boolean;
  /** Undefined for YAML files, and where the start of the body is unknown. */
  readonly body: Body | undefined;
  readonly problems: readonly Problem[];
  /** The place of the YAML in the file's text. */
  readonly yaml: Span | undefined;
}

export type Data = Readonly<Record<string, unknown>>;
