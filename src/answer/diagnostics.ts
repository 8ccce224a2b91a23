import { createHash } from 'node:crypto';
import type { Text } from '../language/text.ts';
import type { ValidateReport } from '../report/validate.ts';
import type { Diagnostic } from '../rules/locate.ts';

/** The JSON answer of `agenda validate`; see schemas/diagnostics.schema.json. */
export function diagnosticsJson(report: ValidateReport, say: (text: Text) => string, homepage: string | null): object {
  const { errors, warnings, infos, files } = report.summary;
  const fingerprints = fingerprintsOf(report.diagnostics);
  return {
    schemaVersion: 1,
    kind: 'diagnostics',
    asOf: report.asOf,
    summary: { errors, warnings, infos, files },
    diagnostics: report.diagnostics.map((diagnostic, at) => ({
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      message: say(diagnostic.message),
      hint: diagnostic.hint ? say(diagnostic.hint) : null,
      file: diagnostic.file,
      range: diagnostic.range,
      pointer: diagnostic.pointer,
      item: diagnostic.item ?? null,
      related: diagnostic.related.map(({ file, range, message }) => ({ file, range, message: say(message) })),
      suggestions: diagnostic.suggestions.map((text) => ({ text, edits: editsOf(diagnostic, text) })),
      url: homepage === null ? null : `${homepage.replace(/\/$/, '')}/rules/${diagnostic.rule}`,
      fingerprint: fingerprints[at],
    })),
  };
}

/** The word in its place replaced: only where the place is the word itself. */
const editsOf = ({ file, range, span, source }: Diagnostic, text: string): readonly object[] => (source && span.end > span.start ? [{ file, range, text }] : []);

/**
 * What stays the same while a finding does: rule, record (the path only where there is none), pointer and the text it is about; never
 * a line. Findings that are alike in all of these are told apart by their order.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, item, file, pointer, source, span } = diagnostic;
    const text = source ? source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().normalize('NFC') : '';
    const identity = [rule, item ?? file, pointer ?? '', text].join('\0');
    const repeat = seen.get(identity) ?? 0;
    seen.set(identity, repeat + 1);
    return createHash('sha256').update(`${identity}\0${repeat}`).digest('hex').slice(0, 16);
  });
}
