// Writing down whether what a comparison asked about is the same promise: `continues`, or `not-continues`.
import type { Entry } from '../diff/entry.ts';
import type { Possible } from '../diff/pairing.ts';
import type { ChangeSet } from '../edit/change-set.ts';
import { editFile } from '../edit/edit-file.ts';
import type { Operation } from '../edit/operation.ts';
import { type Tree, textOf } from '../source/tree.ts';

/** What somebody said of a question. */
export interface Answer {
  readonly about: Possible;
  readonly same: boolean;
}

/** Whether one of the commitments that a question is about has found its own. */
export const isSettled = ({ old, new: next }: Possible, answers: readonly Answer[]): boolean =>
  answers.some(
    ({ about, same }) =>
      same && (about.old.some((entry) => isIn(old, entry)) || about.new.some((entry) => isIn(next, entry))),
  );

/** Two comparisons of one plan have entries of their own. */
const isIn = (entries: readonly Entry[], { record }: Entry): boolean => entries.some((each) => each.record === record);

/** What has to be added to the file of each commitment. */
export function additions(answers: readonly Answer[]): ReadonlyMap<string, readonly Operation[]> {
  const byFile = new Map<string, Operation[]>();
  for (const { about, same } of answers) {
    for (const next of about.new) {
      const operations = byFile.get(next.path) ?? [];
      byFile.set(next.path, operations);
      for (const old of about.old) operations.push(added(old, same));
    }
  }
  return byFile;
}

const added = ({ year, id }: Entry, same: boolean): Operation => ({
  do: 'add',
  at: [same ? 'continues' : 'not-continues'],
  item: `${year}/${id ?? ''}`,
});

/** The change set, and what has to be added by hand, since it cannot be done with certainty. */
export async function answerChanges(
  tree: Tree,
  answers: readonly Answer[],
): Promise<{ readonly changes: ChangeSet; readonly byHand: ReadonlyMap<string, readonly Operation[]> }> {
  const byHand = new Map<string, readonly Operation[]>();
  const changes: ChangeSet[number][] = [];
  for (const [path, operations] of additions(answers)) {
    const entry = tree.entries.find((each) => each.path === path);
    const splices = await editFile({ path, text: textOf(entry) }, 'commitment', operations);
    if (splices) changes.push({ kind: 'edit', path, splices });
    else byHand.set(path, operations);
  }
  return { changes, byHand };
}
