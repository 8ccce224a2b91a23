import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import type { Language } from '../i18n/text.ts';
import { load } from '../load.ts';
import type { Plan } from '../model/plan.ts';
import type { Tree } from '../source/tree.ts';
import { pageChange } from './adopt.ts';
import { amendment, type GivenAmendment } from './amend.ts';

/**
 * A change to what was adopted, together with the amendment that says who decided on it.
 * @returns undefined where the plan's page is written in a way that cannot be added to with certainty
 * @throws UserError where it changes nothing that was adopted, or more than was said
 */
export async function withAmendment(
  tree: Tree,
  plan: Plan,
  changes: ChangeSet,
  given: GivenAmendment,
  language: Language | undefined,
): Promise<ChangeSet | undefined> {
  const after = (await load(changedTree(tree, changes))).agenda.plans.find(({ year }) => year === plan.year);
  const page = await pageChange(tree, plan, await amendment(plan, after ?? plan, given, language));
  return page && [...changes, ...page];
}
