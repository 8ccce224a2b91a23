import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import type { Operation } from '../edit/operation.ts';
import type { Language } from '../i18n/text.ts';
import { load } from '../load.ts';
import type { Plan } from '../model/plan.ts';
import type { Tree } from '../source/tree.ts';
import { pageChange } from './adopt.ts';
import { amendment, type GivenAmendment } from './amend.ts';

/**
 * A change to what was adopted, together with the amendments that say who decided on it.
 * @param ids of the records that it changes
 * @returns undefined where the plan's page is written in a way that cannot be added to with certainty
 * @throws UserError where it changes nothing that was adopted, or more than was said
 */
export async function withAmendment(
  tree: Tree,
  plan: Plan,
  changes: ChangeSet,
  ids: Iterable<string>,
  given: Omit<GivenAmendment, 'of'>,
  language: Language | undefined,
): Promise<ChangeSet | undefined> {
  const after = (await load(changedTree(tree, changes))).agenda.plans.find(({ year }) => year === plan.year);
  const operations: Operation[] = [];
  for (const of of ids) operations.push(...(await amendment(plan, after ?? plan, { of, ...given }, language)));
  const page = await pageChange(tree, plan, operations);
  return page && [...changes, ...page];
}
