import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { newErrors } from '../edit/new-errors.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { jsonText } from '../render/json-text.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { byCodePoint, fromRepository, type Tree, textOf } from '../source/tree.ts';
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
  const { world, format } = session;
  const { tree, changes } = proposal;
  const after = changedTree(tree, changes);
  await mustBeRight(session, proposal, after);
  const shown = dryRun ? patchBetween(tree, after) : undefined;
  if (!dryRun) await world.applyChanges(session.place(), changes);
  world.out.write(
    format === 'json'
      ? jsonText({ ...changesAnswer(tree, changes, shown), ...answer })
      : shown !== undefined
        ? terminalText(shown)
        : changedPaths(tree, after).map((path) => terminalLine(fromRepository(after, path))),
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

/** The paths whose content differs. */
function changedPaths(before: Tree, after: Tree): readonly string[] {
  const old = new Map(before.entries.map((entry) => [entry.path, entry]));
  const next = new Map(after.entries.map((entry) => [entry.path, entry]));
  const paths = [...new Set([...old.keys(), ...next.keys()])];
  return paths.filter((path) => old.get(path) !== next.get(path)).sort(byCodePoint);
}

/** A patch as `git apply` takes it. */
export function patchBetween(before: Tree, after: Tree): string {
  const textIn = (tree: Tree, path: string): string | undefined => {
    const entry = tree.entries.find((each) => each.path === path);
    return entry && textOf(entry);
  };
  // A byte order mark that stays is no part of the change, and would be no part of the first line.
  const withoutMark = (text: string | undefined): string | undefined => text?.replace(/^\ufeff/, '');
  return changedPaths(before, after)
    .map((path) => {
      const name = fromRepository(after, path);
      const texts = [textIn(before, path), textIn(after, path)] as const;
      const loses = texts[0]?.startsWith('\ufeff') && texts[1] !== undefined && !texts[1].startsWith('\ufeff');
      const [old, next] = loses ? texts : texts.map(withoutMark);
      const names = [old === undefined ? '/dev/null' : name, next === undefined ? '/dev/null' : name] as const;
      return createTwoFilesPatch(...names, old ?? '', next ?? '', undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join('');
}
