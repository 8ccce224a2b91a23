import type { Text } from '../i18n/text.ts';
import type { Place } from './place.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One finding, as data. Its place is still symbolic; `lint/locate.ts` turns it into a line and a column. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  /** What to do about it. */
  readonly hint?: Text;
  readonly place: Place;
  /** The record that it is about, as `2021/lokale-democratie`, where there is one. */
  readonly item?: string;
  readonly related?: readonly Related[];
  /** The words that were probably meant, best first, at most three. */
  readonly suggestions?: readonly string[];
  /** Whether the rule itself failed, so that nothing is known. No setting and no comment suppresses that. */
  readonly failed?: true;
  /** What mends it, where that can be said without knowing what its writer meant. It is never done unasked. */
  readonly fix?: readonly Fix[];
}

/** A place in a file that is to hold another text. */
export interface Fix {
  readonly place: Place;
  readonly text: string;
}

export interface Related {
  readonly place: Place;
  readonly message: Text;
}
