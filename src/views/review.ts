import type { Text } from '../i18n/text.ts';
import type { Diagnostic } from '../lint/locate.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Amendment, Plan } from '../model/plan.ts';
import { commitmentsOf } from '../query/index-agenda.ts';
import type { DiffReport } from './diff-report.ts';

/** What a branch does to the agenda. */
export interface ReviewReport {
  /** Undefined where nothing changes. */
  readonly diff: DiffReport | undefined;
  /** Adopted promises that change without a decision. */
  readonly unprotected: readonly Diagnostic[];
  /** Adopted promises that change by decision, or for a slip of the pen. */
  readonly amended: readonly Amended[];
  /** What else is wrong because of the branch: errors and warnings. */
  readonly problems: readonly Diagnostic[];
  /** With what it was compared. */
  readonly compared: Text;
}

/** Rules about what was adopted: they stand first. */
const ABOUT_ADOPTION: ReadonlySet<string> = new Set([
  'plan/changed-after-adoption',
  'plan/fingerprint',
  'plan/amendment-without-decision',
]);

/** What was decided about an adopted promise. */
export interface Amended extends Amendment {
  readonly year: number;
  /** The commitment's name, or its id where there is none any more. */
  readonly title: string;
}

export function reviewReport(
  diff: DiffReport | undefined,
  diagnostics: readonly Diagnostic[],
  amended: readonly Amended[],
  compared: Text,
): ReviewReport {
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    diff,
    amended,
    unprotected: grave.filter(({ rule }) => ABOUT_ADOPTION.has(rule)),
    problems: grave.filter(({ rule }) => !ABOUT_ADOPTION.has(rule)),
    compared,
  };
}

/** The amendments that were not there before. */
export const amendedSince = (before: Agenda, after: Agenda): readonly Amended[] =>
  after.plans.flatMap((plan) => {
    const old = before.plans.find(({ year }) => year === plan.year);
    const known = new Set(old?.amendments.map((amendment) => JSON.stringify(amendment)));
    return plan.amendments
      .filter((amendment) => !known.has(JSON.stringify(amendment)))
      .map((amendment) => ({ ...amendment, year: plan.year, title: titleOf(amendment.of, plan, old) }));
  });

const titleOf = (id: string, ...plans: readonly (Plan | undefined)[]): string =>
  plans.flatMap((plan) => (plan ? [...commitmentsOf(plan)] : [])).find((commitment) => commitment.id === id)?.title ??
  id;
