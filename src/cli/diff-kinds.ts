import type { Change } from '../diff/change.ts';
import { KINDS, type Kind, LEVELS } from '../diff/kinds.ts';
import { UserError } from '../i18n/user-error.ts';
import { failOn, failsOn } from '../lint/fail-on.ts';
import { knownWords } from '../text/known-words.ts';

/** @throws UserError when a kind is unknown. */
export const kindsOf = (only: string, option: string): readonly Kind[] =>
  only.split(',').map((word) => oneOf(word, KINDS, option));

function oneOf<T extends string>(word: string, all: readonly T[], option: string): T {
  const known = all.find((each) => each === word.trim());
  if (known !== undefined) return known;
  throw new UserError(
    { nl: `"${word}" is geen keuze bij ${option}.`, en: `"${word}" is not a choice for ${option}.` },
    knownWords(word, all),
  );
}

/**
 * Which changes make the command fail: those from a level up, or of some kinds.
 * @throws UserError when it is neither
 */
export function failingOn(what: string): (change: Change) => boolean {
  const asked = failOn(what, KINDS);
  return ({ level, kinds }) => failsOn(asked, LEVELS.indexOf(level), kinds);
}
