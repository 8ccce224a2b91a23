import RULE_PAGES from 'agenda:rule-pages';
import type { Text } from '../../i18n/text.ts';
import { groupByFile, type Range } from '../../lint/locate.ts';
import type { Reported, ValidateReport } from '../../lint/report.ts';
import type { Rule } from '../../lint/rule.ts';
import { RULES } from '../../rules/index.ts';
import { summaryOf } from '../../rules/messages.ts';
import { SEVERITIES, type Severity } from '../../source/finding.ts';
import { type Edit, editsOf, rulePageAt } from '../../views/answers/diagnostics.ts';
import { rulePageFor } from '../../views/rule-page.ts';
import { jsonText } from '../json-text.ts';
import { safe } from '../safe.ts';
import type { DiagnosticsOptions, DrawDiagnostics } from './diagnostics.ts';

// SARIF 2.1.0, the OASIS standard for findings: https://docs.oasis-open.org/sarif/sarif/v2.1.0/

/** GitHub's code scanning keeps this many results of a run and drops the rest without a message. */
const MOST_RESULTS = 5000;
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const ROOT = '%SRCROOT%';
const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ name }, at) => [name, at]));

/** A log with one run: every rule, and the findings, or the most serious where there are too many. */
export const sarifDiagnostics: DrawDiagnostics = (report, options) => {
  const kept = mostSerious(report.diagnostics);
  const left = report.diagnostics.length - kept.length + report.hidden.reduce((sum, { count }) => sum + count, 0);
  return jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(options) },
        language: options.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: {
            description: text(options.t({ nl: 'De map van de repository.', en: 'The folder of the repository.' })),
          },
        },
        invocations: [
          invocation(
            report.diagnostics.filter(({ failed }) => failed),
            left,
            options,
          ),
        ],
        results: kept.map((diagnostic) => result(diagnostic, options)),
      },
    ],
  });
};

function mostSerious(diagnostics: ValidateReport['diagnostics']): ValidateReport['diagnostics'] {
  if (diagnostics.length <= MOST_RESULTS) return diagnostics;
  const kept = new Set(
    SEVERITIES.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity)).slice(
      0,
      MOST_RESULTS,
    ),
  );
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}

/** If a rule failed, not everything was checked. */
function invocation(failed: readonly Reported[], left: number, options: DiagnosticsOptions): object {
  const notifications = [
    ...failed.map(({ rule, message }) => ({
      level: 'error',
      message: text(`${rule}: ${options.t(message)}`),
      associatedRule: { id: rule, index: RULE_INDEX.get(rule) },
    })),
    ...(left > 0 ? [leftOut(left, options)] : []),
  ];
  return {
    executionSuccessful: failed.length === 0,
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
  };
}

const leftOut = (count: number, { t }: DiagnosticsOptions): object => ({
  level: 'note',
  message: text(
    t({
      nl: `Nog ${count} bevindingen niet getoond; bekijk ze met: agenda validate`,
      en: `${count} more findings not shown; see them with: agenda validate`,
    }),
  ),
});

const driver = (options: DiagnosticsOptions): object => ({
  name: options.program.name,
  version: options.program.version,
  ...(options.program.homepage === null ? {} : { informationUri: options.program.homepage }),
  rules: RULES.map((rule) => descriptor(rule, options)),
});

function descriptor(rule: Rule, { t, program, language }: DiagnosticsOptions): object {
  const { name, severity } = rule;
  const summary = summaryOf(rule);
  const page = rulePageAt(program.rulePages, name);
  const more = t({
    nl: `Uitleg en voorbeelden: agenda explain ${name}`,
    en: `Explanation and examples: agenda explain ${name}`,
  });
  return {
    id: name,
    shortDescription: text(t(summary)),
    fullDescription: text(t(summary)),
    help: { ...text(`${t(summary)} ${more}`), markdown: rulePageFor(RULE_PAGES[name] ?? '', language) },
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: severity === 'off' ? { enabled: false, level: LEVELS.info } : { level: LEVELS[severity] },
  };
}

function result(diagnostic: Reported, { t }: DiagnosticsOptions): object {
  const { rule, severity, message, hint, file, range, item, related, fingerprint, fix, suggestions } = diagnostic;
  const fixes = [
    ...(fix.length > 0 ? [fixed(t(FIX), fix)] : []),
    ...suggestions.flatMap((word) => {
      const edits = editsOf(diagnostic, word);
      return edits.length > 0 ? [fixed(t(replaceBy(word)), edits)] : [];
    }),
  ];
  const at = RULE_INDEX.get(rule);
  return {
    ruleId: rule,
    ...(at === undefined ? {} : { ruleIndex: at }),
    level: LEVELS[severity],
    message: text(hint ? `${t(message)} ${t(hint)}` : t(message)),
    locations: [
      {
        physicalLocation: physical(file, range),
        ...(item === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: item }] }),
      },
    ],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            physicalLocation: physical(other.file, other.range),
            message: text(t(other.message)),
          })),
        }
      : {}),
    // The second name is the one by which GitHub knows a finding again; it would make one from the line otherwise.
    partialFingerprints: { 'agendaFinding/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

const FIX: Text = { nl: 'Herstellen (agenda validate --fix)', en: 'Fix (agenda validate --fix)' };
const replaceBy = (word: string): Text => ({ nl: `Vervangen door "${word}"`, en: `Replace by "${word}"` });

/** Edits, grouped by the file that they change. */
const fixed = (description: string, edits: readonly Edit[]): object => ({
  description: text(description),
  artifactChanges: [...groupByFile(edits)].map(([file, own]) => ({
    artifactLocation: { uri: uriOf(file), uriBaseId: ROOT },
    replacements: own.map(({ range, text: instead }) => ({
      deletedRegion: region(range),
      insertedContent: { text: instead },
    })),
  })),
});

const physical = (file: string, range: Range): object => ({
  artifactLocation: { uri: uriOf(file), uriBaseId: ROOT },
  region: region(range),
});

const region = ({ start, end }: Range): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A path as a relative URI. Every part is encoded, colons too. Lone surrogates cannot be encoded and are replaced. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** A message without links: SARIF reads `[words](place)` in plain text as a link. */
const text = (words: string): object => ({ text: safe(words).replaceAll('](', '] (') });
