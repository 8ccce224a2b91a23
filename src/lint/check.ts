import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { wasRead } from '../model/shared.ts';
import type { YearSlice } from '../model/year-slice.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { commitmentsOf, type Index, indexAgenda } from '../query/index-agenda.ts';
import { isToItself, type Link, linksIn } from '../query/links.ts';
import { accountOf, type Account as Recorded } from '../query/protected.ts';
import { brokenReferences } from '../query/references.ts';
import { reportsIn } from '../query/reports.ts';
import { rowsOf } from '../query/row.ts';
import type { Finding, Severity } from '../source/finding.ts';
import { inFile } from '../source/place.ts';
import { MOST_NOTICED, type Problem, type ProblemOf, type ProblemRule } from '../source/problem.ts';
import { askRule, type OnFailure } from './ask-rule.ts';
import { messageContextOf } from './message-context.ts';
import type { PlanSubject, Rule } from './rule.ts';
import type { Suppression } from './suppressions.ts';

export interface CheckOptions {
  /** The day that the check is about. */
  readonly asOf: IsoDate;
  /** The current day. */
  readonly today: IsoDate;
  /** The earlier version of the agenda, for a check of a change. */
  readonly base?: Agenda | undefined;
  /**
   * Whether advice on wording was asked for. It turns the rules of the family `advice`, which are off by default, into
   * notes.
   */
  readonly advice?: boolean;
  readonly onFailure?: OnFailure | undefined;
}

/** What the check of one slice may use besides that slice. */
export interface CheckContext {
  /** The settings and vocabularies of agenda.yaml. */
  readonly agenda: Omit<Agenda, 'plans'>;
  /** The problems of agenda.yaml and the other files outside the years. */
  readonly problems: readonly Problem[];
  readonly catalogue: Catalogue;
  readonly rules: readonly Rule[];
  readonly enabled: readonly EnabledRule[];
  readonly options: CheckOptions;
}

/** A rule that is not off, with its severity in this agenda. */
export interface EnabledRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/**
 * Runs every rule on one slice: on the problems found while it was read, and on its plan. The findings are in no
 * particular order (see locate.ts).
 */
export async function checkSlice(
  slice: YearSlice,
  suppressions: readonly Suppression[],
  context: CheckContext,
): Promise<readonly Finding[]> {
  const { enabled } = context;
  // If a folder could not be read, whatever a rule finds missing may be in it. So only findings about other files are
  // reported.
  const isWhole = slice.tree.entries.every(({ kind }) => kind !== 'folder');
  const wording = context.options.base && (await import('../query/more-than-wording.ts')).moreThanWording;
  const subject =
    slice.plan && subjectOf(slice, slice.plan, suppressions, await recordedIn(slice.plan), wording, context);
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const find = (found: Iterable<Omit<Finding, 'item'>>): void => {
    for (const finding of found) {
      const count = (counts.get(finding.place.path) ?? 0) + 1;
      counts.set(finding.place.path, count);
      if (count > MOST_NOTICED) continue;
      const record = subject?.index.byPath.get(finding.place.path);
      // If the data of a record could not be read, nothing is known to be missing from them; the reading error is
      // reported already.
      if (record && finding.place.pointer && !wasRead(record)) continue;
      const item =
        record && 'of' in record
          ? `${record.year}/${record.of}`
          : record && 'id' in record
            ? `${record.year}/${record.id}`
            : undefined;
      findings.push({ ...finding, ...(item === undefined ? {} : { item }) });
    }
  };
  const { onFailure } = context.options;
  const around = messageContextOf(slice, context.agenda, slice.plan, context.catalogue);
  const byName = new Map(enabled.map((each) => [each.rule.name, each]));
  for (const problem of slice.problems) {
    const { rule, severity } = byName.get(problem.rule) ?? {};
    // A rule that checks plans reads such problems itself (`PlanSubject.problems`).
    const describe = await rule?.describe?.();
    if (rule && describe && severity)
      find(
        askRule({ name: rule.name, severity, place: inFile(problem.place.path), onFailure }, () => [
          describe(problem as ProblemOf<ProblemRule>, around),
        ]),
      );
  }
  if (subject && isWhole)
    for (const { rule, severity } of enabled)
      if (rule.check)
        find(
          askRule(
            { name: rule.name, severity, place: inFile(subject.plan.path), onFailure },
            () => rule.check?.(subject) ?? [],
          ),
        );
  return findings;
}

/**
 * Runs every rule on the agenda as a whole.
 * @param all the links of all plans; none where no link leads forward
 * @param suppressions those in files outside the years
 */
export function checkAgenda(
  all: readonly Link[],
  suppressions: readonly Suppression[],
  context: CheckContext,
): readonly Finding[] {
  const { agenda, catalogue, rules, options } = context;
  const links = all.filter((link) => !isToItself(link));
  const subject = {
    agenda,
    catalogue,
    suppressions,
    links,
    rules,
    base: options.base,
    asOf: options.asOf,
    today: options.today,
  };
  const fromPath = new Map(links.map(({ from }) => [from.path, from]));
  const { onFailure } = options;
  return context.enabled.flatMap(({ rule: { name, checkAgenda: check }, severity }) =>
    Array.from(
      askRule({ name, severity, place: inFile(AGENDA_FILE), onFailure }, () => check?.(subject) ?? []),
      (finding): Finding => {
        const record = fromPath.get(finding.place.path);
        return { ...finding, ...(record ? { item: `${record.year}/${record.id}` } : {}) };
      },
    ),
  );
}

/** The place of a finding about the whole agenda, unless the rule gives another one. */
const AGENDA_FILE = 'agenda.yaml';

export function enabledRules(
  rules: readonly Rule[],
  agenda: Pick<Agenda, 'settings'>,
  options: CheckOptions,
): readonly EnabledRule[] {
  return rules.flatMap((rule) => {
    const asked = severityOf(rule, agenda.settings.rules);
    const severity = asked === 'off' && options.advice && rule.name.startsWith('advice/') ? 'info' : asked;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}

/** The severity of a rule under the agenda's settings. Settings cannot change a fixed rule. */
export const severityOf = (rule: Rule, settings: ReadonlyMap<string, Severity | 'off'>): Severity | 'off' =>
  rule.fixed ? rule.severity : (settings.get(rule.name) ?? rule.severity);

/** What the fingerprints of a plan say; undefined where it has none. */
async function recordedIn(plan: Plan): Promise<Recorded | undefined> {
  const { fingerprint } = plan;
  if (fingerprint === undefined && plan.amendments.every((each) => each.fingerprint === undefined)) return undefined;
  return accountOf(plan);
}

function subjectOf(
  slice: YearSlice,
  plan: Plan,
  suppressions: readonly Suppression[],
  recorded: Recorded | undefined,
  moreThanWording: PlanSubject['moreThanWording'],
  { agenda, catalogue, rules, options, problems }: CheckContext,
): PlanSubject {
  const index: Index = indexAgenda({ plans: [plan] });
  const commitments = once(() => commitmentsOf(plan));
  const rows = once(() => rowsOf(agenda, index, plan, options.asOf));
  const reports = once(() => reportsIn(plan, index));
  const links = once(() => linksIn(plan));
  const broken = once(() => brokenReferences(agenda, plan, index, catalogue));
  const paths = once(() => new Set(slice.tree.entries.map(({ path }) => path)));
  return {
    agenda,
    catalogue,
    suppressions,
    rules,
    base: options.base,
    asOf: options.asOf,
    today: options.today,
    plan,
    index,
    recorded,
    moreThanWording,
    problems: <R extends ProblemRule>(rule: R) =>
      [...slice.problems, ...problems].filter((found) => found.rule === rule) as unknown as readonly ProblemOf<R>[],
    get commitments() {
      return commitments();
    },
    get rows() {
      return rows();
    },
    get reports() {
      return reports();
    },
    get links() {
      return links();
    },
    get brokenReferences() {
      return broken();
    },
    get paths() {
      return paths();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
