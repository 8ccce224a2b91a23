import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { newErrors } from '../edit/new-errors.ts';
import { changedFiles, patch } from '../edit/patch.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { jsonText } from '../render/json-text.ts';
import { painter, wantsColour } from '../render/paint.ts';
import { patchText } from '../render/patch-text.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { fromRepository, type Tree } from '../source/tree.ts';
import { changesAnswer } from '../views/answers/changes.ts';
import type { Session } from './session.ts';

/** A change to the files of an agenda. */
export interface Proposal {
  /** The agenda that the change was made from. */
  readonly tree: Tree;
  readonly changes: ChangeSet;
  /** The folders of the years to check for new errors. */
  readonly years: readonly string[];
}

/**
 * Makes a change and prints the names of the changed files. With `dryRun` it prints a patch instead and writes nothing.
 * With `--json` it prints one answer.
 * @param answer what else the JSON answer tells
 * @throws UserError if the change would cause an error in `validate`, or cannot be written; then nothing is written
 */
export async function propose(
  session: Session,
  proposal: Proposal,
  dryRun: boolean,
  answer: object = {},
): Promise<void> {
  const { world, format, options } = session;
  const { tree, changes } = proposal;
  const after = changedTree(tree, changes);
  await mustBeRight(session, proposal, after);
  const files = changedFiles(tree, after, changes);
  const shown = dryRun ? patch(tree, after, files) : undefined;
  if (!dryRun) await world.applyChanges(session.place(), changes);
  if (format === 'json') return world.out.write(jsonText({ ...changesAnswer(tree, changes, shown), ...answer }));
  if (shown !== undefined)
    return world.out.write(patchText(shown, await painter(wantsColour(world.out, world.env, options.color))));
  session.wrote(
    files.map(({ path, from }) =>
      terminalLine(`${from === undefined ? '' : `${fromRepository(tree, from)} → `}${fromRepository(after, path)}`),
    ),
  );
}

/** @throws UserError for the first error that a change would cause */
export async function mustBeRight(
  { asOf, today }: Pick<Session, 'asOf' | 'today'>,
  { tree, years }: Pick<Proposal, 'tree' | 'years'>,
  after: Tree,
): Promise<void> {
  const [first] = await newErrors(tree, after, years, { asOf, today });
  if (first) throw wouldBeWrong(first);
}

const wouldBeWrong = ({ file, message, hint }: Diagnostic): UserError =>
  new UserError(
    {
      nl: `Er is niets geschreven, want in ${file} zou een fout komen te staan. ${message.nl}`,
      en: `Nothing was written, since there would be an error in ${file}. ${message.en}`,
    },
    hint,
  );
