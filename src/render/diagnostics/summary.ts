import { counted, NOUNS, type Noun } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { ValidateReport } from '../../lint/report.ts';
import type { Severity } from '../../source/finding.ts';

/** The nouns with which findings are counted, by severity. */
export const SEVERITY_NOUNS: Readonly<Record<Severity, Noun>> = {
  error: NOUNS.error,
  warning: NOUNS.warning,
  info: NOUNS.info,
};

/** "3 errors, 1 warning in 2 of 48 files." It contains no text from files, so it is safe on every surface. */
export function summarySentence({ summary }: ValidateReport, t: (text: Text) => string): string {
  const { errors, warnings, infos, files, filesWithFindings } = summary;
  const checked = counted(files, NOUNS.file);
  const counts: readonly (readonly [number, Severity])[] = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
  ];
  const found = counts
    .filter(([count]) => count > 0)
    .map(([count, severity]) => t(counted(count, SEVERITY_NOUNS[severity])));
  if (found.length === 0) return `✓ ${t({ nl: `Geen fouten in ${checked.nl}.`, en: `No problems in ${checked.en}.` })}`;
  const all = found.join(', ');
  return t({
    nl: `${all} in ${filesWithFindings} van ${checked.nl}.`,
    en: `${all} in ${filesWithFindings} of ${checked.en}.`,
  });
}
