import type { Language, Text } from '../../i18n/text.ts';
import type { ValidateReport } from '../../lint/report.ts';
import type { Paint } from '../paint.ts';
import type { Printed } from '../rendered.ts';

/** One way to write down what `agenda validate` found: a function of the report, which touches nothing. */
export type DrawDiagnostics = (report: ValidateReport, options: DiagnosticsOptions) => Printed | Promise<Printed>;

/** What a format needs to know of its reader and of the program. */
export interface DiagnosticsOptions {
  /** A text in the reader's language. */
  readonly t: (text: Text) => string;
  readonly language: Language;
  readonly paint: Paint;
  readonly program: { readonly name: string; readonly version: string; readonly homepage: string | null };
  /** The most a text for a page may take, in bytes of UTF-8. */
  readonly most?: number;
}
