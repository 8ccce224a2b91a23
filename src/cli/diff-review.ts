import { isSettled } from '../actions/answer-questions.ts';
import { answersIn, questionCells, type SheetFault } from '../actions/question-sheet.ts';
import type { Comparison } from '../diff/change.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { CSV_SIGNS, csvText } from '../render/csv-text.ts';
import type { Tree } from '../source/tree.ts';
import { recordAnswers, tellLeft } from './diff-ask.ts';
import { givenSheet, mustBeCsv, mustBeRightSheet } from './given-sheet.ts';
import type { Session } from './session.ts';

/**
 * The questions of a comparison in a sheet: made where the file does not exist yet, and else read as a person filled it
 * in. What is answered goes into the files of the later plan, and is never asked again.
 * @throws UserError where the file is no such sheet, or its answers cannot be understood; nothing is written then
 */
export async function reviewQuestions(
  session: Session,
  comparison: Comparison,
  tree: Tree,
  path: string,
): Promise<void> {
  const questions = comparison.possible.filter(({ old }) => old[0]?.type === 'commitment');
  if (!session.world.existsGiven(path)) return await makeSheet(session, comparison, path);
  const found = await givenSheet(session, path, (cells) => answersIn(cells, comparison));
  if (!found) throw noQuestions(path);
  mustBeRightSheet(
    found.faults.map(({ row, fault, word }) => ({ row, text: FAULT_WORDS[fault](word) })),
    path,
  );
  await recordAnswers(session, comparison.new, tree, found.answers);
  const denied = (old: unknown, next: unknown): boolean =>
    found.answers.some(({ about, same }) => !same && about.old[0]?.record === old && about.new[0]?.record === next);
  const left = questions.filter(
    (each) =>
      !isSettled(each, found.answers) &&
      each.old.some(({ record }) => each.new.some((next) => !denied(record, next.record))),
  );
  tellLeft(session, found.answers.length, left.length);
  const fresh = left.filter((each) => found.fresh.includes(each)).length;
  if (fresh > 0)
    session.tell({
      nl: `Van die vragen ${fresh === 1 ? 'staat' : 'staan'} er ${fresh} niet in ${path}; geef een nieuwe naam voor een nieuwe lijst.`,
      en: `Of those, ${fresh} ${fresh === 1 ? 'is' : 'are'} not in ${path}; give another name for a new list.`,
    });
}

async function makeSheet(session: Session, { possible }: Comparison, path: string): Promise<void> {
  mustBeCsv(path);
  const questions = possible.filter(({ old }) => old[0]?.type === 'commitment');
  if (questions.length === 0)
    return session.tell({
      nl: 'Er is niets te bevestigen, dus er komt geen lijst.',
      en: 'There is nothing to confirm, so no list is made.',
    });
  await session.world.writeReport(
    path,
    csvText(questionCells(questions, session.language), CSV_SIGNS[session.language]),
  );
  const count = questions.length;
  session.tell({
    nl: `De lijst met ${count} ${count === 1 ? 'vraag' : 'vragen'} staat in ${path}. Vul in Excel ja of nee in, en geef daarna dezelfde opdracht nog eens.`,
    en: `The list with ${count} ${count === 1 ? 'question' : 'questions'} is in ${path}. Fill in yes or no in Excel, and then give the same command again.`,
  });
}

const noQuestions = (path: string): UserError =>
  new UserError(
    {
      nl: `"${path}" is geen lijst die agenda diff heeft gemaakt.`,
      en: `"${path}" is no list that agenda diff made.`,
    },
    {
      nl: "De kolommen met het antwoord en de id's moeten erin staan. Geef een naam die nog niet bestaat, dan komt er een nieuwe lijst.",
      en: 'It must have the columns with the answer and the ids. Give a name that does not exist yet, and a new list is made.',
    },
  );

/** What is wrong in a row, and what to do. */
const FAULT_WORDS: Readonly<Record<SheetFault['fault'], (word: string) => Text>> = {
  'unknown-answer': (word) => ({
    nl: `"${word}" is geen antwoord; vul ja, nee of later in`,
    en: `"${word}" is not an answer; fill in yes, no or later`,
  }),
  'unknown-id': (id) => ({
    nl: `${id} komt in deze jaarplannen niet voor; is het een lijst bij andere jaren?`,
    en: `${id} is not in these plans; is this the list of other years?`,
  }),
  contradiction: (pair) => ({
    nl: `een andere rij zegt het omgekeerde van ${pair}`,
    en: `another row says the opposite of ${pair}`,
  }),
};
