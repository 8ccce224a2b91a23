// In which words of its text a promise goes further or less far than before.
import type { Change } from '../diff/change.ts';
import type { Entry } from '../diff/entry.ts';
import { forceBetween } from '../diff/pair-kinds.ts';
import type { StrengthSign } from '../diff/strength.ts';
import { LANGUAGES, same, type Text } from '../i18n/text.ts';
import { NUMBER_WORDS } from '../text/number-words.ts';
import { CHANGE_LABELS } from './diff-labels.ts';
import type { Telling } from './diff-telling.ts';

/** The figures and the words of obligation that came or went: "in de tekst 18 → 12". */
export function forcePhrase({ old, new: next, strength }: Change, telling: Telling): readonly string[] {
  const { t } = telling;
  const pair = old.flatMap(({ entry }) => next.map((other): readonly [Entry, Entry] => [entry, other.entry]));
  const force = pair
    .map(([before, after]) => forceBetween(before, after, telling.new.language ?? telling.old.language))
    .find((found) => found !== undefined);
  if (!force) return [t(CHANGE_LABELS['number-changed'])];
  const told = strength.filter(inWords).flatMap((sign) => [sign.old, sign.new].map(figureOf));
  if ([...force.gone, ...force.came].every((word) => told.includes(word))) return [];
  const [gone, came] = [force.gone.map(quoted).join(', '), force.came.map(quoted).join(', ')];
  if (gone !== '' && came !== '')
    return [t({ nl: `in de tekst ${gone} → ${came}`, en: `in the text ${gone} → ${came}` })];
  return [
    gone === ''
      ? t({ nl: `nieuw in de tekst: ${named(force.came).nl}`, en: `new in the text: ${named(force.came).en}` })
      : t({
          nl: `niet meer in de tekst: ${named(force.gone).nl}`,
          en: `removed from the text: ${named(force.gone).en}`,
        }),
  ];
}

/** A number in words as a figure, anything else as it is. */
function figureOf(word: string | null): string {
  const lower = (word ?? '').toLowerCase();
  return LANGUAGES.map((language) => NUMBER_WORDS[language][lower]).find((figure) => figure !== undefined) ?? lower;
}

/** Fields have phrases of their own. */
const inWords = ({ field }: StrengthSign): boolean => field === 'text';

/** By which words a promise goes less far: "afgezwakt: “alle” → “veel”". */
export function strengthPhrase(kind: StrengthSign['says'], { strength }: Change, label: string): readonly string[] {
  const signs = strength.filter((sign) => sign.says === kind && inWords(sign));
  if (signs.length === 0) return [];
  const side = (word: string | null): string => (word === null ? '…' : quoted(word));
  return [`${label}: ${signs.map(({ old, new: next }) => `${side(old)} → ${side(next)}`).join(', ')}`];
}

const quoted = (word: string): string => (/^\d/.test(word) ? word : `“${word}”`);

/** A bare figure alone says too little: "het getal 3". */
function named(words: readonly string[]): Text {
  const [only = '', ...more] = words;
  return more.length === 0 && /^\d/.test(only)
    ? { nl: `het getal ${only}`, en: `the number ${only}` }
    : same(words.map(quoted).join(', '));
}
