// How the rules in ./noticed.ts say what reading noticed. It is loaded when there is something to say: a clean agenda does without.
import type { Text } from '../language/text.ts';
import type { ProblemOf, ProblemRule } from '../source/problem.ts';
import { fileSayings } from './file.ts';
import { frontMatterSayings } from './front-matter.ts';
import { layoutSayings } from './layout.ts';
import type { Remark, Rule, Saying } from './rule.ts';
import { schemaSayings } from './schema.ts';
import { textSayings } from './text.ts';
import { yamlSayings } from './yaml.ts';

const SAYINGS: ReadonlyMap<string, Saying> = new Map(
  [...fileSayings, ...frontMatterSayings, ...yamlSayings, ...textSayings, ...schemaSayings, ...layoutSayings].map((saying) => [saying.rule, saying]),
);

/** What a rule says of what was noticed. @throws Error where nobody wrote it */
export const remarkAbout = (problem: ProblemOf<ProblemRule>): Remark => sayingOf(problem.rule).say(problem);

/** What a rule wants, in one sentence. @throws Error where nobody wrote it */
export const summaryOf = ({ name, summary }: Rule): Text => summary ?? sayingOf(name).summary;

function sayingOf(rule: string): Saying {
  const saying = SAYINGS.get(rule);
  if (!saying) throw new Error(`nobody wrote what ${rule} says`);
  return saying;
}
