import type { Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Catalogue } from '../query/catalogue.ts';
import type { Index } from '../query/index-agenda.ts';
import type { Link } from '../query/links.ts';
import type { Reference } from '../query/references.ts';
import type { Report } from '../query/reports.ts';
import type { Row } from '../query/row.ts';
import type { Finding, Severity } from '../source/finding.ts';
import type { ProblemOf, ProblemRule } from '../source/problem.ts';
import type { Suppression } from './suppressions.ts';

/** A promise about an agenda, that it keeps or breaks. Its page, `<name>.md`, tells why and shows both. */
export interface Rule {
  /** `family/name`; also where its page stands. */
  readonly name: string;
  /** How grave a finding is, unless `settings.rules` in agenda.yaml says otherwise. */
  readonly severity: Severity | 'off';
  /** Rules about bytes, fences, YAML and safety cannot be switched off: without them nothing else can be trusted. */
  readonly fixed?: boolean;
  /** What the rule wants, in one sentence. An engine rule has it beside its messages (rules/messages.ts). */
  readonly summary?: Text;
  /** Of an engine rule, whose problem was found while files were read: loads what turns such a problem into words. */
  readonly describe?: () => Promise<(problem: ProblemOf<ProblemRule>) => Violation>;
  /** Asked once of each plan. An agenda is read and checked a plan at a time: of other plans only the catalogue knows something. */
  readonly check?: (subject: PlanSubject) => Iterable<Violation>;
  /** Asked once, about settings and about what goes from plan to plan. */
  readonly checkAgenda?: (subject: AgendaSubject) => Iterable<Violation>;
  /** Asked once of each suppression: what to report when it suppresses nothing. */
  readonly checkUnused?: (suppression: Suppression) => Violation;
}

/** What every rule may look at. */
interface Subject {
  /** The settings and vocabularies of agenda.yaml. */
  readonly agenda: Omit<Agenda, 'plans'>;
  readonly catalogue: Catalogue;
  /** The comments that ask for silence. */
  readonly suppressions: readonly Suppression[];
  /** The agenda as it was, where a change is being looked at. */
  readonly base?: Agenda | undefined;
  /** The day whose state is asked for. */
  readonly asOf: IsoDate;
  /** The day on which the question is asked. */
  readonly today: IsoDate;
  /** Every rule there is, by name; asked by the rules about rule names. */
  readonly rules: readonly { readonly name: string; readonly fixed?: boolean }[];
}

/** A plan, and what rules ask about it again and again: each is gathered once, when it is first asked for. */
export interface PlanSubject extends Subject {
  readonly plan: Plan;
  /** Of this plan alone. */
  readonly index: Index;
  readonly commitments: readonly Commitment[];
  /** How the commitments stand on the day that is asked for, in the order of the document. */
  readonly rows: readonly Row[];
  readonly reports: readonly Report[];
  readonly links: readonly Link[];
  readonly brokenReferences: readonly Reference[];
  /** Of what the plan promises now; undefined where none is recorded to compare it with. */
  readonly fingerprint: string | undefined;
  /** What the engines noticed while they read the plan and what stands beside the years, by rule. */
  problems<R extends ProblemRule>(rule: R): readonly ProblemOf<R>[];
  /** Every path in the year's folder. */
  readonly paths: ReadonlySet<string>;
}

/** An agenda as a whole. */
export interface AgendaSubject extends Subject {
  /** The links of all plans, in the order of the document, save those of a record to itself; none where none leads to the same year or a later one, since those never go round. */
  readonly links: readonly Link[];
}

/** A finding without what the rule itself already says. */
export type Violation = Omit<Finding, 'rule' | 'severity' | 'item' | 'failed'>;

/** What a rule says about a problem. */
export interface MessageParts {
  readonly message: Text;
  readonly hint?: Text;
  readonly suggestions?: readonly string[];
  /** What is to stand in the place of the problem, where that mends it without a doubt. */
  readonly fix?: string;
  /** What there is to see at the first place, where a problem has two. */
  readonly first?: Text;
}

/** The words of a rule whose engine already found the problem. */
export interface EngineMessage {
  readonly rule: ProblemRule;
  /** What the rule wants, in one sentence. */
  readonly summary: Text;
  /** Tells what was noticed. */
  readonly t: (problem: ProblemOf<ProblemRule>) => Violation;
}

export function engineMessage<R extends ProblemRule>(
  rule: R,
  summary: Text,
  t: (words: ProblemOf<R>['words']) => MessageParts,
): EngineMessage {
  return {
    rule,
    summary,
    t: (problem) => {
      const { words, place, first } = problem as ProblemOf<R>;
      const { first: seen, fix, ...speech } = t(words);
      return {
        ...speech,
        place,
        ...(first && seen ? { related: [{ place: first, message: seen }] } : {}),
        ...(fix === undefined ? {} : { fix: [{ place, text: fix }] }),
      };
    },
  };
}
