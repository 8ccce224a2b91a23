import type { Text } from '../i18n/text.ts';
import type { Place } from './place.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One remark about an agenda, as data. Its place is still symbolic; see `lint/locate.ts`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  /** What to do about it. */
  readonly hint?: Text;
  readonly place: Place;
  /** The record it is about, as `2021/lokale-democratie`, where it is about one. */
  readonly item?: string;
  readonly related?: readonly Related[];
  /** Words that were probably meant, best first, at most three. */
  readonly suggestions?: readonly string[];
  /** That the rule itself failed: whether it is kept is not known. No setting and no comment silences that. */
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
