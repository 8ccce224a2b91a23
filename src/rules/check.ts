import type { Agenda } from '../model/agenda.ts';
import type { Loaded } from '../model/loaded.ts';
import type { IsoDate } from '../model/date.ts';
import { wasRead } from '../model/shared.ts';
import { indexAgenda } from '../query/index-agenda.ts';
import type { Finding, Severity } from '../source/finding.ts';
import type { Problem, ProblemOf, ProblemRule } from '../source/problem.ts';
import type { Remark, Rule, Subject } from './rule.ts';

/** How many findings one file may have before the rest is only counted. */
export const MOST_PER_FILE = 200;

export interface CheckOptions {
  /** The day whose state is asked for. */
  readonly asOf: IsoDate;
  /** The day on which the question is asked. */
  readonly today: IsoDate;
  /** The agenda as it was, where a change is being looked at. */
  readonly base?: Agenda | undefined;
  /** Whether advice on wording was asked for: the rules of the family `advice`, otherwise off, speak as information. */
  readonly advice?: boolean;
}

/** Asks every rule about an agenda. The order is that of the rules; see {@link ./locate.ts} for the order people see. */
export function check(loaded: Loaded, rules: readonly Rule[], options: CheckOptions): readonly Finding[] {
  const { agenda } = loaded;
  const problems = groupByRule(loaded.problems);
  const index = indexAgenda(agenda);
  const itemOf = new Map([...index.byPath].map(([path, record]) => [path, 'of' in record ? `${record.year}/${record.of}` : 'id' in record ? `${record.year}/${record.id}` : undefined]));
  const subject: Subject = {
    agenda,
    index,
    problems: <R extends ProblemRule>(rule: R) => (problems.get(rule) ?? []) as unknown as readonly ProblemOf<R>[],
    documents: loaded.documents,
    paths: new Set(loaded.tree.entries.map(({ path }) => path)),
    base: options.base,
    asOf: options.asOf,
    today: options.today,
    rules,
  };
  // What a record's data do not say cannot be held against it where they could not be read; that it could not is told already.
  const isCertain = ({ place }: Remark): boolean => {
    const record = place.pointer && index.byPath.get(place.path);
    return !record || wasRead(record);
  };
  return rules.flatMap((rule) => {
    const asked = severityOf(rule, agenda.settings.rules);
    const severity = asked === 'off' && options.advice && rule.name.startsWith('advice/') ? 'info' : asked;
    if (severity === 'off') return [];
    return Array.from(rule.check(subject)).filter(isCertain).map((remark): Finding => {
      const item = itemOf.get(remark.place.path);
      return { rule: rule.name, severity, ...remark, ...(item === undefined ? {} : { item }) };
    });
  });
}

/** What the agenda's settings make of a rule; a fixed rule stays what it is. */
export const severityOf = (rule: Rule, settings: ReadonlyMap<string, Severity | 'off'>): Severity | 'off' => (rule.fixed ? rule.severity : (settings.get(rule.name) ?? rule.severity));

function groupByRule(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const grouped = new Map<string, Problem[]>();
  for (const found of problems) {
    const sameRule = grouped.get(found.rule);
    if (sameRule) sameRule.push(found);
    else grouped.set(found.rule, [found]);
  }
  return grouped;
}
