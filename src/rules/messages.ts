// How the rules in ./noticed.ts say what reading noticed. It is loaded when there is something to say: a clean agenda does without.
import type { Text } from '../i18n/text.ts';
import type { EngineMessage, Rule, Violation } from '../lint/rule.ts';
import type { ProblemOf, ProblemRule } from '../source/problem.ts';
import { fileMessages } from './file/messages.ts';
import { frontMatterMessages } from './front-matter/messages.ts';
import { layoutMessages } from './layout/messages.ts';
import { schemaMessages } from './schema/messages.ts';
import { textMessages } from './text/messages.ts';
import { yamlMessages } from './yaml/messages.ts';

const MESSAGES: ReadonlyMap<string, EngineMessage> = new Map(
  [...fileMessages, ...frontMatterMessages, ...yamlMessages, ...textMessages, ...schemaMessages, ...layoutMessages].map(
    (saying) => [saying.rule, saying],
  ),
);

/** What a rule says of what was noticed. @throws Error where nobody wrote it */
export const violationOf = (problem: ProblemOf<ProblemRule>): Violation => messageOf(problem.rule).t(problem);

/** What a rule wants, in one sentence. @throws Error where nobody wrote it */
export const summaryOf = ({ name, summary }: Rule): Text => summary ?? messageOf(name).summary;

function messageOf(rule: string): EngineMessage {
  const saying = MESSAGES.get(rule);
  if (!saying) throw new Error(`nobody wrote what ${rule} says`);
  return saying;
}
