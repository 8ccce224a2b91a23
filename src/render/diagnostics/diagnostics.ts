import type { Language, Text } from '../../i18n/text.ts';
import type { ValidateReport } from '../../lint/report.ts';
import type { Paint } from '../paint.ts';
import type { Printed } from '../rendered.ts';

/** One format of `agenda validate`: a pure function of the report. */
export type DrawDiagnostics = (report: ValidateReport, options: DiagnosticsOptions) => Printed | Promise<Printed>;

/** What a report says of the program that made it. */
export interface Program {
  readonly name: string;
  readonly version: string;
  readonly homepage: string | null;
  /** The address of the page of `{rule}`. */
  readonly rulePages: string | null;
}

/** What a format needs besides the report. */
export interface DiagnosticsOptions {
  /** A text in the reader's language. */
  readonly t: (text: Text) => string;
  readonly language: Language;
  readonly paint: Paint;
  /** Whether web addresses are made clickable. */
  readonly links?: boolean;
  /** How wide the terminal is, in cells; undefined where it is none. */
  readonly columns?: number | undefined;
  /** Whether only findings are shown, without what they add up to. */
  readonly quiet?: boolean;
  readonly program: Program;
  /** The largest size of a text for a page, in bytes of UTF-8. */
  readonly most?: number;
}
