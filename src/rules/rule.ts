import type { Document } from '../document/document.ts';
import type { Text } from '../language/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Index } from '../query/index-agenda.ts';
import type { Finding, Severity } from '../source/finding.ts';
import type { ProblemOf, ProblemRule } from '../source/problem.ts';

/** A promise about an agenda, that it keeps or breaks. Its page, `<name>.md`, tells why and shows both. */
export interface Rule {
  /** `family/name`; also where its page stands. */
  readonly name: string;
  /** How grave a finding is, unless `settings.rules` in agenda.yaml says otherwise. */
  readonly severity: Severity | 'off';
  /** Rules about bytes, fences, YAML and safety cannot be switched off: without them nothing else can be trusted. */
  readonly fixed?: boolean;
  /** What the rule wants, in one sentence. */
  readonly summary: Text;
  readonly check: (subject: Subject) => Iterable<Remark>;
}

/** What a rule may look at. */
export interface Subject {
  readonly agenda: Agenda;
  readonly index: Index;
  /** What the engines noticed while they read, by rule. */
  problems<R extends ProblemRule>(rule: R): readonly ProblemOf<R>[];
  /** Every file that was read, by path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Every path in the agenda's folder. */
  readonly paths: ReadonlySet<string>;
  /** The agenda as it was, where a change is being looked at. */
  readonly base?: Agenda | undefined;
  /** The day whose state is asked for. */
  readonly asOf: IsoDate;
  /** The day on which the question is asked. */
  readonly today: IsoDate;
  /** Every rule there is, by name; asked by the rule about rule names. */
  readonly rules: readonly { readonly name: string; readonly fixed?: boolean }[];
}

/** A finding without what the rule itself already says. */
export type Remark = Omit<Finding, 'rule' | 'severity' | 'item'>;

/** What a rule says about a problem. */
export interface Speech {
  readonly message: Text;
  readonly hint?: Text;
  readonly suggestions?: readonly string[];
  /** What there is to see at the first place, where a problem has two. */
  readonly first?: Text;
}

/** A rule whose engine already found the problem; what is left is to say it. */
export function saying<R extends ProblemRule>(
  name: R,
  severity: Severity,
  summary: Text,
  say: (words: ProblemOf<R>['words']) => Speech,
  options: { readonly fixed?: boolean } = {},
): Rule {
  return {
    name,
    severity,
    summary,
    ...options,
    check: ({ problems }) =>
      problems(name).map(({ words, place, first }) => {
        const { first: seen, ...speech } = say(words);
        return { ...speech, place, ...(first && seen ? { related: [{ place: first, message: seen }] } : {}) };
      }),
  };
}
