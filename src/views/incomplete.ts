import { counted, NOUNS } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import type { Block } from './view.ts';

/** How many files are named; the rest is counted. */
const MOST_NAMED = 3;

/** What an answer misses, as its first block: whoever copies or pipes it takes that along. */
export function incompleteBlocks(incomplete: readonly string[], t: (text: Text) => string): readonly Block[] {
  if (incomplete.length === 0) return [];
  const files = counted(incomplete.length, NOUNS.file);
  const rest = incomplete.length - MOST_NAMED;
  const names = incomplete.slice(0, MOST_NAMED).join(', ');
  const more = rest > 0 ? t({ nl: ` en ${rest} meer`, en: ` and ${rest} more` }) : '';
  return [
    {
      kind: 'notice',
      text:
        t({
          nl: `Onvolledig: ${files.nl} ${incomplete.length === 1 ? 'telt' : 'tellen'} niet (helemaal) mee: `,
          en: `Incomplete: ${files.en} ${incomplete.length === 1 ? 'is' : 'are'} not counted (in full): `,
        }) +
        names +
        more +
        t({ nl: '. Wat er mis is: agenda validate', en: '. What is wrong: agenda validate' }),
    },
  ];
}
