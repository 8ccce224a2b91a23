// How the rules in ./noticed.ts say what reading noticed. It is loaded when there is something to say: a clean agenda does without.
import type { Text } from '../i18n/text.ts';
import type { ProblemOf, ProblemRule } from '../source/problem.ts';
import { fileSayings } from './file/messages.ts';
import { frontMatterSayings } from './front-matter/messages.ts';
import { layoutSayings } from './layout/messages.ts';
import type { Violation, Rule, Saying } from '../lint/rule.ts';
import { schemaSayings } from './schema/messages.ts';
import { textSayings } from './text/messages.ts';
import { yamlSayings } from './yaml/messages.ts';

const SAYINGS: ReadonlyMap<string, Saying> = new Map(
  [...fileSayings, ...frontMatterSayings, ...yamlSayings, ...textSayings, ...schemaSayings, ...layoutSayings].map((saying) => [saying.rule, saying]),
);

/** What a rule says of what was noticed. @throws Error where nobody wrote it */
export const remarkAbout = (problem: ProblemOf<ProblemRule>): Violation => sayingOf(problem.rule).say(problem);

/** What a rule wants, in one sentence. @throws Error where nobody wrote it */
export const summaryOf = ({ name, summary }: Rule): Text => summary ?? sayingOf(name).summary;

function sayingOf(rule: string): Saying {
  const saying = SAYINGS.get(rule);
  if (!saying) throw new Error(`nobody wrote what ${rule} says`);
  return saying;
}
