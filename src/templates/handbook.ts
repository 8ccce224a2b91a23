import type { Language } from '../i18n/text.ts';
import { commitmentNumber, examples, ownersOf, partyId } from './agenda-files.ts';
import type { Answers, StarterFile } from './answers.ts';
import { englishHandbook } from './handbook-en.ts';
import { dutchHandbook } from './handbook-nl.ts';

/** What the examples of the handbook are made of: the names and ids of this agenda itself. */
export interface HandbookExamples {
  readonly name: string;
  readonly year: number;
  /** The folder of the theme, the number and the id of the commitment in it. */
  readonly theme: string;
  readonly number: string;
  /** The next number, which is free. */
  readonly next: string;
  readonly id: string;
  readonly party: string;
  readonly owner: { readonly id: string; readonly name: string } | undefined;
  readonly hasObjectives: boolean;
  readonly hasTargets: boolean;
}

const HANDBOOKS: Readonly<Record<Language, (examples: HandbookExamples) => string>> = {
  nl: dutchHandbook,
  en: englishHandbook,
};

/** The page for colleagues in the agenda's folder: where things are, how to report, add, adopt and change. */
export function handbook(answers: Answers): StarterFile {
  const number = commitmentNumber(answers);
  const { theme, commitment } = examples(answers);
  return {
    path: 'agenda/README.md',
    text: HANDBOOKS[answers.language]({
      name: answers.name,
      year: answers.year,
      theme: `1-${theme.id}`,
      number,
      next: `${number.slice(0, -1)}2`,
      id: commitment.id,
      party: partyId(answers),
      owner: ownersOf(answers)[0],
      hasObjectives: answers.levels === '3',
      hasTargets: answers.targets,
    }),
  };
}
