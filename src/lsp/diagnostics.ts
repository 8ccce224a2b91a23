import type { Diagnostic as EditorDiagnostic, Range } from 'vscode-languageserver-types';
import type { Text } from '../i18n/text.ts';
import type { Diagnostic, Range as FileRange } from '../lint/locate.ts';
import { editorText } from '../render/editor-text.ts';
import type { Severity } from '../source/finding.ts';

/** How a finding looks in an editor. */
export interface Shown {
  readonly t: (text: Text) => string;
  /** A place in a file, named from the repository, as the editor counts. */
  readonly rangeOf: (file: string, range: FileRange) => Range;
  /** Where a file stands, named from the repository. */
  readonly uriOf: (file: string) => string;
  /** Where a rule is told about on the web. */
  readonly pageOf: (rule: string) => string | null;
}

/** The protocol's numbers. */
const SEVERITIES: Readonly<Record<Severity, 1 | 2 | 3>> = { error: 1, warning: 2, info: 3 };

/** A finding as an editor shows it, in the words of `agenda validate`: what is wrong, and what to do. */
export function editorDiagnostic(diagnostic: Diagnostic, { t, rangeOf, uriOf, pageOf }: Shown): EditorDiagnostic {
  const { rule, severity, message, hint, related, file, range } = diagnostic;
  const page = pageOf(rule);
  return {
    range: rangeOf(file, range),
    severity: SEVERITIES[severity],
    code: rule,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: 'agenda',
    message: editorText([message, hint].flatMap((text) => (text ? [t(text)] : [])).join('\n')),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: { uri: uriOf(other.file), range: rangeOf(other.file, other.range) },
            message: editorText(t(other.message)),
          })),
        }),
  };
}

/** A place as editors count: from 0. */
export const zeroBased = ({ start, end }: FileRange): Range => ({
  start: { line: start.line - 1, character: start.column - 1 },
  end: { line: end.line - 1, character: end.column - 1 },
});
