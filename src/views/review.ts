import type { Kind } from '../diff/kinds.ts';
import type { Text } from '../i18n/text.ts';
import type { Diagnostic } from '../lint/locate.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Amendment, Plan } from '../model/plan.ts';
import { commitmentsOf } from '../query/index-agenda.ts';
import type { DiffReport } from './diff-report.ts';
import type { ReportedLine } from './reported.ts';

/** What a branch changes in the agenda. */
export interface ReviewReport {
  /** Undefined where nothing changes. */
  readonly diff: DiffReport | undefined;
  /** Changes to adopted commitments without a decision. */
  readonly unprotected: readonly Diagnostic[];
  /** Changes to adopted commitments by decision, or corrections of typos. */
  readonly amended: readonly Amended[];
  /** What was reported, worst first. */
  readonly reported: readonly ReportedLine[];
  /** The other errors and warnings that the branch causes. */
  readonly problems: readonly Diagnostic[];
  /** What the branch was compared with. */
  readonly compared: Text;
}

/** Rules about adopted plans. Their findings come first. */
const ABOUT_ADOPTION: ReadonlySet<string> = new Set([
  'plan/changed-after-adoption',
  'plan/fingerprint',
  'plan/amendment-without-decision',
  'plan/amendment-day',
  'plan/not-editorial',
  'update/rewritten',
]);

/** An amendment of an adopted plan. */
export interface Amended extends Amendment {
  readonly year: number;
  /** The title of the commitment, or its id where the commitment no longer exists. */
  readonly title: string;
}

export function reviewReport(
  diff: DiffReport | undefined,
  diagnostics: readonly Diagnostic[],
  amended: readonly Amended[],
  reported: readonly ReportedLine[],
  compared: Text,
): ReviewReport {
  const serious = diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    diff: diff && withoutReported(diff, new Set(reported.map(({ what }) => what))),
    amended,
    reported,
    unprotected: serious.filter(({ rule }) => ABOUT_ADOPTION.has(rule)),
    problems: serious.filter(({ rule }) => !ABOUT_ADOPTION.has(rule)),
    compared,
  };
}

const BY_REPORT: ReadonlySet<Kind> = new Set(['status-changed', 'update-added', 'completed']);

/** The comparison, in which what was only reported stands folded: it is told under what was reported. */
const withoutReported = (diff: DiffReport, reported: ReadonlySet<string>): DiffReport => ({
  ...diff,
  groups: diff.groups.map((group) => ({
    ...group,
    items: group.items.map((item) =>
      item.level === 'major' && reported.has(item.name) && item.kinds.every((kind) => BY_REPORT.has(kind))
        ? { ...item, level: 'minor' }
        : item,
    ),
  })),
});

/** The amendments in the new version that the old one does not have. */
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
