// The messages of the rules in engine-rules.ts. Loaded only where there is a finding: a clean agenda does not need
// them.
import type { Text } from '../i18n/text.ts';
import type { MessageContext } from '../lint/message-context.ts';
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
    (message) => [message.rule, message],
  ),
);

/** The violation that a problem is: its message and hint. @throws Error for a rule without messages */
export const violationOf = (problem: ProblemOf<ProblemRule>, context: MessageContext): Violation =>
  messageOf(problem.rule).t(problem, context);

/** What a rule demands, in one sentence. @throws Error for a rule without messages */
export const summaryOf = ({ name, summary }: Rule): Text => summary ?? messageOf(name).summary;

function messageOf(rule: string): EngineMessage {
  const message = MESSAGES.get(rule);
  if (!message) throw new Error(`the rule ${rule} has no messages`);
  return message;
}
