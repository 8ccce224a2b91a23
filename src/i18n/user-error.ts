import type { Text } from './text.ts';

/**
 * Something the person at the keyboard can mend: a wrong option, a name nobody knows, no agenda here. It prints one kind
 * message and ends the program. `usage` is about what was typed, `environment` about what the machine could not do.
 */
export class UserError extends Error {
  readonly text: Text;
  readonly hint: Text | undefined;
  readonly kind: 'usage' | 'environment';
  /** What to type, below the hint. */
  readonly lines: readonly string[];

  constructor(text: Text, hint?: Text, kind: 'usage' | 'environment' = 'usage', lines: readonly string[] = []) {
    super(text.en);
    this.name = 'UserError';
    this.text = text;
    this.hint = hint;
    this.kind = kind;
    this.lines = lines;
  }
}
