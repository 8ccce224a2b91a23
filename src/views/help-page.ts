/** A page of help, in the reader's language: drawn on a screen, or as a page of the manual. */
export interface HelpPage {
  /** What the page is about, in one line. */
  readonly title: string;
  readonly sections: readonly HelpSection[];
}

export interface HelpSection {
  /** Empty for what stands by itself. */
  readonly title: string;
  /** Whether it is a part of the section before it. */
  readonly isPart?: boolean;
  readonly text?: string;
  /** A word or a line to type, and what it is. */
  readonly rows?: readonly (readonly [term: string, what: string])[];
}
