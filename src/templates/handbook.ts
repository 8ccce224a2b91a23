import type { Language } from '../i18n/text.ts';
import { commitmentNumber, examples, ownersOf, partyId } from './agenda-files.ts';
import type { Answers, StarterFile } from './answers.ts';
import { englishHandbook } from './handbook-en.ts';
import type { HandbookExamples } from './handbook-examples.ts';
import { dutchHandbook } from './handbook-nl.ts';

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
