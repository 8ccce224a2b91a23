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

/** A change to the files of an agenda, and what it is to be judged by. */
export interface Proposal {
  /** The agenda as it was read. */
  readonly tree: Tree;
  readonly changes: ChangeSet;
  /** The folders of the years that it is about: no error may come up in them. */
  readonly years: readonly string[];
}

/**
 * Makes a change, or only shows it: as a patch on stdout, or as the names of the files that were written; with `--json`
 * as one answer.
 * @param answer what else the JSON answer tells
 * @throws UserError where the agenda would hold an error that it does not hold now, or it cannot be written; nothing is
 * written then
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
  world.out.write(
    format === 'json'
      ? jsonText({ ...changesAnswer(tree, changes, shown), ...answer })
      : shown !== undefined
        ? patchText(shown, await painter(wantsColour(world.out, world.env, options.color)))
        : files.map(({ path, from }) =>
            terminalLine(
              `${from === undefined ? '' : `${fromRepository(tree, from)} → `}${fromRepository(after, path)}`,
            ),
          ),
  );
}

/** @throws UserError about the first error that a change would bring. */
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
