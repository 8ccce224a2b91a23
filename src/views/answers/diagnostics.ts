import type { Text } from '../../i18n/text.ts';
import type { Diagnostic, LocatedFix } from '../../lint/locate.ts';
import type { ValidateReport } from '../../lint/report.ts';

/** The JSON answer of `agenda validate`; see schemas/diagnostics.schema.json. */
export function diagnosticsJson(report: ValidateReport, t: (text: Text) => string, rulePages: string | null): object {
  const { errors, warnings, infos, files } = report.summary;
  return {
    schemaVersion: 1,
    kind: 'diagnostics',
    asOf: report.asOf,
    summary: { errors, warnings, infos, files },
    diagnostics: report.diagnostics.map((diagnostic) => ({
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      message: t(diagnostic.message),
      hint: diagnostic.hint ? t(diagnostic.hint) : null,
      file: diagnostic.file,
      range: diagnostic.range,
      pointer: diagnostic.pointer,
      item: diagnostic.item ?? null,
      related: diagnostic.related.map(({ file, range, message }) => ({ file, range, message: t(message) })),
      fix: diagnostic.fix.map(({ file, range, text }) => ({ file, range, text })),
      suggestions: diagnostic.suggestions.map((text) => ({ text, edits: editsOf(diagnostic, text) })),
      url: rulePageAt(rulePages, diagnostic.rule),
      fingerprint: diagnostic.fingerprint,
    })),
  };
}

/** Where a rule is told about on the web, where there is such a place. */
export const rulePageAt = (rulePages: string | null, rule: string): string | null =>
  rulePages === null ? null : rulePages.replace('{rule}', rule);

/** A place and its new text. */
export type Edit = Pick<LocatedFix, 'file' | 'range' | 'text'>;

/** The word in its place replaced: only where the place is the word itself. */
export const editsOf = ({ file, range, span, source }: Diagnostic, text: string): readonly Edit[] =>
  source && span.end > span.start ? [{ file, range, text }] : [];
