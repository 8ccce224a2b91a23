import type { Text } from './text.ts';

/**
 * Something the user can fix: a wrong option, an unknown name, no agenda here. The program prints the message and the
 * hint, and ends. `usage` means that what was typed is wrong (exit code 2), `environment` that the machine could not do
 * it (3).
 */
export class UserError extends Error {
  readonly text: Text;
  readonly hint: Text | undefined;
  readonly kind: 'usage' | 'environment';
  /** What to type, below the hint. */
  readonly lines: readonly string[];
  /** What it is about, one by one, below the message. */
  readonly details: readonly Text[];

  constructor(
    text: Text,
    hint?: Text,
    kind: 'usage' | 'environment' = 'usage',
    lines: readonly string[] = [],
    details: readonly Text[] = [],
  ) {
    super(text.en);
    this.name = 'UserError';
    this.text = text;
    this.hint = hint;
    this.kind = kind;
    this.lines = lines;
    this.details = details;
  }
}
