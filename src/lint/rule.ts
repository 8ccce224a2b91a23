import type { Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Catalogue } from '../query/catalogue.ts';
import type { Index } from '../query/index-agenda.ts';
import type { Link } from '../query/links.ts';
import type { moreThanWording } from '../query/more-than-wording.ts';
import type { Account } from '../query/protected.ts';
import type { Reference } from '../query/references.ts';
import type { Report } from '../query/reports.ts';
import type { Row } from '../query/row.ts';
import type { Finding, Fix, Severity } from '../source/finding.ts';
import type { Place } from '../source/place.ts';
import type { ProblemOf, ProblemRule } from '../source/problem.ts';
import type { MessageContext } from './message-context.ts';
import type { Suppression } from './suppressions.ts';

/** Something that every agenda must comply with. Its page, `<name>.md`, explains it with a bad and a good example. */
export interface Rule {
  /** `family/name`, which is also the path of its page. */
  readonly name: string;
  /** The severity of its findings, unless `settings.rules` in agenda.yaml changes it. */
  readonly severity: Severity | 'off';
  /** Rules about bytes, fences, YAML and safety cannot be switched off, since all other checks depend on them. */
  readonly fixed?: boolean;
  /**
   * What `agenda validate` can mend of it: `alone` with `--fix`, without knowing what was meant; `asked` with
   * `--fix-suggested`, where a person agrees. By far the most findings need somebody who knows.
   */
  readonly mends?: 'alone' | 'asked';
  /** What the rule demands, in one sentence. The summary of an engine rule is with its messages (rules/messages.ts). */
  readonly summary?: Text;
  /**
   * For an engine rule, whose problems are found while files are read: loads the function that puts such a problem into
   * words.
   */
  readonly describe?: () => Promise<(problem: ProblemOf<ProblemRule>, context: MessageContext) => Violation>;
  /** Called once for each plan. Only one plan is in memory at a time; the catalogue has what is known of the others. */
  readonly check?: (subject: PlanSubject) => Iterable<Violation>;
  /** Called once, for settings and for links between plans. */
  readonly checkAgenda?: (subject: AgendaSubject) => Iterable<Violation>;
  /** Called for each suppression that suppresses nothing: what to report about it. */
  readonly checkUnused?: (suppression: Suppression) => Violation;
}

/** What every rule can use. */
interface Subject {
  /** The settings and vocabularies of agenda.yaml. */
  readonly agenda: Omit<Agenda, 'plans'>;
  readonly catalogue: Catalogue;
  readonly suppressions: readonly Suppression[];
  /** The earlier version of the agenda, for a check of a change. */
  readonly base?: Agenda | undefined;
  /** The day that the check is about. */
  readonly asOf: IsoDate;
  /** The current day. */
  readonly today: IsoDate;
  /** All rules, for the rules about names of rules. */
  readonly rules: readonly { readonly name: string; readonly fixed?: boolean }[];
}

/** A plan, with what several rules need of it. Each property is computed once, at its first use. */
export interface PlanSubject extends Subject {
  readonly plan: Plan;
  /** An index of this plan only. */
  readonly index: Index;
  readonly commitments: readonly Commitment[];
  /** The commitments with their status as of `asOf`, in the order of the document. */
  readonly rows: readonly Row[];
  readonly reports: readonly Report[];
  readonly links: readonly Link[];
  readonly brokenReferences: readonly Reference[];
  /** What makes a change more than one of wording; loaded only for a check of a change. */
  readonly moreThanWording: typeof moreThanWording | undefined;
  /** What the plan's fingerprints say of it as it is; undefined where it has none. */
  readonly recorded: Account | undefined;
  /** The problems of a rule, found while the plan and the files outside the years were read. */
  problems<R extends ProblemRule>(rule: R): readonly ProblemOf<R>[];
  /** Every path in the year's folder. */
  readonly paths: ReadonlySet<string>;
}

/** An agenda as a whole. */
export interface AgendaSubject extends Subject {
  /**
   * The links of all plans, in the order of the document, without links of a record to itself. Empty where no link
   * leads to the same year or a later one, since then there is no circle.
   */
  readonly links: readonly Link[];
}

/** A finding without its rule, severity and record, which the check adds. */
export type Violation = Omit<Finding, 'rule' | 'severity' | 'item' | 'failed'>;

/** The message of a rule about a problem. */
export interface MessageParts {
  readonly message: Text;
  readonly hint?: Text;
  readonly suggestions?: readonly string[];
  /** What is to stand in the place of the problem, or elsewhere, where that mends it without a doubt. */
  readonly fix?: string | Fix | undefined;
  /** The message at the first place, where a problem has two. */
  readonly first?: Text;
}

/** The messages of an engine rule. */
export interface EngineMessage {
  readonly rule: ProblemRule;
  /** What the rule demands, in one sentence. */
  readonly summary: Text;
  /** Puts a problem into words. */
  readonly t: (problem: ProblemOf<ProblemRule>, context: MessageContext) => Violation;
}

export function engineMessage<R extends ProblemRule>(
  rule: R,
  summary: Text,
  t: (words: ProblemOf<R>['words'], context: MessageContext, place: Place) => MessageParts,
): EngineMessage {
  return {
    rule,
    summary,
    t: (problem, context) => {
      const { words, place, first } = problem as ProblemOf<R>;
      const { first: firstMessage, fix, ...parts } = t(words, context, place);
      return {
        ...parts,
        place,
        ...(first && firstMessage ? { related: [{ place: first, message: firstMessage }] } : {}),
        ...(fix === undefined ? {} : { fix: [typeof fix === 'string' ? { place, text: fix } : fix] }),
      };
    },
  };
}
