import type { Text } from '../i18n/text.ts';
import type { RaisableName } from '../source/limits.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Session } from './session.ts';

/** One command: its arguments, its options, its help, and what it does. */
export interface Command<Options extends object = Record<string, unknown>> {
  /** In commander's notation: `[selector]`, `<ref>`, `[paths...]`. */
  readonly args?: string;
  readonly examples: readonly { readonly line: string; readonly what: Text }[];
  readonly options: readonly Option[];
  /** Which of the options about the agenda it takes: where it stands, and on which day. */
  readonly takes: readonly ('--root' | '--as-of')[];
  /** The limits that can be raised here besides those of every agenda. */
  readonly raises?: readonly RaisableName[];
  /** The values of `--format` here, the default first; none where there is one format only. */
  readonly formats: readonly string[];
  readonly run: (session: Session, args: readonly string[], options: Options) => Promise<ExitCode>;
}

export interface Option {
  /** In commander's notation: `--fail-on <level>`. */
  readonly flags: string;
  readonly what: Text;
  readonly choices?: readonly string[];
  /** What it is where nobody says it; a word of the choices, or in words. */
  readonly byDefault?: Text;
  /** Words that are offered while somebody types, where others may be given too. */
  readonly offers?: readonly string[];
  /** May be given more than once; the value is then a list. */
  readonly repeatable?: boolean;
}

/** A command in the list of commands. Its code is loaded only when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: Text;
  /** Whether it can change the files of an agenda. */
  readonly writes?: true;
  readonly load: () => Promise<Command<never>>;
}
