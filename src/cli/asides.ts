// What git and the disk disagree about, told beside an answer.
import { counted, NOUNS } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import type { Asides } from '../platform/world.ts';
import { shellWord } from '../text/shell-word.ts';
import type { Session } from './session.ts';

/** How many files are named; the rest is counted. */
const MOST_NAMED = 3;

const SENTENCES: Readonly<Record<keyof Asides, (isOne: boolean, first: string) => readonly [what: Text, todo: Text]>> =
  {
    leftOut: (isOne) => [
      {
        nl: `${isOne ? 'staat' : 'staan'} wel in git, maar niet op deze computer (sparse-checkout of skip-worktree), en ${isOne ? 'telt' : 'tellen'} niet mee.`,
        en: `${isOne ? 'is' : 'are'} in git, but not on this computer (sparse checkout or skip-worktree), and not counted.`,
      },
      { nl: 'Haal alles op met: git sparse-checkout disable', en: 'Get everything with: git sparse-checkout disable' },
    ],
    unwatched: (isOne, first) => [
      {
        nl: `${isOne ? 'wordt' : 'worden'} door git overgeslagen (skip-worktree of assume-unchanged): wat daarin is veranderd, ziet niemand.`,
        en: `${isOne ? 'is' : 'are'} passed over by git (skip-worktree or assume-unchanged): nobody sees what changed there.`,
      },
      {
        nl: `Laat git weer kijken: git update-index --no-skip-worktree --no-assume-unchanged ${first}`,
        en: `Let git look again: git update-index --no-skip-worktree --no-assume-unchanged ${first}`,
      },
    ],
    unmerged: (isOne) => [
      {
        nl: `${isOne ? 'heeft' : 'hebben'} in git een samenvoeging die nog niet af is.`,
        en: `${isOne ? 'has' : 'have'} a merge in git that is not finished.`,
      },
      {
        nl: 'Los de conflicten op, en zet de bestanden klaar met git add.',
        en: 'Resolve the conflicts, and stage the files with git add.',
      },
    ],
    ignored: (isOne, first) => [
      {
        nl: `${isOne ? 'staat' : 'staan'} op deze computer, maar git negeert ${isOne ? 'het' : 'ze'} (.gitignore): niemand anders krijgt ${isOne ? 'het' : 'ze'}.`,
        en: `${isOne ? 'is' : 'are'} on this computer, but git ignores ${isOne ? 'it' : 'them'} (.gitignore): nobody else gets ${isOne ? 'it' : 'them'}.`,
      },
      {
        nl: `Voeg toe wat erbij hoort: git add --force ${first}`,
        en: `Add what belongs here: git add --force ${first}`,
      },
    ],
    intended: (isOne, first) => [
      {
        nl: `${isOne ? 'is' : 'zijn'} alleen aangekondigd (git add -N), en ${isOne ? 'gaat' : 'gaan'} niet mee in de volgende commit.`,
        en: `${isOne ? 'is' : 'are'} only announced (git add -N), and not in the next commit.`,
      },
      { nl: `Zet klaar wat mee moet: git add ${first}`, en: `Stage what is to go along: git add ${first}` },
    ],
  };

/** What is the matter with each kind of file, and what to do about it. */
export function asideNotes(asides: Partial<Asides>): readonly Text[] {
  return (Object.keys(SENTENCES) as (keyof Asides)[]).flatMap((kind) => {
    const files = asides[kind] ?? [];
    if (files.length === 0) return [];
    const rest = files.length - MOST_NAMED;
    const names = files.slice(0, MOST_NAMED).join(', ');
    const [what, todo] = SENTENCES[kind](files.length === 1, shellWord(files[0] as string));
    const count = counted(files.length, NOUNS.file);
    return [
      {
        nl: `Let op: ${count.nl} (${names}${rest > 0 ? ` en ${rest} meer` : ''}) ${what.nl} ${todo.nl}`,
        en: `Note: ${count.en} (${names}${rest > 0 ? ` and ${rest} more` : ''}) ${what.en} ${todo.en}`,
      },
    ];
  });
}

/** Tells it on stderr. */
export const tellAsides = ({ tell }: Session, asides: Partial<Asides>): void => asideNotes(asides).forEach(tell);
