import { groupByFile } from '../../lint/locate.ts';
import { isFailing, type Reported, type ValidateReport } from '../../lint/report.ts';
import { byCodePoint } from '../../source/tree.ts';
import { together } from '../rendered.ts';
import { type Element, xmlDocument } from '../xml.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';

/**
 * A test report in JUnit's XML: a suite for each file, a case for each finding, and one passing case for a file without
 * findings.
 */
export const junitDiagnostics: DrawDiagnostics = (report, options) => {
  const byFile = groupByFile(report.diagnostics);
  const files = [...report.files].sort(byCodePoint);
  const clean = files.reduce((count, file) => count + (byFile.has(file) ? 0 : 1), 0);
  return together(
    xmlDocument({
      name: 'testsuites',
      attributes: {
        name: 'agenda validate',
        tests: report.diagnostics.length + clean,
        failures: failuresIn(report.diagnostics, report),
        errors: 0,
      },
      content: suites(files, byFile, report, options),
    }),
  );
};

const failuresIn = (diagnostics: readonly Reported[], report: ValidateReport): number =>
  diagnostics.filter((diagnostic) => isFailing(report, diagnostic)).length;

/** One suite at a time, because there may be very many files. */
function* suites(
  files: readonly string[],
  byFile: ReadonlyMap<string, readonly Reported[]>,
  report: ValidateReport,
  options: DiagnosticsOptions,
): Iterable<Element> {
  for (const file of files) yield suite(file, byFile.get(file) ?? [], report, options);
}

function suite(file: string, own: readonly Reported[], report: ValidateReport, options: DiagnosticsOptions): Element {
  const { hidden } = report;
  const cases =
    own.length > 0
      ? own.map((diagnostic) => findingCase(diagnostic, isFailing(report, diagnostic), options))
      : [caseOf(file, 'agenda validate')];
  const left = hidden.find((each) => each.file === file)?.count ?? 0;
  const note: readonly Element[] =
    left === 0
      ? []
      : [
          {
            name: 'system-out',
            attributes: {},
            content: options.t({ nl: `Nog ${left} bevindingen niet getoond.`, en: `${left} more findings not shown.` }),
          },
        ];
  return {
    name: 'testsuite',
    attributes: { name: file, file, tests: cases.length, failures: failuresIn(own, report), errors: 0, skipped: 0 },
    content: [...cases, ...note],
  };
}

/** A finding that does not make the check fail is a passing case, with the finding as its output. */
function findingCase(diagnostic: Reported, fails: boolean, { t }: DiagnosticsOptions): Element {
  const { rule, severity, file, range, message, hint } = diagnostic;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  const text = [`${place}: ${severity} ${t(message)}`, ...(hint ? [t(hint)] : [])].join('\n');
  const outcome: Element = fails
    ? { name: 'failure', attributes: { type: rule, message: t(message) }, content: text }
    : { name: 'system-out', attributes: {}, content: text };
  return caseOf(file, `${rule} ${range.start.line}:${range.start.column}`, [outcome]);
}

const caseOf = (file: string, name: string, content: readonly Element[] = []): Element => ({
  name: 'testcase',
  // GitLab leads from a failing test to this file.
  attributes: { name, classname: file, file, time: 0 },
  content,
});
