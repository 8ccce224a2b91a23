import type { Reported, ValidateReport } from '../answer/validate.ts';
import { UserError } from '../language/user-error.ts';
import { RULES } from '../rules/index.ts';
import { byCodePoint } from '../source/tree.ts';
import type { Session } from './session.ts';

/** Findings that were there when somebody took over an agenda, and that do not count until they are touched. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly findings: readonly BaselineEntry[];
}

interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly file: string;
}

export const BASELINE_FILE = 'agenda.baseline.json';

/** @throws UserError where the file is there and cannot be understood: to pass it over would change what the check says. */
export function readBaseline(session: Session): Baseline | undefined {
  const text = session.world.readText(session.place(), BASELINE_FILE);
  if (text === undefined) return undefined;
  try {
    const baseline = JSON.parse(text) as Baseline;
    if (baseline.schemaVersion === 1 && Array.isArray(baseline.findings) && baseline.findings.every((entry) => typeof entry?.fingerprint === 'string' && typeof entry.file === 'string')) return baseline;
  } catch {
    // Told below, in words that help.
  }
  throw new UserError({ nl: `${BASELINE_FILE} is niet te lezen.`, en: `${BASELINE_FILE} cannot be read.` }, { nl: 'Haal een goede versie terug, of maak het opnieuw met --write-baseline.', en: 'Get a good version back, or make it again with --write-baseline.' });
}

const FIXED: ReadonlySet<string> = new Set(RULES.filter((rule) => rule.fixed).map(({ name }) => name));
const canWait = ({ rule }: Pick<Reported, 'rule'>): boolean => !FIXED.has(rule);

export interface Compared {
  readonly report: ValidateReport;
  /** How many findings were known already. */
  readonly known: number;
  /** Entries whose finding is gone. */
  readonly stale: readonly BaselineEntry[];
}

/** Leaves out what the baseline knows. Rules about bytes, syntax and safety are never left out. */
export function compareWith(baseline: Baseline, report: ValidateReport): Compared {
  const entries = new Map(baseline.findings.map((entry) => [entry.fingerprint, entry]));
  const known = report.diagnostics.filter((diagnostic) => canWait(diagnostic) && entries.has(diagnostic.fingerprint));
  const left = new Set(report.diagnostics.filter((diagnostic) => !known.includes(diagnostic)));
  const diagnostics = [...left];
  const count = (severity: Reported['severity']): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const present = new Set(known.map(({ fingerprint }) => fingerprint));
  return {
    report: { ...report, diagnostics, summary: { ...report.summary, errors: count('error'), warnings: count('warning'), infos: count('info'), filesWithFindings: new Set(diagnostics.map(({ file }) => file)).size } },
    known: known.length,
    stale: baseline.findings.filter(({ fingerprint, file }) => report.files.includes(file) && !present.has(fingerprint)),
  };
}

/** Records what is found now; entries of files that were not looked at stay. */
export function writeBaseline(session: Session, report: ValidateReport, before: Baseline | undefined): number {
  const kept = (before?.findings ?? []).filter(({ file }) => !report.files.includes(file));
  const fresh = report.diagnostics.filter(canWait).map(({ fingerprint, rule, file }): BaselineEntry => ({ fingerprint, rule, file }));
  const findings = [...kept, ...fresh].sort((a, b) => byCodePoint(a.file, b.file) || byCodePoint(a.rule, b.rule) || byCodePoint(a.fingerprint, b.fingerprint));
  session.world.writeFile(`${session.place().folder}/${BASELINE_FILE}`, `${JSON.stringify({ schemaVersion: 1, findings } satisfies Baseline, null, 2)}\n`);
  return fresh.length;
}
